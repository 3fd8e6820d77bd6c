import { beforeAll, describe, expect, it } from '@jest/globals'
import { whenServed } from '../../harness/caller.ts'
import { grantsOfRole, type Role } from '../../harness/role-grants.ts'
import { caseMix, viewers } from './case-mix.ts'
import { at, type Change, changes, unknownCase } from './desk.ts'

const roles: [begin: string, role: Role][] = [
  ['platform admin', 'platform_admin'],
  ['tenant admin', 'tenant_admin'],
  ['manager', 'manager'],
  ['help desk agent', 'help_desk_agent'],
  ['auditor', 'auditor'],
  ['department manager', 'department_manager'],
  ['support staff', 'support_staff'],
  ['source user', 'source_user'],
  ['complainant', 'complainant'],
]
const roleOf = (viewer: string) => roles.find(([begin]) => viewer.startsWith(begin))?.[1] as Role

const permissionOf: Record<Change, string> = {
  assign: 'ticket.assign',
  start: 'ticket.status',
  resolve: 'ticket.resolve',
  confirm: 'ticket.confirm',
  acknowledge: 'ticket.status',
  pause: 'ticket.status',
  reject: 'ticket.reject',
  withdraw: 'ticket.withdraw',
  reopen: 'ticket.reopen',
  comment: 'comment.public.write',
}

describe('each role against each case', () => {
  let mix: Awaited<ReturnType<typeof caseMix>>
  beforeAll(async () => {
    mix = await caseMix()
  }, 60_000)

  it.each(viewers)(
    '%s: every change is refused, unseen or reached as the matrix says [CRT-21:complaint]',
    async (who) => {
      const [user, rule] = mix.viewer(who)
      const seen = new Set(mix.seenBy(rule))
      const bodies = changes(unknownCase().id)
      const grants = grantsOfRole(roleOf(who))
      for (const name of Object.keys(bodies) as Change[]) {
        const { action, body } = bodies[name]
        // a version that no case has: whoever may make the change is told so, and nothing is changed
        const ask = async (id: string) => {
          const answer = await whenServed(() => user.api().post(at({ id }, action), body, { 'if-match': '"999999"' }))
          return [id, answer.body.code]
        }
        const reached = (id: string) => (seen.has(id) ? 'STALE_VERSION' : 'COMPLAINT_NOT_FOUND')
        const held = grants[permissionOf[name]] !== undefined
        const expected = mix.cases.map(({ id }) => [id, held ? reached(id) : 'OPERATION_NOT_ALLOWED'])
        expect([name, await Promise.all(mix.cases.map(({ id }) => ask(id)))]).toEqual([name, expected])
      }
    },
  )
})
