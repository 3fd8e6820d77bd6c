import type { MikroORM } from '@mikro-orm/postgresql'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { page } from '../floor/listing.ts'
import { type Complainant, Complaint, type ListedComplaint, type Named, Party, Person } from './entities.ts'
import type { User } from './users.ts'

interface Listing {
  Querystring: { limit?: string }
}

/** The newest complaints of the tenant by the unit of work: the page, then whom and what it names. */
export function listing(app: FastifyInstance, orm: MikroORM, userOf: (request: FastifyRequest) => Promise<User>) {
  app.get('/api/v1/complaints', { schema: { response: { 200: page } } }, async (request: FastifyRequest<Listing>) => {
    const { tenantId } = await userOf(request)
    const limit = Number(request.query.limit ?? 25)
    const em = orm.em.fork()
    const found = await em.find(
      Complaint,
      { tenantId },
      { orderBy: { createdAt: 'desc', id: 'desc' }, limit: limit + 1, populate: ['source', 'department'] },
    )
    const shown = found.slice(0, limit)
    const ids = shown.flatMap((one) => [
      one.assigneeId,
      one.ownerAgentId,
      one.createdBy,
      one.patientId,
      ...one.involvedStaffIds,
    ])
    const personId = { $in: [...new Set(ids.filter((id) => id !== null && id !== undefined))] }
    const [people, parties] = [
      await em.find(Person, { tenantId, personId }),
      await em.find(Party, { id: { $in: shown.map(({ id }) => id) } }),
    ]
    const names = new Map(people.map((person) => [person.personId, person]))
    const complainants = new Map(parties.map((party) => [party.id, party]))
    const now = new Date()
    const last = found.length > limit ? shown.at(-1) : undefined
    return {
      items: shown.map((one) => itemOf(one, names, complainants.get(one.id), now)),
      next_cursor: last ? Buffer.from(`${last.createdAt.toISOString()} ${last.id}`).toString('base64url') : null,
    }
  })
}

function itemOf(one: ListedComplaint, people: ReadonlyMap<string, Named>, party: Complainant | undefined, now: Date) {
  const named = (id: string | null | undefined) => (id ? { id, name: people.get(id)?.name ?? '' } : null)
  const isRunning = one.status === 'open' || one.status === 'in_progress'
  const staff = one.involvedStaffIds.map((id) => ({ id, name: people.get(id)?.name ?? '' }))
  return {
    ...{ id: one.id, kind: 'complaint', reference: one.reference, title: one.title, status: one.status },
    ...{ closed_as: one.closedAs, category: one.category, priority: one.priority, tenant_id: one.tenantId },
    ...{ received_at: one.receivedAt.toISOString(), due_at: one.dueAt.toISOString(), language: one.language },
    ...{ channel: one.channel, created_by_type: one.createdByType, clock: isRunning ? 'running' : 'stopped' },
    ...{ created_at: one.createdAt.toISOString(), updated_at: one.updatedAt.toISOString() },
    ...{ sub_status: one.subStatus, severity: one.severity, created_by: one.createdBy },
    created_by_name: named(one.createdBy)?.name ?? null,
    ...{ external_reference: one.externalReference, remedy_sought: one.remedySought, incident_date: one.incidentDate },
    breached_at: one.breachedAt?.toISOString() ?? null,
    source: one.source ? { id: one.source.id, name: one.source.name } : null,
    department: one.department ? { id: one.department.id, name: one.department.name } : null,
    ...{ assignee: named(one.assigneeId), owner_agent: named(one.ownerAgentId), patient: named(one.patientId) },
    complainant: party && (party.name || party.relation) ? { name: party.name, relation: party.relation } : null,
    flags: one.flags,
    involved_staff: staff.sort((left, right) => (left.name < right.name ? -1 : 1)),
    ...{ overdue: isRunning && one.dueAt < now, cycle: one.cycle, version: one.version },
  }
}
