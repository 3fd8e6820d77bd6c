import { invalidBody } from '@redress/platform/app-error.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { SubmitComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/SubmitComplaintRequest.ts'
import type { SubmitComplaintResponse as Response } from '@redress/protos/complaint/v1/SubmitComplaintResponse.ts'
import { viewOf } from '../domain/access.ts'
import { Complaint } from '../domain/complaint.ts'
import { after } from '../domain/due.ts'
import { builtInSourceOf, defaultParty, filerOf } from '../domain/filer.ts'
import { defaultConfiguration } from '../domain/grievance-configuration.ts'
import { forbiddenForComplainants, referenceViolations, submissionViolations } from '../domain/submission.ts'
import { insertParty } from '../persistence/insert-party.ts'
import { nextReference } from '../persistence/next-reference.ts'
import { record } from '../persistence/record.ts'
import { readSubmissionContext } from '../persistence/submission-context.ts'
import { viewComplaint } from '../persistence/view-complaint.ts'
import { receipt } from '../to-proto/complaint.ts'

export const submitComplaint = command<Request, Response>('ticket.create', async (input, scope) => {
  const filer = filerOf(scope.caller)
  const now = scope.now()
  const violations = submissionViolations(input, now)
  if (filer === 'complainant') violations.push(...forbiddenForComplainants(input))
  if (violations.length > 0) throw invalidBody(violations)

  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (earlierId) return { complaint: await rendered(scope, earlierId, '') }

  const context = await readSubmissionContext(scope, input, builtInSourceOf(filer))
  const unknown = referenceViolations(input, context)
  if (filer === 'source_user' && input.source_id !== undefined && input.source_id !== scope.caller.sourceId)
    unknown.push({ path: '/source_id', code: 'NOT_ALLOWED', message: 'You file for your own source.' })
  if (unknown.length > 0) throw invalidBody(unknown)

  const receivedAt = input.received_at ? new Date(input.received_at) : now
  const complaint = Complaint.submit(
    {
      id,
      tenantId: scope.tenantId,
      reference: await nextReference(scope, now, context.zone),
      title: input.title,
      description: input.description,
      language: input.language ?? context.locale,
      category: input.category ?? defaultConfiguration.defaultCategory,
      priority: defaultConfiguration.priority,
      severity: input.severity ?? null,
      channel: input.channel ?? 'web',
      sourceId:
        input.source_id ?? (filer === 'source_user' ? (scope.caller.sourceId ?? null) : context.builtInSourceId),
      departmentId: input.department_id ?? null,
      patientId: input.patient_id ?? (filer === 'complainant' ? (scope.caller.patientId ?? null) : null),
      involvedStaffIds: [...new Set(input.involved_staff_ids)],
      externalReference: input.external_reference ?? null,
      remedySought: input.remedy_sought ?? null,
      incidentDate: input.incident_date ?? null,
      ownerAgentId: filer === 'complainant' ? null : (scope.caller.userId ?? null),
      createdBy: scope.caller.userId ?? null,
      receivedAt,
      dueAt: after(receivedAt, defaultConfiguration.resolutionTimes),
    },
    now,
  )
  scope.em.persist(complaint)
  await record(scope, complaint, {}, { type: 'complaint.v1.ComplaintSubmitted' })
  await scope.write(insertParty(complaint, input.complainant ?? defaultParty(scope.caller, filer)))
  return { complaint: await rendered(scope, id, complaint.reference, complaint) }
})

/** The new case as its filer sees it, or only the receipt when they may not. */
async function rendered(scope: CommandScope, id: string, reference: string, complaint?: Complaint) {
  return complaint && !viewOf(scope.caller, complaint) ? receipt({ id, reference }) : viewComplaint(scope, id)
}
