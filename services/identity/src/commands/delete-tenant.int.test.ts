import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

const dayMs = 24 * 60 * 60 * 1000
let aheadMs = 0
let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  const clock = { now: () => new Date(Date.now() + aheadMs) }
  service = await startTestService<IdentityServiceDefinition>(identity, { clock })
})
afterAll(() => service.stop())

const px = { userId: randomUUID(), sessionId: 's', roles: ['platform_admin'] }
const here = (tenantId: string) => service.context({ userId: randomUUID(), tenantId, roles: ['tenant_admin'] })
const reason = 'The hospital has moved to another platform.'

/** A tenant with somebody and something of every kind. */
async function aTenant() {
  const slug = `t${randomUUID().slice(0, 8)}`
  const departments = [{ code: 'er', name: 'Emergency' }]
  const { tenant } = await service.client.CreateTenant({ slug, name: 'Acme', departments }, await service.context(px))
  const tenantId = tenant?.tenant_id ?? ''
  const userId = randomUUID()
  const person = {
    user_id: userId,
    username: `u-${userId}`,
    name: 'Mona Salem',
    groups: [`/t.${slug}/roles/source_user`],
  }
  await service.client.RegisterUser(person, await here(tenantId))
  const { source } = await service.client.CreateSource({ code: 'desk', name: 'Desk' }, await here(tenantId))
  const switches = { can_create_complaints: true, can_create_inquiries: true }
  const link = { source_id: source?.source_id ?? '', user_id: userId, ...switches }
  await service.client.SetSourceUser(link, await here(tenantId))
  await service.client.CreateStaff({ name: 'Mona Salem', user_id: userId }, await here(tenantId))
  const patient = { name: 'Karim Yousef', mrn: `M-${slug}`, phone: '+966 50 000 0002' }
  const { patient: made } = await service.client.CreatePatient(patient, await here(tenantId))
  return { tenantId, slug, userId, patientId: made?.patient_id ?? '' }
}
const close = async (tenant_id: string, active = false) =>
  service.client.SetTenantActive({ tenant_id, active }, await service.context(px))
const remove = async (tenant_id: string, more: object = {}) =>
  service.client.DeleteTenant({ tenant_id, reason }, await service.context(px, more))
const emptied = { withinMs: 10_000, everyMs: 50 }
const peopleAndPlaces = ['department', 'source', 'source_user', 'user_account', 'staff', 'patient', 'name_word']
async function rowsLeft(tenantId: string) {
  const counts = await Promise.all(
    peopleAndPlaces.map(async (table) => {
      const [row] = await service.database.rows<{ count: number }>(
        `select count(*)::int as count from ${table} where tenant_id = $1`,
        [tenantId],
      )
      return [table, row?.count] as const
    }),
  )
  return Object.fromEntries(counts)
}

