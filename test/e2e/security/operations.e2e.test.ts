import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { expectedAccess, partOf, requests, unknownOf } from './access-matrix.ts'
import { type Callers, everyKindOfCaller, type Kind, kinds } from './callers.ts'

const publicOperations = ['checkLive', 'checkReady', 'readOpenApi', 'readDocs']

describe('every operation for every kind of caller', () => {
  let callers: Callers
  const answers: { asked: string; answer: Answer }[] = []
  beforeAll(async () => {
    callers = await everyKindOfCaller()
  }, 60_000)

  /** A new case that the caller sees: their own, or one in their department; resolved where it is to be confirmed or reopened. */
  async function caseFor(kind: (typeof kinds)[number], operation: string) {
    const path = requests[operation]?.path ?? ''
    if (!path.includes(':id')) return ''
    if (partOf(path) !== 'complaints') return aPartOf(partOf(path), operation, kind)
    const owner = kind === 'source_user' || kind === 'complainant' ? kind : 'manager'
    const department_id = callers.tenant.departments.emergency
    const filed = await callers.apis[owner].post('/api/v1/complaints', aComplaint({ department_id }))
    const { id } = filed.body
    if (operation === 'closeComplaint' || operation === 'reopenComplaint')
      await callers.apis.manager.post(`/api/v1/complaints/${id}/resolution`, { text: 'Sorry.', outcome: 'upheld' })
    return id as string
  }

  /** Somebody who is linked to a source for one caller is not for another. */
  const linkedTo = (kind: Kind) => callers.users[kind === 'platform_admin' ? 'manager' : 'auditor'].id
  const aWord = () => `w${randomUUID().slice(0, 12)}`

  /** A new tenant, place or person. */
  async function aPartOf(part: string, operation: string, kind: (typeof kinds)[number]) {
    const by = part === 'tenants' ? callers.platform.api() : callers.apis.tenant_admin
    const made = await by.post(`/api/v1/${part}`, creationOf(part))
    const { id } = made.body
    const switches = { can_create_complaints: true, can_create_inquiries: false }
    if (operation === 'removeSourceUser' && expectedAccess[operation]?.[kind] === 'OK')
      await by.put(`/api/v1/sources/${id}/users/${linkedTo(kind)}`, switches)
    return id as string
  }

  function creationOf(part: string) {
    const creation = Object.values(requests).find(({ method, path }) => method === 'POST' && path === `/api/v1/${part}`)
    return JSON.parse(JSON.stringify(creation?.body).replace(':word', aWord()))
  }

  async function ask(kind: Kind, operation: string, id: string, at: 'path' | 'older' = 'path') {
    const { method, body, ...paths } = requests[operation] as (typeof requests)[string]
    const fill = (text: string) =>
      text
        .replace(':id', id)
        .replace(':user', callers.users.manager.id)
        .replace(':tenant', callers.tenant.id)
        .replace(':source', callers.tenant.sources.call_center ?? '')
        .replace(':linked', linkedTo(kind))
        .replace(':word', aWord())
    const path = fill(paths[at] ?? paths.path)
    // a selection belongs to a login session: this one is nobody else's
    const session =
      operation.includes('Tenant') && kind === 'platform_admin' ? await callers.platform.signIn() : undefined
    const by = session?.api() ?? callers.apis[kind]
    const seen = method === 'PATCH' ? { 'if-match': '"1"' } : {}
    const answer = await by.request(method, path, body && JSON.parse(fill(JSON.stringify(body))), seen)
    answers.push({ asked: `${kind}: ${method} ${path}`, answer })
    return answer.status < 300 ? 'OK' : answer.body.code
  }

  const everyKind = async (of: (kind: (typeof kinds)[number]) => Promise<unknown>) =>
    Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await of(kind)])))

  it('every row of the table is asked for [S2]', () => {
    expect(Object.keys(requests)).toEqual(Object.keys(expectedAccess))
  })

  it.each(Object.keys(expectedAccess))(
    '%s is open to whom the matrix names, and to nobody else [S2]',
    async (operation) => {
      expect(await everyKind(async (kind) => ask(kind, operation, await caseFor(kind, operation)))).toEqual(
        expectedAccess[operation],
      )
    },
  )

  it.each(Object.keys(requests).filter((operation) => requests[operation]?.older))(
    '%s at the older path is the same operation [S2]',
    async (operation) => {
      expect(await everyKind(async (kind) => ask(kind, operation, await caseFor(kind, operation), 'older'))).toEqual(
        expectedAccess[operation],
      )
    },
  )

  it.each(Object.keys(requests).filter((operation) => requests[operation]?.path.includes(':id')))(
    '%s is refused before anybody looks whether it exists [S1, S2]',
    async (operation) => {
      const expected = Object.entries(expectedAccess[operation] ?? {}).map(([kind, word]) => [
        kind,
        ['OK', 'TENANT_NOT_DELETABLE'].includes(word) ? unknownOf[partOf(requests[operation]?.path ?? '')] : word,
      ])
      expect(await everyKind((kind) => ask(kind, operation, randomUUID()))).toEqual(Object.fromEntries(expected))
    },
  )

  it('no answer to anybody may be stored, refusals neither [S22]', () => {
    const storable = answers.filter(({ answer }) => answer.headers.get('cache-control') !== 'no-store')
    expect(storable.map(({ asked }) => asked)).toEqual([])
    expect(answers.length).toBeGreaterThan(kinds.length * (Object.keys(requests).length - publicOperations.length))
  })
})
