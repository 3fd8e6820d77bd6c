import type { Filing } from './file-statement.ts'

/** Event and timeline entry of a new complaint as formats: `%1$s` is the reference, `%2$s` the source. Both hold ids and words. */
export function submitted({ id, eventId, requestId, tenantId, userId, now, dueAt, department_id }: Filing) {
  const after = (field: string, value: string) => ({ field, after: value })
  const changes = [
    ...[
      after('status', 'open'),
      after('sub_status', 'new'),
      after('category', 'complaint'),
      after('priority', 'medium'),
    ],
    ...(department_id ? [after('department', department_id)] : []),
    ...[after('source', '%2$s'), after('owner_agent', userId), after('due_at', dueAt)],
  ]
  const complaint = {
    ...{ complaint_id: id, reference: '%1$s', status: 'open', sub_status: 'new', category: 'complaint', flags: [] },
    ...{ priority: 'medium', department_id: department_id ?? null, source_id: '%2$s', assignee_id: null },
    ...{ owner_agent_id: userId, created_by: userId, patient_id: null, involved_staff_ids: [], watcher_ids: [] },
    ...{ cycle: 1, version: 1, due_at: dueAt },
  }
  const payload = {
    ...{ specversion: '1.0', id: eventId, source: '/redress/complaint', type: 'complaint.v1.ComplaintSubmitted' },
    ...{ subject: id, time: now, datacontenttype: 'application/json', tenantid: tenantId, eventseq: 1 },
    ...{ targetkind: 'complaint', reference: '%1$s', actorid: userId, actorkind: 'user', actorroles: 'manager' },
    ...{ requestid: requestId, data: { complaint, changes } },
  }
  return { details: JSON.stringify({ changes }), payload: JSON.stringify(payload) }
}