describe('DeleteTenant', () => {
  it('FAILED_PRECONDITION: an open tenant, and one that was closed less than 30 days ago', async () => {
    const { tenantId } = await aTenant()
    const refused = { code: 'FAILED_PRECONDITION', reason: 'TENANT_NOT_DELETABLE' }
    await expect(remove(tenantId)).rejects.toMatchObject(refused)
    await close(tenantId)
    aheadMs += 30 * dayMs - 60_000
    await expect(remove(tenantId)).rejects.toMatchObject(refused)
    expect((await rowsLeft(tenantId)).patient).toBe(1)
    aheadMs += 60_000
    await expect(remove(tenantId)).resolves.toEqual({})
  })

  it('FAILED_PRECONDITION: one that was opened again in between counts from its last closing', async () => {
    const { tenantId } = await aTenant()
    await close(tenantId)
    aheadMs += 20 * dayMs
    await close(tenantId, true)
    await close(tenantId)
    aheadMs += 20 * dayMs
    await expect(remove(tenantId)).rejects.toMatchObject({ reason: 'TENANT_NOT_DELETABLE' })
  })

  it('OK: removes people and places, and tombstones take the place of what others have copied', async () => {
    const { tenantId, slug, userId, patientId } = await aTenant()
    await close(tenantId)
    aheadMs += 31 * dayMs
    await remove(tenantId)
    const nothing = Object.fromEntries(peopleAndPlaces.map((table) => [table, 0]))
    await eventually(async () => expect(await rowsLeft(tenantId)).toEqual(nothing), emptied)
    for (const [id, kind] of [
      [userId, 'user'],
      [patientId, 'patient'],
    ] as const) {
      const states = (await service.eventsOf(id)).filter(({ type }) => type === 'identity.v1.PersonState')
      const [before, last] = states.slice(-2)
      expect(last).toMatchObject({ data: { person_id: id, kind, name: '', active: false, roles: [] } })
      expect(last?.data).not.toHaveProperty('email')
      expect(last?.eventseq).toBeGreaterThan(before?.eventseq ?? 0)
    }
    const events = await service.eventsOf(tenantId)
    expect(events.slice(-2)).toMatchObject([
      { type: 'identity.v1.TenantDeleted', reference: slug, data: { slug, changes: [{ field: 'reason' }] } },
      { type: 'identity.v1.TenantState', data: { active: false } },
    ])
    expect(JSON.stringify(events)).not.toContain(reason)
  })

  it('afterwards there is no such tenant, and its slug stays taken', async () => {
    const { tenantId, slug } = await aTenant()
    await close(tenantId)
    aheadMs += 31 * dayMs
    const key = { idempotencyKey: randomUUID() }
    await remove(tenantId, key)
    await expect(remove(tenantId, key)).resolves.toEqual({})
    await expect(remove(tenantId)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'TENANT_NOT_FOUND' })
    await expect(close(tenantId, true)).rejects.toMatchObject({ reason: 'TENANT_NOT_FOUND' })
    const context = await service.context(px)
    await expect(service.client.GetTenant({ tenant_id: tenantId }, context)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const { tenants } = await service.client.ListTenants({ page_size: 100 }, context)
    expect(tenants.map((tenant) => tenant.slug)).not.toContain(slug)
    const again = service.client.CreateTenant({ slug, name: 'Acme' }, context)
    await expect(again).rejects.toMatchObject({ reason: 'SLUG_TAKEN' })
  })

  it('NOT_FOUND, INVALID_ARGUMENT, PERMISSION_DENIED', async () => {
    const { tenantId } = await aTenant()
    await expect(remove(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'TENANT_NOT_FOUND' })
    const without = service.client.DeleteTenant({ tenant_id: tenantId, reason: ' ' }, await service.context(px))
    await expect(without).rejects.toMatchObject({ violations: [{ path: '/reason', code: 'REQUIRED' }] })
    const own = service.client.DeleteTenant({ tenant_id: tenantId, reason }, await here(tenantId))
    await expect(own).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

describe('ExportDirectory', () => {
  const exported = async (tenantId: string) => {
    const lines: Record<string, unknown>[] = []
    for (let page_token = ''; ; ) {
      const context = await service.context(px)
      const page = await service.client.ExportDirectory({ tenant_id: tenantId, page_token }, context)
      lines.push(...page.lines.map((line) => JSON.parse(line.toString()) as Record<string, unknown>))
      if (!page.next_page_token) return lines
      page_token = page.next_page_token
    }
  }

  it('OK: the tenant, then everybody and everything of it, and nobody of another', async () => {
    const { tenantId, slug, userId, patientId } = await aTenant()
    await aTenant()
    const lines = await exported(tenantId)
    expect(lines.map(({ kind }) => kind)).toEqual([
      ...['tenant', 'department', 'source', 'source', 'source', 'user', 'source_user', 'staff', 'patient'],
    ])
    expect(lines[0]).toMatchObject({ kind: 'tenant', id: tenantId, slug, tenant_kind: 'hospital' })
    expect(lines.find(({ kind }) => kind === 'user')).toMatchObject({ id: userId, name: 'Mona Salem', deleted: false })
    expect(lines.find(({ kind }) => kind === 'staff')).toMatchObject({ user_id: userId, name: 'Mona Salem' })
    expect(lines.at(-1)).toMatchObject({ kind: 'patient', id: patientId, mrn: `M-${slug}`, phone: '+966 50 000 0002' })
  })

  it('OK: a mail address is read out before it is verified too, and said to be so', async () => {
    const { tenantId, userId } = await aTenant()
    const emailOf = async () => {
      const user = (await exported(tenantId)).find(({ kind }) => kind === 'user')
      return [user?.email, user?.email_verified]
    }
    const keep = (column: string, other: string) =>
      service.database.rows(
        `update user_account set ${column} = 'mona@north.example', ${other} = null where tenant_id = $1 and user_id = $2`,
        [tenantId, userId],
      )
    await keep('unverified_email', 'email')
    expect(await emailOf()).toEqual(['mona@north.example', false])
    await keep('email', 'unverified_email')
    expect(await emailOf()).toEqual(['mona@north.example', true])
  })

  it('OK: more people than a page holds come once each', async () => {
    const { tenantId } = await aTenant()
    await service.database.rows(
      `insert into patient (id, tenant_id, name, active, version, event_seq, created_at)
       select gen_random_uuid(), $1, 'P ' || n, true, 1, 1, $2 from generate_series(1, 1200) n`,
      [tenantId, new Date()],
    )
    const patients = (await exported(tenantId)).filter(({ kind }) => kind === 'patient')
    expect(new Set(patients.map(({ id }) => id)).size).toBe(1201)
    expect(patients).toHaveLength(1201)
  })

  it('is recorded once, without anybody in it', async () => {
    const { tenantId } = await aTenant()
    await exported(tenantId)
    const facts = (await service.eventsOf(tenantId)).filter(({ type }) => type === 'identity.v1.DirectoryExported')
    expect(facts).toMatchObject([{ actorid: px.userId, data: {} }])
  })

  it('INVALID_ARGUMENT: a cursor of another tenant; NOT_FOUND; PERMISSION_DENIED', async () => {
    const [{ tenantId }, other] = [await aTenant(), await aTenant()]
    const context = await service.context(px)
    const first = await service.client.ExportDirectory({ tenant_id: other.tenantId }, context)
    const foreign = { tenant_id: tenantId, page_token: first.next_page_token }
    await expect(service.client.ExportDirectory(foreign, context)).rejects.toMatchObject({ reason: 'INVALID_CURSOR' })
    const unknown = service.client.ExportDirectory({ tenant_id: randomUUID() }, context)
    await expect(unknown).rejects.toMatchObject({ reason: 'TENANT_NOT_FOUND' })
    const own = service.client.ExportDirectory({ tenant_id: tenantId }, await here(tenantId))
    await expect(own).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})
