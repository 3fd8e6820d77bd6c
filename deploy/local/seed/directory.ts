import { AppError } from '@redress/platform/app-error.ts'
import { type Caller, NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { createClient, type RpcClient } from '@redress/platform/grpc/client.ts'
import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { type DemoAccount, demoAccounts } from '../accounts.ts'
import { type DemoTenant, demoTenants } from '../tenants.ts'

/** Ids of what the demo directory consists of, by slug and code. */
export interface Directory {
  [slug: string]: { tenantId: string; departments: Record<string, string>; ahmedId?: string }
}

const platformAdmin = demoAccounts.find(({ role }) => role === 'platform_admin') as DemoAccount

/** Makes tenants, places and people by identity's own commands, as the demo's platform admin. Repeating it changes nothing. */
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
  await register(identity, user, await as(NIL_TENANT_ID, `user-${username}`))
  identity.close()
  return directory
}

const callerIn = (tenantId: string): Caller => ({
  kind: 'user',
  userId: platformAdmin.id,
  name: platformAdmin.name.en,
  tenantId,
  roles: ['platform_admin'],
  grants: { 'tenants.manage': ['tenant'], 'config.edit': ['tenant'], 'users.manage': ['tenant'] },
  permissionsVersion: 1,
  departmentIds: [],
  canCreateComplaints: false,
  canCreateInquiries: false,
})

type As = (tenantId: string, key: string) => Promise<{ contextToken: string; idempotencyKey: string }>

/** The identity service follows Keycloak and may have met the login before us. */
async function register(
  identity: RpcClient<IdentityServiceDefinition>,
  ...[user, context]: Parameters<RpcClient<IdentityServiceDefinition>['RegisterUser']>
) {
  await identity.RegisterUser(user, context).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.reason !== 'USER_EXISTS') throw error
  })
}

async function fillTenant(identity: RpcClient<IdentityServiceDefinition>, tenant: DemoTenant, as: As) {
  const { slug, name, city, kind, country, zone, locale } = tenant
  const { tenant: created } = await identity.CreateTenant(
    { slug, name: name.en, name_ar: name.ar, city: city.en, city_ar: city.ar, kind, country, zone, locale },
    await as(NIL_TENANT_ID, `tenant-${slug}`),
  )
  const tenantId = created?.tenant_id ?? ''
  const here = (key: string) => as(tenantId, `${slug}-${key}`)
  const departments: Record<string, string> = {}
  for (const { code, name } of tenant.departments) {
    const { department } = await identity.CreateDepartment({ code, name: name.en, name_ar: name.ar }, await here(code))
    departments[code] = department?.department_id ?? ''
  }
  const sources: Record<string, string> = {}
  for (const { code, name } of tenant.sources)
    sources[code] = (await identity.CreateSource({ code, name: name.en }, await here(`source-${code}`))).source_id

  const members = demoAccounts.filter((account) => account.tenant === slug)
  for (const { id, username, name, email, locale, role, departments: codes } of members) {
    const groups = [`/t.${slug}/roles/${role}`, ...codes.map((code) => `/t.${slug}/dept/${code}`)]
    const user = { user_id: id, username, name: name.en, email, locale, groups }
    await register(identity, user, await here(`user-${username}`))
  }
  for (const { id, username, source } of members.filter((member) => member.source !== null))
    await identity.SetSourceUser(
      { source_id: sources[source ?? ''] ?? '', user_id: id, can_create_complaints: true, can_create_inquiries: true },
      await here(`source-user-${username}`),
    )
  await addStaff(identity, members, departments, here)
  const patient = members.find((member) => member.patient)
  if (!patient) return { tenantId, departments }
  const { patient_id } = await identity.CreatePatient(
    { name: patient.name.en, mrn: 'MRN-100001', phone: '+966 50 000 0001', email: patient.email, user_id: patient.id },
    await here(`patient-${patient.username}`),
  )
  return { tenantId, departments, ahmedId: patient_id }
}

/** Who works on cases is staff too: support reports to the head of department, who reports to the manager. */
async function addStaff(
  identity: RpcClient<IdentityServiceDefinition>,
  members: DemoAccount[],
  departments: Record<string, string>,
  here: (key: string) => ReturnType<As>,
) {
  let reportsTo: string | undefined
  for (const role of ['manager', 'department_manager', 'support_staff'])
    for (const { id, username, name, email, departments: codes } of members.filter((member) => member.role === role)) {
      const department = codes[0] && departments[codes[0]]
      const links = {
        ...(department ? { department_id: department } : {}),
        ...(reportsTo ? { reports_to: reportsTo } : {}),
      }
      const { staff_id } = await identity.CreateStaff(
        { name: name.en, email, user_id: id, ...links },
        await here(`staff-${username}`),
      )
      reportsTo = staff_id
    }
}
