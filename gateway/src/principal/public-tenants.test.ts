import { describe, expect, it } from '@jest/globals'
import { notFound, unavailable } from '@redress/platform/app-error.ts'
import { aSigner } from '../app-fixture.ts'
import { createPublicTenants } from './public-tenants.ts'

const id = '0192a000-0000-7000-8000-00000000000a'

async function setting(answer: (slug: string) => unknown = () => ({ tenant_id: id })) {
  let nowMs = 0
  const asked: string[] = []
  const identity = {
    ResolveTenant: async ({ slug = '' }: { slug?: string }) => {
      asked.push(slug)
      return answer(slug)
    },
  }
  const tenants = createPublicTenants(identity as never, await aSigner(), () => nowMs)
  const open = (slug = 'acme') =>
    tenants.open(slug, 'request').then(
      (tenant) => tenant.id,
      ({ reason }) => reason as string,
    )
  const wait = (ms: number) => {
    nowMs += ms
  }
  return { tenants, open, asked, wait }
}

describe('public tenants', () => {
  it('identity is asked once for requests that come together, and for ten seconds while it tells what changed', async () => {
    const { tenants, open, asked, wait } = await setting()
    tenants.setTold(true)
    expect(new Set(await Promise.all([open(), open(), open()]))).toEqual(new Set([id]))
    wait(9_999)
    await open()
    expect(asked).toEqual(['acme'])
    wait(1)
    await open()
    expect(asked).toHaveLength(2)
  })

  it('for five while nobody tells; at once when a tenant changed, or when changes may have been missed', async () => {
    const { tenants, open, asked, wait } = await setting()
    await open()
    wait(5_000)
    await open()
    expect(asked).toHaveLength(2)
    tenants.forgetChanged({ user_ids: ['u'], session_ids: ['s'] })
    await open()
    expect(asked).toHaveLength(2)
    tenants.forgetChanged({ tenant_ids: [id] })
    await open()
    tenants.forgetChanged({ everything: true })
    await open()
    expect(asked).toHaveLength(4)
  })

  it('what there is not is remembered too; what is no slug is not asked for', async () => {
    const { open, asked } = await setting(() => {
      throw notFound('TENANT_NOT_FOUND', 'No.')
    })
    expect([await open('nobody'), await open('nobody')]).toEqual(['TENANT_NOT_FOUND', 'TENANT_NOT_FOUND'])
    for (const slug of ['', 'A', 'a b', 'a'.repeat(42), '../x', '1a']) expect(await open(slug)).toBe('TENANT_NOT_FOUND')
    expect(asked).toEqual(['nobody'])
  })

  it('a failure is not remembered', async () => {
    let fails = true
    const { open } = await setting(() => {
      if (fails) throw unavailable('DATABASE_UNAVAILABLE', 'No.')
      return { tenant_id: id }
    })
    expect(await open()).toBe('DATABASE_UNAVAILABLE')
    fails = false
    expect(await open()).toBe(id)
  })
})
