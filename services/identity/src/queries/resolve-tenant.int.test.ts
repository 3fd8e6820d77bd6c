import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { refusalOf, startDirectory } from '../../../../test/harness/directory-desk.ts'

describe('ResolveTenant', () => {
  let directory: Awaited<ReturnType<typeof startDirectory>>
  beforeAll(async () => {
    directory = await startDirectory()
  })
  afterAll(() => directory.service.stop())

  const platform = (more: object = {}) => directory.as(NIL_TENANT_ID, { roles: ['platform_admin'] }, more)
  async function aTenant() {
    const slug = `t${randomUUID().slice(0, 8)}`
    const { tenant } = await directory.client.CreateTenant({ slug, name: 'Hospital' }, await platform())
    return { slug, id: tenant?.tenant_id ?? '' }
  }
  const resolve = async (slug: string, kind: object = { kind: 'bootstrap' }) =>
    directory.client.ResolveTenant({ slug }, await directory.service.context(kind))

  it('OK: the id of the tenant with that slug, and nothing else', async () => {
    const [{ slug, id }] = await Promise.all([aTenant(), aTenant()])
    expect(await resolve(slug)).toEqual({ tenant_id: id })
  })

  it('NOT_FOUND: unknown, closed, or no slug at all: the same answer', async () => {
    const { slug, id } = await aTenant()
    const closing = await platform({ expectedVersion: 1 })
    await directory.client.SetTenantActive({ tenant_id: id, active: false }, closing)
    const unknown = await refusalOf(resolve('nobody'))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'TENANT_NOT_FOUND' })
    for (const other of [slug, id, '', slug.toUpperCase(), "' or true --"])
      expect(await refusalOf(resolve(other))).toEqual(unknown)
  })

  it('PERMISSION_DENIED: to everybody but the gateway itself [S2]', async () => {
    const { slug } = await aTenant()
    for (const caller of [{ roles: ['platform_admin'] }, { kind: 'anonymous' }, { kind: 'code' }])
      expect(await refusalOf(resolve(slug, caller))).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})
