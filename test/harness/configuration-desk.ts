import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { GrievanceConfiguration__Output as Configuration } from '@redress/protos/complaint/v1/GrievanceConfiguration.ts'
import type { ComplaintDesk, SeededTenant } from './complaint-desk.ts'
import type { CallerSpecimen } from './context-tokens.ts'

const adminOf = ({ id }: Pick<SeededTenant, 'id'>): CallerSpecimen => ({ tenantId: id, roles: ['tenant_admin'] })

export const documentOf = (configuration: Configuration | null | undefined) =>
  JSON.parse(configuration?.document.toString() ?? 'null')
export const bytesOf = (document: unknown) => Buffer.from(JSON.stringify(document) ?? '')

/** The configuration that applies in the tenant. */
export async function configurationOf({ client, context }: ComplaintDesk, tenant: Pick<SeededTenant, 'id'>) {
  return (await client.GetGrievanceConfiguration({}, await context(adminOf(tenant)))).configuration
}

/** Puts a document in the place of the version that applies, as an admin of the tenant. */
export async function configure(
  desk: ComplaintDesk,
  tenant: Pick<SeededTenant, 'id'>,
  document: unknown,
  { admin = adminOf(tenant), ...call }: Partial<CallContext> & { admin?: CallerSpecimen } = {},
) {
  const expectedVersion = (await configurationOf(desk, tenant))?.version ?? 0
  const context = await desk.context(admin, { expectedVersion, ...call })
  return (await desk.client.PutGrievanceConfiguration({ document: bytesOf(document) }, context)).configuration
}
