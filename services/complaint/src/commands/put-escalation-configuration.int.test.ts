import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  insertCases,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { bytesOf } from '../../../../test/harness/configuration-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { defaultLadderDocument } from '../domain/escalation-ladder.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let admin: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())
async function aTenant() {
  tenant = await seedTenant(desk)
  admin = await seedUser(desk, tenant, 'tenant_admin')
}

const level = (target: object, after = '0,0') => ({ after, target })
const toManagers = { levels: [level({ kind: 'role', role: 'manager' })] }
const put = async (document: unknown, expectedVersion: number, more: Partial<CallContext> = {}) =>
  (
    await desk.client.PutEscalationConfiguration(
      { document: bytesOf(document) },
      await desk.context(admin, { expectedVersion, ...more }),
    )
  ).configuration
const read = async (version?: number) =>
  (await desk.client.GetEscalationConfiguration({ version }, await desk.context(admin))).configuration
const restore = async (version: number, more: Partial<CallContext> = {}) =>
  (await desk.client.RestoreEscalationConfiguration({ version }, await desk.context(admin, more))).configuration
const dryRun = async (document: unknown) =>
  desk.client.DryRunEscalationConfiguration({ document: bytesOf(document) }, await desk.context(admin))
const said = (document: unknown) => JSON.parse(String(document))
const pointers = async (call: Promise<unknown>) =>
  (await refusalOf(call)).violations.map(({ path, code }) => `${path} ${code}`)

describe('PutEscalationConfiguration', () => {
  it('OK: a tenant begins with the default; what it says instead applies, and the audit trail is told each level', async () => {
    await aTenant()
    const first = await read()
    expect([first?.version, said(first?.document)]).toEqual([1, defaultLadderDocument])
    const levels = [level({ kind: 'user', user_id: admin.userId }), level({ kind: 'reports_to' }, '2,12')]
    expect(await put({ levels }, 1)).toMatchObject({
      version: 2,
      changed_by: admin.userId,
      changed_by_name: admin.name,
    })
    const second = await read()
    expect([second?.version, said(second?.document)]).toEqual([2, { levels }])
    const event = { type: 'complaint.v1.ConfigurationChanged', eventseq: 2, actorid: admin.userId }
    expect(await desk.eventsOf(tenant.id)).toMatchObject([
      {
        ...event,
        data: {
          ...{ document: 'escalation', configuration_version: 2 },
          changes: [
            { field: 'level 1', before: JSON.stringify(defaultLadderDocument.levels[0]) },
            { field: 'level 2' },
            { field: 'level 3' },
          ],
        },
      },
    ])
  })

  it('OK: the same again makes no version; another tenant keeps its own', async () => {
    await aTenant()
    await put(toManagers, 1)
    expect(await put(toManagers, 2)).toMatchObject({ version: 2 })
    await aTenant()
    expect(await read()).toMatchObject({ version: 1 })
  })

  it('FAILED_PRECONDITION: it must be said what was seen; ABORTED: another version was', async () => {
    await aTenant()
    const unseen = desk.client.PutEscalationConfiguration({ document: bytesOf(toManagers) }, await desk.context(admin))
    expect(await refusalOf(unseen)).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'IF_MATCH_REQUIRED' })
    expect(await refusalOf(put(toManagers, 2))).toMatchObject({ code: 'ABORTED', reason: 'STALE_VERSION' })
  })

  it('INVALID_ARGUMENT: every fault with its pointer, and who is no active member of the staff here', async () => {
    await aTenant()
    const elsewhere = await seedUser(desk, await seedTenant(desk), 'manager')
    const [patient, platform] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'platform_admin'),
    ])
    expect(await pointers(put({ levels: [{ after: 'x', target: 1 }] }, 1))).toEqual([
      ...['/levels/0/after INVALID_FORMAT', '/levels/0/target WRONG_TYPE'],
    ])
    const users = [elsewhere.userId, admin.userId, randomUUID(), patient.userId, platform.userId]
    const levels = users.map((user_id) => level({ kind: 'user', user_id }))
    const refused = [0, 2, 3].map((index) => `/levels/${index}/target/user_id UNKNOWN_REFERENCE`)
    expect(await pointers(put({ levels }, 1))).toEqual(refused)
    expect(await pointers(dryRun({ levels }))).toEqual(refused)
    expect(await read()).toMatchObject({ version: 1 })
  })

  it('PERMISSION_DENIED: nobody without config.edit', async () => {
    await aTenant()
    const context = await desk.context(await seedUser(desk, tenant, 'manager'))
    const calls = [
      desk.client.GetEscalationConfiguration({}, context),
      desk.client.PutEscalationConfiguration({ document: bytesOf(toManagers) }, context),
      desk.client.DryRunEscalationConfiguration({ document: bytesOf(toManagers) }, context),
      desk.client.ListEscalationConfigurationVersions({}, context),
      desk.client.RestoreEscalationConfiguration({ version: 1 }, context),
    ].map(refusalOf)
    for (const refusal of await Promise.all(calls))
      expect(refusal).toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
  })
})

