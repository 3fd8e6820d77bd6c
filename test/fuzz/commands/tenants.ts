import { grantsOfRole, type Role, tenantRoles } from '../../harness/role-grants.ts'
import { ask, Difference } from '../ask.ts'
import { personAt } from '../choose.ts'
import { configurationAt } from '../configurations.ts'
import { type Dice, pick } from '../dice.ts'
import type { Hospital, Somebody, World } from '../model.ts'
import { type Matrix, scopesOf } from '../oracle.ts'
import { announce, settled } from '../world.ts'

const grievance = '/api/v1/config/grievance'
/** Whether somebody may look at configurations, and change them. */
export const refusalOf = (person: Somebody) =>
  scopesOf(person, 'config.edit').length > 0 ? undefined : 'OPERATION_NOT_ALLOWED'

/** Somebody changes what locks cases; from then on it does. */
export async function configure(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { tenant } = person
  const { document, ...locks } = configurationAt(dice, tenant.word)
  const stale = dice.b % 6 === 0
  const headers = { 'if-match': `"${tenant.version + (stale ? 1 : 0)}"` }
  const refused = refusalOf(person) ?? (stale ? 'STALE_VERSION' : undefined)
  await ask(
    world,
    person,
    { method: 'PUT', path: grievance, body: document, headers },
    refused,
    ({ headers: { etag } }) => {
      tenant.version = Number(/\d+/.exec(String(etag))?.[0])
      Object.assign(tenant, locks)
    },
  )
}

/** Somebody reads how the tenant handles complaints, or one of its versions. */
export async function readConfiguration(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { version } = person.tenant
  const asked = 1 + (dice.b % (version + 2))
  const paths = [grievance, `${grievance}/versions`, `${grievance}/versions/${asked}`]
  const path = pick(paths, dice.a) as string
  const unknown = path.endsWith(`/${asked}`) && asked > version ? 'VERSION_NOT_FOUND' : undefined
  await ask(world, person, { method: 'GET', path }, refusalOf(person) ?? unknown)
}

/** Somebody moves to other departments, or may not sign in for a while. */
export async function movePerson(world: World, dice: Dice) {
  const people = world.people.filter(({ roles }) => !roles.includes('platform_admin'))
  const person = pick(people, dice.who) as Somebody
  if (dice.a % 3 === 0) person.active = !person.active
  else person.departments = person.tenant.departments.filter((_, index) => (dice.b >> index) % 2 === 0)
  await announce(world, person)
  await settled({ ...world, people: [person] })
}

/** An escalation tells somebody of a case. There is no call for it: it is the service's own doing. */
export async function watch({ desk, people, cases }: World, dice: Dice) {
  const of = pick(cases, dice.what)
  const staff = people.filter(({ roles, tenant }) => tenant === of?.tenant && !roles.includes('complainant'))
  const person = pick(staff, dice.who)
  if (!of || !person || of.watchers.includes(person.id)) return
  const text = `insert into watcher (tenant_id, complaint_id, user_id, created_at)
    select tenant_id, id, $2, created_at from complaint where id = $1 returning id`
  if ((await desk.database.rows(text, [of.id, person.id])).length !== 1) throw new Difference(`${of.id} is not there`)
  of.watchers = [...of.watchers, person.id]
}

/** A case was late, and got more time. There is no call for that: it takes days. */
export async function makeLate({ desk, cases }: World, dice: Dice) {
  const of = pick(
    cases.filter(({ status, deleted }) => !deleted && ['open', 'in_progress'].includes(status)),
    dice.what,
  )
  if (!of) return
  // no level of the ladder is left for it
  const text = `update complaint set breached_at = coalesce(breached_at, received_at), ladder_from = due_at where id = $1 returning id`
  if ((await desk.database.rows(text, [of.id])).length !== 1) throw new Difference(`${of.id} is not there`)
  of.late = true
}

/** What a tenant can take from roles, or give them: each of these is one bundle changed. */
const bundles: [role: Role, permission: string, scopes: string[]][] = [
  ['manager', 'ticket.view', ['department']],
  ['manager', 'export', []],
  ['help_desk_agent', 'stats.view', ['tenant']],
  ['auditor', 'comment.view', []],
  ['support_staff', 'stats.view', ['assigned']],
  ['department_manager', 'export', ['created']],
  ['source_user', 'ticket.view', ['created', 'department']],
  ['help_desk_agent', 'bulk', ['department']],
  ['department_manager', 'ticket.status', ['created']],
]

/** A tenant changes what its roles hold; everybody signs in anew. */
export async function changeMatrix(world: World, dice: Dice) {
  const hospital = pick(world.hospitals, dice.who) as Hospital
  const matrix = Object.fromEntries(
    [...tenantRoles, 'platform_admin' as const].map((role) => [role, { ...grantsOfRole(role) }]),
  ) as Record<Role, Record<string, readonly string[]>>
  for (const [index, [role, permission, scopes]] of bundles.entries())
    if ((dice.a >> index) % 3 === 0) matrix[role][permission] = scopes
  hospital.matrix = matrix as Matrix
  hospital.matrixVersion += 1
  await tellMatrix(world, hospital)
  const people = world.people.filter(({ tenant }) => tenant === hospital)
  await Promise.all(people.map((person) => announce(world, person)))
  await settled({ ...world, people })
}

const tellMatrix = ({ desk }: World, { id, matrix, matrixVersion }: Hospital) =>
  desk.publish({
    ...{ type: 'identity.v1.MatrixState', tenantId: id, subject: id, version: matrixVersion },
    data: {
      permissions_version: matrixVersion,
      roles: Object.entries(matrix).map(([role, grants]) => ({
        role,
        grants: Object.entries(grants).map(([permission, scopes]) => ({ permission, scopes })),
      })),
    },
  })
