import { type AppError, failedPrecondition, permissionDenied } from '@redress/platform/app-error.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import type { FastifyInstance } from 'fastify'
import type { Operation } from '../operations.ts'
import { signedIn } from './authentication.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Answers, before the body is read, every refusal that depends on who calls and not on what they ask about. */
export function tenant(app: FastifyInstance, log: Log) {
  app.addHook('onRequest', (request, _reply, done) => {
    const { principal } = signedIn(request).session
    const { operation } = request.routeOptions.config
    const asked = operation && (readsAcrossTenants(operation, request.query) ? acrossTenants : operation)
    const refused = asked ? refusal(principal, asked, request.headers['x-tenant-id']) : notAllowed()
    if (refused?.reason === 'TENANT_FORBIDDEN')
      log.warn({ security_event: refused.reason, user_id: principal.user_id, request_id: request.id }, 'foreign tenant')
    done(refused)
  })
}

/** What an operation is when it is asked for with `scope=all`. */
const acrossTenants: Operation = { permissions: ['tenants.aggregate'], tenant: 'none' }
const readsAcrossTenants = (operation: Operation, query: unknown) =>
  operation.acrossTenants === true && (query as { scope?: unknown }).scope === 'all'

/** The first reason to refuse, in the order of refusals that all callers can rely on. */
function refusal(
  principal: Principal,
  operation: Operation,
  intended: string | string[] | undefined,
): AppError | undefined {
  if (principal.standing === 'misconfigured')
    return permissionDenied('ACCOUNT_MISCONFIGURED', 'This account is set up wrongly; an administrator must mend it.')
  return (
    (principal.roles.includes('platform_admin')
      ? staffRefusal(principal, operation, intended)
      : memberRefusal(principal, operation, intended)) ?? (mayAsk(principal, operation) ? undefined : notAllowed())
  )
}

function staffRefusal(principal: Principal, operation: Operation, intended: unknown) {
  if (intended !== undefined && !(typeof intended === 'string' && uuid.test(intended))) return foreignTenant()
  if (operation.tenant === 'none') return undefined
  const tenant = tenantOf(principal)
  const { redirect_url } = principal
  if (!tenant)
    return failedPrecondition('TENANT_SELECTION_REQUIRED', 'Select a tenant first.', { metadata: { redirect_url } })
  return intended === undefined || isTenant(tenant, intended)
    ? undefined
    : failedPrecondition('TENANT_SELECTION_CHANGED', 'Another tenant is selected in this session.')
}

function memberRefusal(principal: Principal, operation: Operation, intended: unknown) {
  const tenant = tenantOf(principal)
  const { redirect_url } = principal
  if (intended !== undefined && !(tenant && isTenant(tenant, intended))) return foreignTenant()
  return tenant || operation.tenant === 'none'
    ? undefined
    : permissionDenied('NO_TENANT', 'You belong to no tenant.', { metadata: { redirect_url } })
}

const tenantOf = ({ standing, tenant }: Principal) => (standing === 'ready' && tenant ? tenant : undefined)
const isTenant = ({ tenant_id }: { tenant_id: string }, intended: unknown) =>
  typeof intended === 'string' && intended.toLowerCase() === tenant_id

const mayAsk = ({ grants }: Principal, { permissions }: Operation) =>
  permissions === 'every user' ||
  (permissions !== 'public' &&
    grants.some(({ permission, scopes }) => scopes.length > 0 && permissions.includes(permission)))

const notAllowed = () => permissionDenied('OPERATION_NOT_ALLOWED', 'You are not allowed to do this.')
const foreignTenant = () => permissionDenied('TENANT_FORBIDDEN', 'You cannot work in this tenant.')
