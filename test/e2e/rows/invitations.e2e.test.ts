import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '../../harness/eventually.ts'
import { mailsTo } from '../../harness/mailbox.ts'
import { advance } from '../../harness/tenant-clocks.ts'
import { aPerson, managedTenant } from './users.ts'

const users = '/api/v1/users'
const soon = { withinMs: 20_000, everyMs: 100 }
const hourMs = 60 * 60 * 1000
let tenant: Awaited<ReturnType<typeof managedTenant>>
beforeAll(async () => {
  tenant = await managedTenant()
}, 90_000)

async function aUser(more: object = {}) {
  const person = aPerson(more)
  const { body } = await tenant.admin.api().post(users, person)
  const invite = (headers = {}) => tenant.admin.api().post(`${users}/${body.id}/invite`, undefined, headers)
  return { email: person.email, invite }
}

describe('POST /users/{id}/invite', () => {
  it('of 100 at the same moment three go, and the mailbox has three [S15]', async () => {
    const { email, invite } = await aUser({ send_invitation: false })
    const answers = await Promise.all(Array.from({ length: 100 }, () => invite()))
    const refused = answers.filter(({ status }) => status !== 200)
    expect(answers.length - refused.length).toBe(3)
    expect([...new Set(refused.map(({ status, body }) => `${status} ${body.code}`))]).toEqual([
      '429 TOO_MANY_INVITATIONS',
    ])
    const waits = refused.map(({ headers }) => Number(headers.get('retry-after')))
    expect(waits.every((seconds) => seconds > 3500 && seconds <= 3600)).toBe(true)
    await eventually(async () => expect(await mailsTo(email)).toHaveLength(3), soon)
  }, 60_000)

  it('the invitation of the creation counts, a repeated request does not; an hour later it goes on [S15]', async () => {
    const { email, invite } = await aUser()
    const key = { 'idempotency-key': randomUUID() }
    const statuses = async (...headers: object[]) => {
      const answers = []
      for (const each of headers) answers.push((await invite(each)).status)
      return answers
    }
    expect(await statuses(key, key, key, {}, {}, key)).toEqual([200, 200, 200, 200, 429, 200])
    await advance(tenant, hourMs)
    expect(await statuses({})).toEqual([200])
    await eventually(async () => expect(await mailsTo(email)).toHaveLength(4), soon)
  }, 60_000)

  it('of another user nothing counts', async () => {
    const [one, other] = [await aUser(), await aUser()]
    for (const status of [200, 200, 429]) expect((await one.invite()).status).toBe(status)
    expect((await other.invite()).status).toBe(200)
  })
})
