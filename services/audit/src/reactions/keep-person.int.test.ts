import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { anEvent, startRecorder } from '../record-fixture.ts'
import { audit } from '../service.ts'

const neighbours = [
  {
    service: 'identity',
    publishes: ['identity.v1.PersonState', 'identity.v1.TenantState', 'identity.v1.UserRegistered'],
  },
  { service: 'complaint', publishes: ['complaint.v1.ComplaintSubmitted'] },
]
let service: TestService<AuditServiceDefinition>
let recorder: ReturnType<typeof startRecorder>

beforeAll(async () => {
  const environment = (variables: Record<string, string>) => {
    recorder = startRecorder(variables.POSTGRES_INGEST_URL ?? '')
    return variables
  }
  service = await startTestService(audit, { neighbours, environment })
})
afterAll(async () => {
  await recorder.close()
  await service.stop()
})

/** The state of a person, as identity publishes it. */
const person = (tenantId: string, subject: string, version: number, data: object) => ({
  type: 'identity.v1.PersonState',
  ...{ tenantId, subject, version },
  data: { person_id: subject, kind: 'user', active: true, roles: [], department_ids: [], ...data },
})

/** Names of the actors as a reader in that tenant sees them, newest entry first. */
async function actorNames(tenantId: string) {
  const context = await service.context({ tenantId, roles: ['auditor'] })
  const { items } = await service.client.ListEntries({}, context)
  return items.map((item) => JSON.parse(item.toString('utf8')).actor.name)
}

describe('KeepPerson', () => {
  it('the newest name wins, whatever the order', async () => {
    const event = anEvent()
    const actor = event.actorid as string
    await recorder.record(event)
    expect(await actorNames(event.tenantid)).toEqual([null])
    await service.publish(person(event.tenantid, actor, 2, { name: 'Aisha Salem' }))
    await service.publish(person(event.tenantid, actor, 1, { name: 'Aisha' }))
    expect(await actorNames(event.tenantid)).toEqual(['Aisha Salem'])
    await service.publish(person(event.tenantid, actor, 3, { name: 'عائشة سالم' }))
    expect(await actorNames(event.tenantid)).toEqual(['عائشة سالم'])
  })

  it('delivered twice: the same', async () => {
    const [tenantId, actor, id] = [randomUUID(), randomUUID(), randomUUID()]
    const state = { ...person(tenantId, actor, 1, { name: 'Omar' }), id }
    await service.publish(state)
    await service.publish(state)
    const rows = await service.database.rows('select name, version::int from person where person_id = $1', [actor])
    expect(rows).toEqual([{ name: 'Omar', version: 1 }])
  })

  it('platform staff have their names in every tenant, other users in their own alone', async () => {
    const [staff, stranger, tenantid] = [randomUUID(), randomUUID(), randomUUID()]
    await service.publish(person(NIL_TENANT_ID, staff, 1, { name: 'Pia Platform' }))
    await service.publish(person(randomUUID(), stranger, 1, { name: 'Sami Stranger' }))
    await recorder.record(anEvent({ tenantid, actorid: staff }), anEvent({ tenantid, actorid: stranger }))
    expect(await actorNames(tenantid)).toEqual([null, 'Pia Platform'])
  })

  it('keeps no staff and no patient', async () => {
    const [tenantId, patient, staff] = [randomUUID(), randomUUID(), randomUUID()]
    await service.publish(person(tenantId, patient, 1, { kind: 'patient', name: 'Huda' }))
    await service.publish(person(tenantId, staff, 1, { kind: 'staff', name: 'Faisal' }))
    expect(await service.database.rows('select name from person where tenant_id = $1', [tenantId])).toEqual([])
  })
})
