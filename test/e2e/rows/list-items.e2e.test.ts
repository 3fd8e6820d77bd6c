import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { aComplaint, canary, canaryPhoneNumber } from '../../harness/canary.ts'
import { at, complaints, everyItem, file } from './desk.ts'

let tenant: TestTenant
let manager: TestUser
let patient: TestUser
beforeAll(async () => {
  tenant = await createTenant()
  ;[manager, patient] = await Promise.all([tenant.user('manager'), tenant.user('complainant', { patient: true })])
})

/** The names of the fields of an object of the published contract, those of objects in it behind a dot. */
function fieldsOf(schema: Schema, before = ''): string[] {
  const within = schema.items ?? schema
  return Object.entries(within.properties ?? {}).flatMap(([name, field]) => [
    `${before}${name}`,
    ...fieldsOf(field, `${before}${name}.`),
  ])
}
interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
}
/** The same of what was answered. */
function keysOf(value: unknown, before = ''): string[] {
  const [one] = [value].flat()
  if (typeof one !== 'object' || one === null) return []
  return Object.entries(one).flatMap(([name, field]) => [`${before}${name}`, ...keysOf(field, `${before}${name}.`)])
}
async function publishedItems(path: string): Promise<Schema> {
  const { body } = await api(undefined).get('/openapi.json')
  const { schema } = body.paths[path].get.responses[200].content['application/json']
  return schema.properties.items.items
}

describe('an item of the list', () => {
  it('has the fields that the published contract names, and no other [CMS-21:api]', async () => {
    const published = fieldsOf(await publishedItems(complaints)).sort()
    const named = await tenant.user('support_staff', { staff: true, departments: ['emergency'] })
    const assignee = await tenant.user('manager')
    const filed = await file(manager, {
      ...{ patient_id: patient.patientId, department_id: tenant.departments.emergency, flags: [], severity: 'minor' },
      ...{ external_reference: 'L-1', remedy_sought: canary(), incident_date: '2026-01-05' },
      complainant: { name: canary(), phone: canaryPhoneNumber(), relation: 'relative' },
      involved_staff_ids: [named.staffId],
    })
    await manager.api().post(at(filed, '/assign'), { assignee_id: assignee.id })
    const [full] = await everyItem(manager)
    const alone = published.filter((name) => name !== 'tenant_name')
    expect(keysOf(full).sort()).toEqual(alone)

    const platform = await platformAdmin()
    const everywhere = await everyItem(platform, `scope=all&created_by=${manager.id}`)
    expect(keysOf(everywhere[0]).sort()).toEqual(published)

    const [shown] = await everyItem(patient)
    const ownView = ['id', 'reference', 'title', 'status', 'category', 'priority', 'received_at', 'due_at']
    expect(keysOf(shown).sort()).toEqual(ownView.sort())
    for (const name of ownView) expect(published).toContain(name)
  })

  it('a duplicate is told with how alike it is and in what, as the item of the list', async () => {
    const other = await tenant.user('complainant', { patient: true })
    const text = aComplaint({ patient_id: other.patientId })
    const phone = canaryPhoneNumber()
    const first = await file(manager, { ...text, complainant: { phone } })
    const again = await file(manager, {
      ...text,
      description: `${text.description} Afterwards we left.`,
      complainant: { phone },
    })
    await file(manager, {
      title: 'Parking is dear',
      description: 'The garage wants more every month.',
      complainant: { phone },
    })
    const { status, body } = await manager.api().get(at(again, '/duplicates'))
    const item = (await everyItem(manager)).find(({ id }) => id === first.id)
    expect([status, body]).toEqual([
      200,
      { items: [{ complaint: item, similarity: expect.any(Number), same: ['patient', 'phone'] }], next_cursor: null },
    ])
    expect(body.items[0].similarity).toBeGreaterThan(0.6)
    expect(body.items[0].similarity).toBeLessThan(1)
    const published = await publishedItems(`${complaints}/{id}/duplicates`)
    expect(fieldsOf(published.properties?.complaint ?? {})).toEqual(fieldsOf(await publishedItems(complaints)))
    // whoever complains compares nothing
    expect((await other.api().get(at(again, '/duplicates'))).body).toEqual({ items: [], next_cursor: null })
  })
})
