import { foldedWords } from '@redress/platform/folded-words.ts'
import { grantsOfRole, tenantRoles } from '../../harness/role-grants.ts'
import { stableId } from './stable-id.ts'
import { benchTenants, loadUsers } from './tenants.ts'

const agentsPerTenant = 17
const staffPerTenant = 20
const patientsPerTenant = 200

const created = { sort_key: '', version: 1, event_seq: 1, created_at: '2025-01-01T00:00:00Z', active: true }
const builtInSources = [
  { code: 'staff', name: 'Staff' },
  { code: 'patient_portal', name: 'Patient portal' },
]
const many = <Row>(count: number, row: (number: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index + 1))

const places = benchTenants.map((tenant) => {
  const of = (kind: string, { code, name }: { code: string; name: string }) => ({
    ...created,
    id: stableId(kind, tenant.slug, code),
    tenant_id: tenant.id,
    code,
    name,
  })
  const sources = [...builtInSources, ...tenant.sources.map(({ code, name }) => ({ code, name: name.en }))]
  return {
    tenant,
    sources: sources.map((source) => of('source', source)),
    departments: tenant.departments.map(({ code, name }) => of('department', { code, name: name.en })),
  }
})

const people = places.map(({ tenant, departments }) => {
  const belongs = { ...created, tenant_id: tenant.id }
  const managers = loadUsers.filter((user) => user.tenant === tenant.slug)
  const user = (userId: string, username: string, name: string, email: string, role: string) => ({
    ...belongs,
    ...{ id: stableId('row', userId), user_id: userId, username, name, email, locale: 'en' },
    ...{ roles: [role], department_ids: [] as string[] },
  })
  return {
    users: [
      ...managers.map(({ id, username, name, email }) => user(id, username, name.en, email, 'manager')),
      ...many(agentsPerTenant, (number) => {
        const username = `${tenant.slug}-agent-${number}`
        const name = `Hadi Agent-${number}`
        return user(stableId('agent', username), username, name, `${username}@bench.example`, 'help_desk_agent')
      }),
    ],
    staff: many(staffPerTenant, (number) => ({
      ...belongs,
      id: stableId('staff', tenant.slug, number),
      name: `Doctor ${number} of ${tenant.name.en}`,
      department_id: departments[number % departments.length]?.id,
    })),
    patients: many(patientsPerTenant, (number) => ({
      ...belongs,
      id: stableId('patient', tenant.slug, number),
      name: `Patient ${number} of ${tenant.name.en}`,
      mrn: `MRN-${number}`,
      phone: `+96650${String(number).padStart(7, '0')}`,
    })),
  }
})

const tenants = benchTenants.map(({ id, slug, name, city, country, kind, zone, locale }) => ({
  ...created,
  ...{ id, tenant_id: id, slug, name: name.en, city: city.en, country, kind, zone, locale, permissions_version: 1 },
}))
const copiedPeople = people
  .flatMap(({ users, staff, patients }) => [
    ...users.map((user) => ({ ...user, person_id: user.user_id, user_id: null, kind: 'user' })),
    ...staff.map((one) => ({
      ...one,
      person_id: one.id,
      kind: 'staff',
      roles: [],
      department_ids: [one.department_id],
    })),
    ...patients.map((one) => ({ ...one, person_id: one.id, kind: 'patient', roles: [], department_ids: [] })),
  ])
  .map((person) => ({ ...person, words: [...new Set(foldedWords(person.name))] }))
const grants = Object.fromEntries(tenantRoles.map((role) => [role, grantsOfRole(role)]))
const allUsers = people.flatMap(({ users }) => users)

/** Names of a tenant's configuration, of which the last is closed to everybody who lists here. */
const locked = (tenant_id: string, kind: string, key: string, names: readonly string[]) =>
  names.map((name, index) => ({
    ...{ id: stableId(kind, tenant_id, name), tenant_id, [key]: name },
    permissions: index < names.length - 1 ? null : ['config.edit'],
  }))

/** The directory in identity and the copies of it in the other services, in the order in which they can be written. */
export const directoryRows: Record<string, object[]> = {
  'identity.tenant': tenants,
  'identity.source': places.flatMap(({ sources }) => sources),
  'identity.department': places.flatMap(({ departments }) => departments),
  'identity.user_account': allUsers,
  'identity.staff': people.flatMap(({ staff }) => staff),
  'identity.patient': people.flatMap(({ patients }) => patients),
  'complaint.tenant': tenants,
  'complaint.source': places.flatMap(({ sources }) => sources),
  'complaint.department': places.flatMap(({ departments }) => departments),
  'complaint.person': copiedPeople,
  'complaint.category': tenants.flatMap(({ id }) => locked(id, 'category', 'path', ['complaint', 'care', 'conduct'])),
  'complaint.flag': tenants.flatMap(({ id }) => locked(id, 'flag', 'name', ['urgent', 'media', 'legal'])),
  'complaint.statistics_fold': tenants.map(({ id, zone }) => ({
    ...{ id: stableId('fold', id), tenant_id: id, zone, next_at: '2025-01-01T00:00:00Z' },
  })),
  'complaint.permission_matrix': tenants.map(({ id }) => ({ id, tenant_id: id, grants, version: 1 })),
  'audit.person': allUsers.map(({ id, tenant_id, user_id, name }) => ({
    ...{ id, tenant_id, person_id: user_id, name, version: 1 },
  })),
}
