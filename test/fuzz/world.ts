import { randomUUID } from 'node:crypto'
import { type ComplaintDesk, seedTenant } from '../harness/complaint-desk.ts'
import { eventually } from '../harness/eventually.ts'
import { grantsOfRole, type Role, tenantRoles } from '../harness/role-grants.ts'
import { Marks } from './marks.ts'
import type { Door, Hospital, Somebody, World } from './model.ts'
import type { Matrix } from './oracle.ts'

const nilTenant = '00000000-0000-0000-0000-000000000000'

interface Post {
  roles: Role[]
  /** Indices of the tenant's departments. */
  departments?: number[]
  staff?: true
  patient?: true
  source?: true
  mayFile?: boolean
}

/** Who works in a hospital, and who complains. */
const posts: Post[] = [
  ...tenantRoles
    .filter((role) => !['source_user', 'complainant'].includes(role))
    .map((role): Post => ({ roles: [role], departments: [0], staff: true })),
  { roles: ['department_manager'], departments: [1, 2], staff: true },
  { roles: ['support_staff'], departments: [2] },
  { roles: ['source_user'], source: true, mayFile: true },
  { roles: ['source_user'], source: true, mayFile: false },
  { roles: ['complainant'], patient: true },
  { roles: ['complainant'], patient: true },
  { roles: ['manager', 'complainant'], patient: true, staff: true },
  { roles: ['support_staff', 'complainant'], departments: [1], patient: true, staff: true },
  { roles: ['tenant_admin', 'complainant'], patient: true, staff: true },
]

export async function createWorld(desk: ComplaintDesk, door: Door): Promise<World> {
  const marks = new Marks()
  const hospitals = await Promise.all(Array.from({ length: 4 }, () => open(desk, marks)))
  const people = hospitals.flatMap((hospital) => posts.map((post) => employ(hospital, post, marks)))
  const world: World = {
    desk,
    door,
    marks,
    hospitals,
    people,
    cases: [],
    cursors: [],
    keyed: [],
    trying: { name: '' },
    answers: new Map(),
  }
  const admin = { id: randomUUID(), name: `${marks.word({ kind: 'name' })} admin`, revision: 0 }
  for (const tenant of hospitals)
    people.push({ ...admin, tenant, sid: '', roles: ['platform_admin'], departments: [], active: true })
  await Promise.all(people.map((person) => announce(world, person)))
  await settled(world)
  return world
}

async function open(desk: ComplaintDesk, marks: Marks): Promise<Hospital> {
  const { id, departments, sources } = await seedTenant(desk)
  const matrix = Object.fromEntries(
    [...tenantRoles, 'platform_admin' as const].map((role) => [role, grantsOfRole(role)]),
  ) as Matrix
  const hospital = {
    ...{ id, sources, matrix, departments: Object.values(departments), version: 1, matrixVersion: 1, word: '' },
    ...{ categories: new Map([['complaint', []]]), flags: new Map(), defaultFlags: new Map() },
  }
  marks.addIds(hospital, [id, ...hospital.departments, ...Object.values(sources)])
  hospital.word = marks.word({ kind: 'configuration', tenant: hospital })
  return hospital
}

function employ(tenant: Hospital, { roles, departments = [], ...post }: Post, marks: Marks): Somebody {
  const id = randomUUID()
  const [staffId, patientId] = [post.staff && randomUUID(), post.patient && randomUUID()]
  marks.addIds(tenant, [id, ...[staffId, patientId].filter((each) => each !== undefined)])
  return {
    ...{ id, tenant, roles, active: true, sid: '', revision: 0 },
    name: `${marks.word({ kind: 'name', tenant, person: id })} ${roles.join(' ')}`,
    departments: departments.map((index) => tenant.departments[index] as string),
    ...(staffId && { staffId }),
    ...(patientId && { patientId }),
    ...(post.source && { sourceId: tenant.sources.call_center, mayFile: post.mayFile ?? false }),
  }
}

/** Tells the service and the door how somebody is from now on; `settled` waits until it has been heard. */
export async function announce({ desk, door }: World, person: Somebody) {
  person.revision += 1
  person.sid = `${person.id}-${person.tenant.id.slice(0, 8)}-${person.revision}`
  door.admit(person.sid, person)
  const { id, tenant, name, roles, departments: department_ids, active, staffId, patientId, revision: version } = person
  const tenantId = roles.includes('platform_admin') ? nilTenant : tenant.id
  const tell = (person_id: string, kind: string, more: object) =>
    desk.send({
      ...{ type: 'identity.v1.PersonState', tenantId, subject: person_id, version },
      data: { person_id, kind, name, roles: [], department_ids: [], active, ...more },
    })
  await tell(id, 'user', { roles, department_ids })
  if (staffId) await tell(staffId, 'staff', { active: true, user_id: id })
  if (patientId) await tell(patientId, 'patient', { active: true, user_id: id })
}

/** Waits until the service knows everybody as they are. */
export async function settled({ desk, people }: Pick<World, 'desk' | 'people'>) {
  const wanted = new Map(
    people.flatMap(({ id, staffId, patientId, revision }) =>
      [id, staffId, patientId].flatMap((each) => (each === undefined ? [] : [[each, revision] as const])),
    ),
  )
  const text = `select from unnest($1::uuid[], $2::int[]) wanted (id, version)
    where not exists (select from person where person_id = wanted.id and person.version >= wanted.version)`
  await eventually(
    async () => {
      const missing = await desk.database.rows(text, [[...wanted.keys()], [...wanted.values()]])
      if (missing.length > 0) throw new Error(`${missing.length} people are not known yet`)
    },
    { withinMs: 20_000, everyMs: 10 },
  )
}
