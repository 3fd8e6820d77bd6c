import type { CallContext, RpcClient } from '@redress/platform/grpc/client.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'

type Identity = RpcClient<IdentityServiceDefinition>
interface Listed {
  id: string
  code: string
  user_id: string | null
  user: { id: string }
}

const itemsOf = ({ items }: { items: Buffer[] }) => items.map((item) => JSON.parse(item.toString()) as Listed)
const byCode = (page: { items: Buffer[] }) => new Map(itemsOf(page).map(({ code, id }) => [code, id]))
const all = { page_size: 100 }

/** The tenant with this slug and name, if an earlier run has made it. */
export async function knownTenant(identity: Identity, { slug, name }: { slug: string; name: string }, as: CallContext) {
  const { tenants } = await identity.ListTenants({ q: name, ...all }, as)
  return tenants.find((tenant) => tenant.slug === slug)?.tenant_id
}

/** Ids by code. */
export const knownDepartments = async (identity: Identity, as: CallContext) =>
  byCode(await identity.ListDepartments(all, as))

/** Ids by code. */
export const knownSources = async (identity: Identity, as: CallContext) => byCode(await identity.ListSources(all, as))

/** Whether the user files for the source. */
export const filesFor = async (identity: Identity, source_id: string, userId: string, as: CallContext) =>
  itemsOf(await identity.ListSourceUsers({ source_id, ...all }, as)).some(({ user }) => user.id === userId)

/** The member of staff of that name who has the login. */
export const knownStaff = async (identity: Identity, name: string, userId: string, as: CallContext) =>
  itemsOf(await identity.ListStaff({ q: name, ...all }, as)).find(({ user_id }) => user_id === userId)?.id

/** The patient with the record number. */
export const knownPatient = async (identity: Identity, mrn: string, as: CallContext) =>
  itemsOf(await identity.ListPatients({ mrn }, as))[0]?.id

/** Does what must be there, and takes it for done when it is. */
export async function unlessKnown(done: Promise<unknown>) {
  await done.catch((error: { reason?: string }) => {
    if (error.reason !== 'USER_EXISTS') throw error
  })
}
