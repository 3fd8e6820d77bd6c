import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { migrationEnvironmentOf } from '../../../../deploy/local/environment.ts'
import { testSecrets } from '../../../../deploy/local/secrets.ts'
import { runProgram } from '../../../../test/faults/run-program.ts'
import { canary, canaryMark } from '../../../../test/harness/canary.ts'
import {
  type ComplaintDesk,
  file,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let environment: Record<string, string>
let dir: string
let path: string
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'redress-import-'))
  path = join(dir, 'cases.jsonl')
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    async environment(variables) {
      const { POSTGRES_APP_URL: postgres = '', NATS_URL = '' } = variables
      const servers = { postgres, nats: `nats://${new URL(NATS_URL).host}` }
      environment = { ...variables, ...migrationEnvironmentOf('complaint', servers, testSecrets()) }
      return variables
    },
  })
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
})
afterAll(async () => {
  await desk.stop()
  rmSync(dir, { recursive: true, force: true })
})

const importInto = async (of: SeededTenant, lines: readonly unknown[]) => {
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return run('--tenant', `t${of.id.slice(0, 8)}`)
}
const run = (...options: string[]) =>
  runProgram(['services/complaint/src/maintain.ts', 'import', path, ...options], { environment })
const everyCase = async (caller: SeededUser) => {
  const { items } = await desk.client.ListComplaints({ sort: 'created_at' }, await desk.context(caller))
  return items.map((item) => JSON.parse(item.toString()))
}

const open = (reference: string) => ({
  ...{ external_reference: reference, title: `Old ${canary()}`, description: `Long ago ${canary()}` },
  ...{ status: 'open', received_at: '2019-03-01T08:00:00Z' },
})
const closed = (reference: string) => ({
  ...open(reference),
  ...{
    status: 'closed',
    closed_as: 'confirmed',
    resolved_at: '2019-03-03T08:00:00Z',
    closed_at: '2019-03-04T08:00:00Z',
  },
  ...{ resolution: { text: `We were sorry ${canary()}`, outcome: 'upheld' }, received_at: '2019-03-01T11:00:00+03:00' },
  ...{ department: 'billing', source: 'call_center', flags: [], complainant: { name: 'Karim Zahrani', phone: null } },
})

