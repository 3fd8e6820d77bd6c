import { type Caller, NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { createClient, type RpcClient } from '@redress/platform/grpc/client.ts'
import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { type DemoAccount, demoAccounts } from '../accounts.ts'
import { type DemoTenant, demoTenants } from '../tenants.ts'
import {
  filesFor,
  knownDepartments,
  knownPatient,
  knownSources,
  knownStaff,
  knownTenant,
  unlessKnown,
} from './known-places.ts'

/** Ids of what the demo directory consists of, by slug and code. */
export interface Directory {
  [slug: string]: { tenantId: string; departments: Record<string, string>; ahmedId?: string }
}

const platformAdmin = demoAccounts.find(({ role }) => role === 'platform_admin') as DemoAccount

/**
 * Makes tenants, places and people by identity's own commands, as the demo's platform admin. What is there already stays as it is,
 * however long ago it was made.
 */
export async function fillDirectory(identityAddress: string, contextPrivateKey: string): Promise<Directory> {
  const signer = await createContextTokenSigner(contextPrivateKey)
  const definition = loadDefinition(
    'identity.v1.IdentityService',
    protoFileOf['identity.v1.IdentityService'] as string,
    protoRoot,
  )
  const identity = createClient<IdentityServiceDefinition>(definition, identityAddress)
  const as = async (tenantId: string, key: string) => ({
    contextToken: await signer.sign(callerIn(tenantId), 'identity'),
    idempotencyKey: `demo-${key}`,
    timeoutMs: 20_000,
  })
  const directory: Directory = {}
  for (const tenant of demoTenants) directory[tenant.slug] = await fillTenant(identity, tenant, as)
  const { id, username, name, email, locale } = platformAdmin
  const user = { user_id: id, username, name: name.en, email, locale, groups: ['/platform/admins'] }
  await unlessKnown(identity.RegisterUser(user, await as(NIL_TENANT_ID, `user-${username}`)))
  identity.close()
  return directory
}

const permissions = ['tenants.manage', 'config.edit', 'users.manage', 'directory.view', 'patient.find']
const callerIn = (tenantId: string): Caller => ({
  kind: 'user',
  userId: platformAdmin.id,
  name: platformAdmin.name.en,
  tenantId,
  roles: ['platform_admin'],
  grants: Object.fromEntries(permissions.map((permission) => [permission, ['tenant']])),
  permissionsVersion: 1,
  departmentIds: [],
  canCreateComplaints: false,
  canCreateInquiries: false,
})

type As = (tenantId: string, key: string) => Promise<{ contextToken: string; idempotencyKey: string }>

type Here = (key: string) => ReturnType<As>
type Identity = RpcClient<IdentityServiceDefinition>

async function fillTenant(identity: Identity, tenant: DemoTenant, as: As) {
  const { slug, name, city, kind, country, zone, locale } = tenant
  const platform = await as(NIL_TENANT_ID, `tenant-${slug}`)
  const details = {
    slug,
    name: name.en,
    name_ar: name.ar,
    city: city.en,
    city_ar: city.ar,
    kind,
    country,
    zone,
    locale,
  }
  const tenantId =
    (await knownTenant(identity, { slug, name: name.en }, platform)) ??
    (await identity.CreateTenant(details, platform)).tenant?.tenant_id ??
    ''
  const here = (key: string) => as(tenantId, `${slug}-${key}`)
  const { departments, sources } = await addPlaces(identity, tenant, here)

  const members = demoAccounts.filter((account) => account.tenant === slug)
  for (const { id, username, name, email, locale, role, departments: codes } of members) {
    const groups = [`/t.${slug}/roles/${role}`, ...codes.map((code) => `/t.${slug}/dept/${code}`)]
    const user = { user_id: id, username, name: name.en, email, locale, groups }
    await unlessKnown(identity.RegisterUser(user, await here(`user-${username}`)))
  }
  for (const { id, username, source } of members.filter((member) => member.source !== null)) {
    const link = { source_id: sources[source ?? ''] ?? '', user_id: id }
    const call = await here(`source-user-${username}`)
    if (!(await filesFor(identity, link.source_id, id, call)))
      await identity.SetSourceUser({ ...link, can_create_complaints: true, can_create_inquiries: true }, call)
  }
  await addStaff(identity, members, departments, here)
  const patient = members.find((member) => member.patient)
  if (!patient) return { tenantId, departments }
  const call = await here(`patient-${patient.username}`)
  const known = await knownPatient(identity, ahmed.mrn, call)
  const record = { ...ahmed, name: patient.name.en, email: patient.email, user_id: patient.id }
  return { tenantId, departments, ahmedId: known ?? (await identity.CreatePatient(record, call)).patient_id }
}

const ahmed = { mrn: 'MRN-100001', phone: '+966 50 000 0001' }

async function addPlaces(identity: Identity, tenant: DemoTenant, here: Here) {
  const departments: Record<string, string> = Object.fromEntries(
    await knownDepartments(identity, await here('departments')),
  )
  for (const { code, name } of tenant.departments.filter((department) => !departments[department.code])) {
    const { department } = await identity.CreateDepartment({ code, name: name.en, name_ar: name.ar }, await here(code))
    departments[code] = department?.department_id ?? ''
  }
  const sources: Record<string, string> = Object.fromEntries(await knownSources(identity, await here('sources')))
  for (const { code, name } of tenant.sources.filter((source) => !sources[source.code]))
    sources[code] = (await identity.CreateSource({ code, name: name.en }, await here(`source-${code}`))).source_id
  return { departments, sources }
}

/** Who works on cases is staff too: support reports to the head of department, who reports to the manager. */
async function addStaff(identity: Identity, members: DemoAccount[], departments: Record<string, string>, here: Here) {
  let reportsTo: string | undefined
  for (const role of ['manager', 'department_manager', 'support_staff'])
    for (const { id, username, name, email, departments: codes } of members.filter((member) => member.role === role)) {
      const department = codes[0] && departments[codes[0]]
      const links = {
        ...(department ? { department_id: department } : {}),
        ...(reportsTo ? { reports_to: reportsTo } : {}),
      }
      const call = await here(`staff-${username}`)
      const person = { name: name.en, email, user_id: id, ...links }
      reportsTo = (await knownStaff(identity, name.en, id, call)) ?? (await identity.CreateStaff(person, call)).staff_id
    }
}
