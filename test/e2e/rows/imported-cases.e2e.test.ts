import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { environmentOf, migrationEnvironmentOf } from '../../../deploy/local/environment.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { runProgram } from '../../faults/run-program.ts'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { aComplaint, canary, canaryMark } from '../../harness/canary.ts'
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { cellsInCsv } from '../../harness/exported-file.ts'
import { sharedStack } from '../../harness/facts.ts'
import { at, complaints, everyItem, file, idsOf, listed } from './desk.ts'

const received_at = '2019-03-01T08:00:00Z'
const old = (external_reference: string, more: object = {}) => ({
  ...{ external_reference, title: `Old ${canary()}`, description: `Long ago ${canary()}`, status: 'open', received_at },
  ...more,
})
const ended = {
  ...{ status: 'closed', closed_as: 'confirmed', resolved_at: '2019-03-03T08:00:00Z' },
  ...{ closed_at: '2019-03-04T08:00:00Z', resolution: { text: 'We were sorry.', outcome: 'upheld' } },
}

let dir: string
let tenant: TestTenant
let manager: TestUser
let own: { id: string }
let anonymous: { reference: string }
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'redress-import-'))
  tenant = await createTenant()
  manager = await tenant.user('manager')
  own = await file(manager)
  anonymous = (await api(undefined).post(`/api/v1/public/${tenant.slug}/complaints`, aComplaint())).body
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** What `npm run NAME` runs, beside the stack of this run. */
function maintain(...words: string[]) {
  const { postgres, nats, keycloak, services } = sharedStack()
  const beside = { postgres, nats, issuer: keycloak.issuer, processes: services }
  const environment = {
    ...environmentOf('complaint', beside, testSecrets()),
    ...migrationEnvironmentOf('complaint', beside, testSecrets()),
  }
  return runProgram(['deploy/local/maintain.ts', ...words], { environment })
}
function bringIn(lines: readonly object[]) {
  const path = join(dir, 'cases.jsonl')
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'))
  return maintain('import', path, '--tenant', tenant.slug)
}
const imported = () => everyItem(manager, 'created_by_type=system&sort=-received_at')

describe('cases that npm run import has brought in', () => {
  it('have no creator and say so: in list, filter, detail, numbers and export [CRT-3, CRT-39:complaint, CRT-40:complaint]', async () => {
    const { code, output, errors } = await bringIn([old('OLD-1'), old('OLD-2', ended), { external_reference: 'OLD-3' }])
    expect([code, errors]).toEqual([1, []])
    expect(output).toMatch(/^line 1 {2}OLD-1 {2}imported as CMP-2019-000001$/m)
    expect(output).toMatch(/^line 3 {2}refused: .*\/title REQUIRED/m)
    expect(output).toMatch(/^2 imported, 0 were there already, 1 refused$/m)
    expect(output).not.toContain(canaryMark)

    const items = await imported()
    const nobodys = { created_by: null, created_by_name: null, created_by_type: 'system', owner_agent: null }
    expect(items).toHaveLength(2)
    for (const item of items) {
      expect(item).toMatchObject(nobodys)
      expect((await manager.api().get(at(item))).body).toMatchObject({ ...nobodys, id: item.id })
    }
    const everything = await everyItem(manager)
    expect(everything).toHaveLength(4)
    for (const sort of ['-created_at', 'created_at', '-received_at', 'due_at', '-priority'])
      expect([sort, idsOf(await everyItem(manager, `sort=${sort}`, undefined, 1))]).toEqual([sort, idsOf(everything)])
    const form = everything.find(({ reference }) => reference === anonymous.reference)
    expect(await listed(manager, 'created_by_type=anonymous')).toEqual([form.id])
    expect(await listed(manager, `created_by=${manager.id}`)).toEqual([own.id])
    const query = 'created_by_type=system&created_by_type=anonymous'
    expect(await listed(manager, query)).toEqual(idsOf([...items, form]))

    const [names = [], ...lines] = cellsInCsv(
      (await manager.api().get(`${complaints}/export?format=csv&${query}`)).body,
    )
    const cell = (line: string[], name: string) => line[names.indexOf(name)]
    expect(
      lines.map((line) => [cell(line, 'reference'), cell(line, 'created_by'), cell(line, 'created_by_name')]),
    ).toEqual(
      [...items.toReversed(), form]
        .toSorted((one, other) => one.created_at.localeCompare(other.created_at) || one.id.localeCompare(other.id))
        .map(({ reference }) => [reference, '', '']),
    )
    const creators = (await manager.api().get(`${complaints}/statistics/creators`)).body.items
    expect(creators).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ creator: null, filed: 3 }),
        expect.objectContaining({ creator: { id: manager.id, name: manager.name }, filed: 1 }),
      ]),
    )
    await eventually(async () => {
      const [open] = items.filter(({ status }) => status === 'open')
      const trail = await everyItem(manager, `entity=${open.id}&action=complaint.v1.ComplaintImported`, '/api/v1/audit')
      expect(trail).toMatchObject([{ actor: { kind: 'system', id: null } }])
    })

    const again = await bringIn([old('OLD-1'), old('OLD-2')])
    expect(again).toMatchObject({ code: 0, output: expect.stringMatching(/^0 imported, 2 were there already/m) })
    expect(idsOf(await imported())).toEqual(idsOf(items))
  }, 60_000)

  it('are in the sums of statistics, which npm run rebuild-statistics counts anew', async () => {
    const path = `${complaints}/statistics/summary?to=2020-01-01`
    const filed = async () => (await manager.api().get(path)).body.filed as number
    const there = (await imported()).length
    const rebuild = async () => {
      const { code, output, errors } = await maintain('rebuild-statistics')
      expect([code, errors]).toEqual([0, []])
      expect(output).toMatch(/^\d+ tenants are counted anew$/m)
    }
    await rebuild()
    expect(await filed()).toBe(there)
    const { rows, close } = whiteBox(sharedStack().postgres)
    const spoil = 'update complaint.statistics_month set filed = filed + 7 where tenant_id = $1 returning id'
    expect((await rows(spoil, [tenant.id])).length).toBeGreaterThan(0)
    await close()
    expect(await filed()).toBeGreaterThan(there)
    await rebuild()
    expect(await filed()).toBe(there)
  }, 60_000)

  it.each([[['import']], [['import', 'x', '--tenant', 'y', 'z']], [['rebuild-statistics', 'x']], [['nothing']]])(
    '%j is answered with how they are called',
    async (words) => {
      const { code, errors } = await maintain(...words)
      expect([code, errors[0]]).toEqual([1, 'usage: npm run republish -- <service>'])
      expect(errors.join('\n')).toContain('npm run import -- FILE.jsonl --tenant SLUG')
    },
  )
})
