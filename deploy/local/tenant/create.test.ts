import { describe, expect, it } from '@jest/globals'
import { createHospital } from './create.ts'
import { type CallGateway, gatewayAsPlatformAdmin } from './gateway.ts'

const admin = { username: 'nora', email: 'nora@north.example', first_name: 'Nora', last_name: 'North' }
const details = { slug: 'north', name: 'North Hospital', departments: [], admin }
const made = { id: '1', slug: 'north', provisioning: true }

/** A gateway that tells of the tenant what stands in the list, its last line again and again. */
const telling = (...states: object[]): CallGateway => {
  const left = [...states]
  const next = () => (left.length > 1 ? left.shift() : left[0])
  return async <T>(method: string) => ({ ...made, ...(method === 'GET' ? next() : {}) }) as T
}
const ready = { provisioning: false }
const pending = { ...ready, first_admin: { state: 'pending' } }

async function saidBy(call: CallGateway, seconds = 5) {
  const said: string[] = []
  const end = await createHospital(call, details, seconds, (text) => said.push(text)).catch(String)
  return [...said.slice(1), end]
}

describe('npm run tenant -- create', () => {
  it('says that the first admin is invited when the mail has gone out, not before', async () => {
    const groups = 'its groups and console rights are there'
    expect(await saidBy(telling(made, pending, pending, ready))).toEqual([
      groups,
      'nora is invited by mail to nora@north.example',
      '1',
    ])
    expect(await saidBy(telling(pending), 0)).toEqual([groups, expect.stringContaining('has invited nobody yet')])
  })

  it('says why nobody was invited, and what to do', async () => {
    const refused = { ...ready, first_admin: { state: 'refused', reason: 'MAIL_TAKEN' } }
    const [, end] = await saidBy(telling(pending, refused))
    expect(end).toMatch(/nora is not invited: MAIL_TAKEN.*POST \/api\/v1\/users/)
  })

  it('says which address does not answer', async () => {
    const call = await gatewayAsPlatformAdmin({ REDRESS_GATEWAY: 'http://127.0.0.1:1', REDRESS_TOKEN: 'x' })
    await expect(call('GET', '/tenants')).rejects.toThrow('the gateway at http://127.0.0.1:1 does not answer')
  })
})