describe('versions of the ladder', () => {
  it('are listed, read and restored; a key repeats the answer', async () => {
    await aTenant()
    await put(toManagers, 1)
    const restored = await restore(1, { idempotencyKey: 'key' })
    expect(restored).toMatchObject({ version: 3, restored_from: 1 })
    expect(said(restored?.document)).toEqual(defaultLadderDocument)
    expect(await restore(1, { idempotencyKey: 'key' })).toMatchObject({ version: 3 })
    const { items } = await desk.client.ListEscalationConfigurationVersions({}, await desk.context(admin))
    expect(items.map((item) => said(item))).toMatchObject([
      { version: 3, restored_from: 1 },
      { version: 2, changed_by: { id: admin.userId, name: admin.name } },
      { version: 1, changed_by: null },
    ])
    expect(said((await read(2))?.document)).toEqual(toManagers)
    expect(await refusalOf(read(4))).toMatchObject({ code: 'NOT_FOUND', reason: 'VERSION_NOT_FOUND' })
    expect(await refusalOf(restore(2, { expectedVersion: 1 }))).toMatchObject({ reason: 'STALE_VERSION' })
  })

  it('one with somebody who has left since cannot be restored', async () => {
    await aTenant()
    const leaver = await seedUser(desk, tenant, 'manager')
    await put({ levels: [level({ kind: 'user', user_id: leaver.userId })] }, 1)
    await put(toManagers, 2)
    const state = { person_id: leaver.userId, kind: 'user', name: 'x', active: false, roles: ['manager'] }
    const event = { type: 'identity.v1.PersonState', tenantId: tenant.id, subject: leaver.userId, version: 2 }
    await desk.publish({ ...event, data: { ...state, department_ids: [] } })
    expect(await pointers(restore(2))).toEqual(['/levels/0/target/user_id UNKNOWN_REFERENCE'])
  })
})

describe('DryRunEscalationConfiguration', () => {
  it('tells what would change, how many people each level means, and which late cases would be escalated at once', async () => {
    await aTenant()
    await Promise.all([1, 2].map(() => seedUser(desk, tenant, 'manager')))
    const late = { breached_at: '2026-01-10T08:00:00Z' }
    const [id] = await insertCases(desk, tenant.id, [
      { ...late, reference: 'CMP-2026-000001' },
      ...[{ ...late, status: 'resolved' }, { ...late, status: 'in_progress', sub_status: 'awaiting_external' }, {}],
    ])
    const levels = [...toManagers.levels, level({ kind: 'reports_to' }, '1,0')]
    const complaint = { complaint_id: id, reference: 'CMP-2026-000001' }
    expect(await dryRun({ levels })).toMatchObject({
      changes: [{ field: 'level 1' }, { field: 'level 2' }, { field: 'level 3' }],
      levels: [
        { level: 1, people: 2 },
        { level: 2, people: 0 },
      ],
      ...{ late: 1, escalated: 1, cases: [{ ...complaint, level: 2 }] },
    })
    const step = [tenant.id, id, [admin.userId], late.breached_at]
    await desk.database.rows(
      `insert into escalation_step (tenant_id, complaint_id, cycle, level, outcome, told, at)
       values ($1, $2, 1, 2, 'told', $3, $4)`,
      step,
    )
    expect(await dryRun({ levels })).toMatchObject({ late: 1, escalated: 0, cases: [] })
    expect(await read()).toMatchObject({ version: 1 })
  })
})