describe('import', () => {
  it('cases of an older system live beside new ones: without creator, with the times and the status that they had [CRT-3]', async () => {
    const filed = await file(desk, manager)
    const { code, output } = await importInto(tenant, [open('OLD-1'), '', closed('OLD-2')])
    expect(output).toMatch(/^line 1 {2}OLD-1 {2}imported as CMP-2019-000001$/m)
    expect(output).toMatch(/^line 3 {2}OLD-2 {2}imported as CMP-2019-000002$/m)
    expect(output).toMatch(/^2 imported, 0 were there already, 0 refused$/m)
    expect([code, output.includes(canaryMark)]).toEqual([0, false])
    const [first, second, newest] = await everyCase(manager)
    const old = { created_by: null, created_by_name: null, created_by_type: 'system', owner_agent: null }
    const received = { received_at: '2019-03-01T08:00:00.000Z', created_at: '2019-03-01T08:00:00.000Z' }
    expect([first, second]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...old, ...received, external_reference: 'OLD-1', status: 'open', overdue: true }),
        expect.objectContaining({
          ...old,
          ...received,
          external_reference: 'OLD-2',
          status: 'closed',
          breached_at: null,
        }),
      ]),
    )
    expect(newest.id).toBe(filed.complaint_id)
    const { id } = [first, second].find(({ status }) => status === 'closed')
    const { complaint: detail } = await desk.client.GetComplaint({ complaint_id: id }, await desk.context(manager))
    expect(detail).toMatchObject({
      ...{
        closed_as: 'confirmed',
        department: { id: tenant.departments.billing },
        complainant: { name: 'Karim Zahrani' },
      },
      ...{
        source: { id: tenant.sources.call_center },
        resolution: { at: '2019-03-03T08:00:00.000Z', outcome: 'upheld' },
      },
    })
    const found = await desk.client.ListComplaints({ q: 'zahrani old' }, await desk.context(manager))
    expect(found.items).toHaveLength(1)
    expect(await desk.eventsOf(id)).toMatchObject([
      {
        type: 'complaint.v1.ComplaintImported',
        actorkind: 'system',
        data: { complaint: { created_by: null, version: 1 } },
      },
    ])
  })

  it('late ones begin at the foot of the ladder, and resolved ones close by themselves', async () => {
    const fresh = await seedTenant(desk)
    const boss = await seedUser(desk, fresh, 'manager')
    const above = [
      await seedUser(desk, fresh, 'department_manager', { departmentIds: [fresh.departments.billing] }),
      await seedUser(desk, fresh, 'tenant_admin'),
      await seedUser(desk, fresh, 'platform_admin'),
    ]
    const { closed_as: _as, closed_at: _at, ...rest } = closed('OLD-2')
    await importInto(fresh, [
      { ...open('OLD-1'), department: 'billing' },
      { ...rest, status: 'resolved' },
    ])
    await eventually(async () => {
      const cases = await everyCase(boss)
      expect(cases.map(({ status }) => status).sort()).toEqual(['closed', 'open'])
      const eventsOf = async (reference: string) =>
        (await desk.eventsOf(cases.find(({ external_reference }) => external_reference === reference).id)).slice(1)
      expect(await eventsOf('OLD-1')).toMatchObject([
        { type: 'complaint.v1.ComplaintEscalated', data: { level: 1, told: [above[0]?.userId], skipped_levels: [] } },
      ])
      expect(await eventsOf('OLD-2')).toMatchObject([
        { type: 'complaint.v1.ComplaintClosed', data: { closed_as: 'auto' } },
      ])
    })
  })

  it('the same lines again change nothing; more lines go on where it ended', async () => {
    const fresh = await seedTenant(desk)
    const boss = await seedUser(desk, fresh, 'manager')
    await importInto(fresh, [open('A'), open('B')])
    appendFileSync(path, `\n${JSON.stringify({ ...open('C'), title: 'C' })}\n${JSON.stringify(open('A'))}`)
    const { code, output } = await run('--tenant', `t${fresh.id.slice(0, 8)}`)
    expect(output).toMatch(/^line 1 {2}A {2}there already as CMP-2019-000001$/m)
    expect(output).toMatch(/^line 4 {2}A {2}there already as CMP-2019-000001$/m)
    expect(output).toMatch(/^1 imported, 3 were there already, 0 refused$/m)
    expect(code).toBe(0)
    expect(await everyCase(boss)).toHaveLength(3)
  })

  it('a bad line is named with every error and its path, and keeps no other one', async () => {
    const fresh = await seedTenant(desk)
    const boss = await seedUser(desk, fresh, 'manager')
    const { code, output } = await importInto(fresh, [
      '{"external_reference": ',
      '[]',
      { ...open('A'), status: 'gone', received_at: '2999-01-01T00:00:00Z', created_by: boss.userId },
      { ...open('B'), status: 'closed', category: 'nowhere', title: 7 },
      { ...closed('C'), department: 'nowhere', resolved_at: '2019-02-01T00:00:00Z' },
      { ...open('D'), department: 'nowhere', category: 'nowhere', flags: ['x'] },
      `{"external_reference":"E","title":"${'x'.repeat(500_000)}"}`,
      open('F'),
    ])
    const line = (number: number) => output.split('\n').find((each) => each.startsWith(`line ${number} `)) ?? ''
    expect(line(1)).toContain('the line INVALID')
    expect(line(2)).toContain('the line WRONG_TYPE')
    expect(line(3)).toContain('/created_by UNKNOWN_FIELD')
    expect(line(4)).toContain('/title WRONG_TYPE')
    expect(line(5)).toContain('/resolved_at OUT_OF_RANGE')
    for (const path of ['/category', '/flags/0', '/department']) expect(line(6)).toContain(`${path} UNKNOWN_VALUE`)
    expect(line(7)).toContain('the line TOO_LONG')
    expect(line(8)).toContain('F  imported as')
    expect(output).toMatch(/^1 imported, 0 were there already, 7 refused$/m)
    expect(code).toBe(1)
    expect(await everyCase(boss)).toHaveLength(1)
  })

  it('two at once bring each case in once', async () => {
    const fresh = await seedTenant(desk)
    const boss = await seedUser(desk, fresh, 'manager')
    writeFileSync(path, Array.from({ length: 30 }, (_, at) => JSON.stringify(open(`T-${at}`))).join('\n'))
    const slug = `t${fresh.id.slice(0, 8)}`
    const outcomes = await Promise.all([run('--tenant', slug), run('--tenant', slug)])
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    const context = await desk.context(boss)
    expect((await desk.client.GetComplaintCounts({}, context)).total).toBe(30)
  })

  it.each([[[]], [['--tenant']], [['--tenant', 'nobody']], [['--tenant', 'x', 'y']]])(
    '%j: one line that says why not',
    async (options) => {
      const { code, errors } = await run(...options)
      expect(code).toBe(1)
      expect(errors.join('\n')).toMatch(/usage: import|there is no tenant/)
    },
  )
})
