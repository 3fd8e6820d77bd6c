import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { type ComplaintDesk, file, seedTenant } from '../../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

interface State {
  type: string
  table: string
  /** Column with the id of the entity. */
  key: string
  /** The state in which the entity is called so. */
  data(id: string, name: string): object
  /** The column in which the name shows. */
  shown: string
  /** The state is about the tenant itself. */
  ofTenant?: boolean
}

const states: State[] = [
  {
    ...{ type: 'TenantState', table: 'tenant', key: 'tenant_id', shown: 'slug', ofTenant: true },
    data: (tenant_id, slug) => ({ tenant_id, slug, name: 'T', zone: 'UTC', locale: 'en', active: true }),
  },
  {
    ...{ type: 'PersonState', table: 'person', key: 'person_id', shown: 'name' },
    data: (person_id, name) => ({
      person_id,
      kind: 'user',
      name,
      active: true,
      roles: ['manager'],
      department_ids: [],
    }),
  },
  {
    ...{ type: 'DepartmentState', table: 'department', key: 'id', shown: 'name' },
    data: (department_id, name) => ({ department_id, code: 'x', name, active: true }),
  },
  {
    ...{ type: 'SourceState', table: 'source', key: 'id', shown: 'name' },
    data: (source_id, name) => ({ source_id, code: 'x', name, active: true }),
  },
  {
    ...{
      type: 'MatrixState',
      table: 'permission_matrix',
      key: 'tenant_id',
      shown: "grants->'manager'->'ticket.view'->>0",
    },
    data: (_id, scope) => ({
      permissions_version: 1,
      roles: [{ role: 'manager', grants: [{ permission: 'ticket.view', scopes: [scope] }] }],
    }),
    ofTenant: true,
  },
]

describe.each(states)('$type', ({ type, table, key, shown, data, ofTenant }) => {
  const setting = () => {
    const tenantId = randomUUID()
    const subject = ofTenant ? tenantId : randomUUID()
    const publish = (name: string, version: number, more: { id?: string } = {}) =>
      desk.publish({ type: `identity.v1.${type}`, tenantId, subject, version, data: data(subject, name), ...more })
    const names = async () => {
      const rows = await desk.database.rows(
        `select ${shown} as name from ${table} where ${key} = $1 order by version`,
        [subject],
      )
      return rows.map(({ name }) => name)
    }
    return { publish, names }
  }

  it('the newest state is kept', async () => {
    const { publish, names } = setting()
    await publish('first', 1)
    await publish('second', 2)
    expect(await names()).toEqual(['second'])
  })

  it('delivered twice: once in effect', async () => {
    const { publish, names } = setting()
    const id = await publish('first', 1)
    await publish('second', 2)
    // the same event again would win by its version, if it were looked at
    await publish('first again', 3, { id })
    // a consumer takes one after the other: when this one is answered, so is that before it
    await setting().publish('unrelated', 1)
    expect(await names()).toEqual(['second'])
    const rows = await desk.database.rows('select from inbox where event_id = $1', [id])
    expect(rows).toHaveLength(1)
  })

  it('an older state never overwrites a newer one, nor does the same version', async () => {
    const { publish, names } = setting()
    await publish('third', 3)
    await publish('second', 2)
    await publish('another third', 3)
    expect(await names()).toEqual(['third'])
  })
})

describe('PersonState', () => {
  it('of platform staff, under the nil tenant, is read by every tenant', async () => {
    const [first, second] = [await seedTenant(desk), await seedTenant(desk)]
    const nil = '00000000-0000-0000-0000-000000000000'
    const id = randomUUID()
    const data = {
      person_id: id,
      kind: 'user',
      name: 'Px',
      active: true,
      roles: ['platform_admin'],
      department_ids: [],
    }
    await desk.publish({ type: 'identity.v1.PersonState', tenantId: nil, subject: id, version: 1, data })
    for (const { id: tenantId } of [first, second]) {
      const caller = { tenantId, roles: ['platform_admin'], userId: id }
      const { complaint: filed } = await desk.client.SubmitComplaint(
        { title: 't', description: 'd' },
        await desk.context(caller),
      )
      expect(filed?.created_by_name).toBe('Px')
    }
  })

  it('of platform staff who have belonged to a tenant: there they go by the name that it knows', async () => {
    const { id: tenantId } = await seedTenant(desk)
    const id = randomUUID()
    const publish = (home: string, name: string) =>
      desk.publish({
        ...{ type: 'identity.v1.PersonState', tenantId: home, subject: id, version: 1 },
        data: { person_id: id, kind: 'user', name, active: true },
      })
    await publish('00000000-0000-0000-0000-000000000000', 'Platform')
    await publish(tenantId, 'Tenant')
    const filed = await file(desk, { tenantId, roles: ['platform_admin'], userId: id })
    expect(filed.created_by_name).toBe('Tenant')
  })

  it('of somebody who went from one tenant to another stands in both', async () => {
    const [first, second, id] = [randomUUID(), randomUUID(), randomUUID()]
    const state = (name: string, active: boolean) => ({ person_id: id, kind: 'user', name, active })
    const type = 'identity.v1.PersonState'
    await desk.publish({ type, tenantId: first, subject: id, version: 1, data: state('Here', true) })
    await desk.publish({ type, tenantId: second, subject: id, version: 1, data: state('There', true) })
    await desk.publish({ type, tenantId: first, subject: id, version: 2, data: state('Gone', false) })
    const rows = await desk.database.rows('select tenant_id, name from person where person_id = $1 order by name', [id])
    expect(rows).toEqual([
      { tenant_id: first, name: 'Gone' },
      { tenant_id: second, name: 'There' },
    ])
  })
})

describe('PersonState of staff', () => {
  it('says whom they report to; a copy from before it was kept has it as soon as the state comes again', async () => {
    const [tenantId, id, first, second] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    const publish = (version: number, reports_to?: string) =>
      desk.publish({
        ...{ type: 'identity.v1.PersonState', tenantId, subject: id, version },
        data: { person_id: id, kind: 'staff', name: 'N', active: true, ...(reports_to && { reports_to }) },
      })
    const superior = () => desk.database.rows('select reports_to from person where person_id = $1', [id])
    await publish(1)
    expect(await superior()).toEqual([{ reports_to: null }])
    await publish(1, first)
    expect(await superior()).toEqual([{ reports_to: first }])
    await publish(1, second)
    expect(await superior()).toEqual([{ reports_to: first }])
    await publish(2)
    expect(await superior()).toEqual([{ reports_to: null }])
  })
})

describe('an event that cannot be handled', () => {
  it('stops no other: it comes back later, while the next ones are kept', async () => {
    const tenantId = randomUUID()
    const broken = randomUUID()
    await desk.send({ type: 'identity.v1.PersonState', tenantId, subject: broken, version: 1, data: { kind: 'robot' } })
    const id = randomUUID()
    const data = { person_id: id, kind: 'staff', name: 'N', active: true, roles: [], department_ids: [] }
    await desk.publish({ type: 'identity.v1.PersonState', tenantId, subject: id, version: 1, data })
    expect(await desk.database.rows('select from person where person_id = $1', [id])).toHaveLength(1)
    await eventually(() => {
      const warned = desk.logged.filter(({ message }) => message === 'event not handled')
      expect(warned.length).toBeGreaterThan(1)
    })
    expect(await desk.database.rows('select from person where person_id = $1', [broken])).toEqual([])
  })
})
