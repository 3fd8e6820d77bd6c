import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { createTenant } from '../../harness/builders.ts'
import type { Answer, Api } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'

/** Whoever can call the gateway. */
export interface Person {
  api(): Api
}

export const complaints = '/api/v1/complaints'
export const at = ({ id }: { id: string }, action = '') => `${complaints}/${id}${action}`
/** A case that nobody has filed. */
export const unknownCase = () => ({ id: randomUUID() })

/** Files a complaint, which must be taken; answers what the filer sees of it. */
export async function file(filer: Person, more: object = {}): Promise<Answer['body']> {
  const filed = await filer.api().post(complaints, aComplaint(more))
  expect(filed).toMatchObject({ status: 201, body: { id: expect.any(String) } })
  return filed.body
}

/** The items of every page of a list, in its order; `filters`: "created_by=...". */
export async function everyItem(reader: Person, filters = '', path = complaints, limit = 100) {
  const items: Answer['body'][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Answer = await reader
      .api()
      .get(`${path}?limit=${limit}&${filters}${cursor === '' ? '' : `&cursor=${cursor}`}`)
    expect(page).toMatchObject({ status: 200, body: { items: expect.any(Array) } })
    items.push(...page.body.items)
    cursor = page.body.next_cursor
  }
  return items
}

/** Ids that the whole list gives, sorted, so that two sets can be compared. */
export const listed = async (reader: Person, filters = '') =>
  (await everyItem(reader, filters)).map(({ id }) => id as string).sort()
export const idsOf = (cases: readonly { id: string }[]) => cases.map(({ id }) => id).sort()

/** What each kind of caller may try on a case, with a body that is well formed. */
export const changes = (assigneeId: string) => ({
  assign: { action: '/assign', body: { assignee_id: assigneeId } },
  start: { action: '/status', body: { status: 'in_progress' } },
  resolve: { action: '/resolution', body: { text: 'We are sorry.', outcome: 'upheld', public: true } },
  confirm: { action: '/close', body: { confirm: true } },
  acknowledge: { action: '/status', body: { sub_status: 'acknowledged' } },
  pause: { action: '/status', body: { sub_status: 'awaiting_external', reason: 'We asked them.' } },
  reject: { action: '/close', body: { as: 'rejected', reason: 'No complaint.' } },
  withdraw: { action: '/withdraw', body: { reason: 'It is settled.' } },
  reopen: { action: '/reopen', body: { reason: 'It happened again.' } },
  comment: { action: '/comments', body: { text: 'Any news?', visibility: 'public' } },
})
export type Change = keyof ReturnType<typeof changes>

/** Tries one change of a case. */
export function change(person: Person, target: { id: string }, name: Change, assigneeId: string = randomUUID()) {
  const { action, body } = changes(assigneeId)[name]
  return person.api().post(at(target, action), body)
}

/** Makes a change that must succeed; answers the case. */
export async function changed(...change_: Parameters<typeof change>): Promise<Answer['body']> {
  const answer = await change(...change_)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body
}

/** Selects a tenant in the session. */
export const select = (admin: Person, tenant: { id: string }) =>
  admin.api().put('/api/v1/session/tenant', { tenant_id: tenant.id })

/** A problem without what is different each time. */
export const problem = ({ status, body: { request_id: _each, ...body } }: Answer) => ({ status, body })

/** A tenant with a manager and one case. */
export async function tenantWithCase() {
  const tenant = await createTenant()
  const manager = await tenant.user('manager')
  return { tenant, manager, filed: await file(manager) }
}
export const twoTenants = () => Promise.all([tenantWithCase(), tenantWithCase()])
