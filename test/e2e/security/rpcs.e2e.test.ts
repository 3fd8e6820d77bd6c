import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Grants, NIL_TENANT_ID, type ScopeWord } from '@redress/platform/caller.ts'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { createTenant } from '../../harness/builders.ts'
import { type CallerSpecimen, callerFrom } from '../../harness/context-tokens.ts'
import { ofComplainants, tenantPermissions, tenantRoles } from '../../harness/role-grants.ts'
import { type Holder, holds, type Rule } from './access-rules.ts'
import { everyRpc } from './rpc-clients.ts'
import { rpcRules } from './rpc-rules.ts'

interface Specimen extends Holder {
  kind?: string
  outside?: boolean
}
const specimens: Record<string, Specimen> = {
  ...Object.fromEntries([...tenantRoles, 'platform_admin' as const].map((role) => [role, { roles: [role] }])),
  'source_user, switches off': { roles: ['source_user'], switches: false },
  'platform_admin, nothing selected': { roles: ['platform_admin'], outside: true },
  'two roles': { roles: ['auditor', 'complainant'] },
  'without a grant': { roles: [] },
  // whatever grants a token of such a kind may carry, it is not a user's
  ...Object.fromEntries(
    ['bootstrap', 'system', 'explainer', 'code', 'anonymous', 'king'].map((kind) => [
      kind,
      { kind, roles: ['platform_admin'] },
    ]),
  ),
}

function isOpen({ permissions }: Rule, { kind = 'user', ...holder }: Specimen) {
  if (permissions === 'gateway') return kind === 'bootstrap'
  if (kind !== 'user') return permissions.includes(kind)
  return permissions === 'every user' || holds(holder, permissions as string[])
}

const everyPermission = [...tenantPermissions, 'tenants.manage', 'tenants.aggregate']
const denied = 'PERMISSION_DENIED OPERATION_NOT_ALLOWED'
/** What an empty request can come to once the operation itself is open. */
const passed =
  /^(OK|INVALID_ARGUMENT INVALID_BODY|NOT_FOUND \w+_NOT_FOUND|NOT_FOUND TRACKING_CODE_UNKNOWN|FAILED_PRECONDITION TENANT_SELECTION_REQUIRED|PERMISSION_DENIED PATIENT_SEARCH_TOO_WIDE)$/

describe('every rpc for every kind of caller, past the gateway', () => {
  const { rows, close } = everyRpc()
  let tokens: [name: string, tokenFor: (service: string) => Promise<string>][]
  let single: typeof tokens
  beforeAll(async () => {
    const { id } = await createTenant()
    const signer = await createContextTokenSigner(JSON.stringify(testSecrets().context.privateKey))
    tokens = Object.entries(specimens).map(([name, { kind, roles, switches = true, outside = false }]) => {
      const caller = callerFrom({
        ...{ roles, sessionId: `s-${randomUUID()}`, tenantId: outside ? NIL_TENANT_ID : id },
        ...{ canCreateComplaints: switches, canCreateInquiries: switches, ...(kind && { kind }) },
      } as CallerSpecimen)
      const grants = switches ? caller.grants : withoutSwitches(caller.grants)
      return [name, (service) => signer.sign({ ...caller, grants }, service)]
    })
    single = everyPermission.map((permission) => {
      const scope: ScopeWord = ofComplainants.includes(permission) ? 'own' : 'tenant'
      const caller = callerFrom({ tenantId: id, sessionId: `s-${randomUUID()}`, grants: { [permission]: [scope] } })
      return [permission, (service) => signer.sign(caller, service)]
    })
  })
  afterAll(close)
  const outcomeOf = async (rule: Rule, tokenFor: (service: string) => Promise<string>) => {
    const row = rows.find(({ service, rpc }) => `${service}.${rpc}` === rule.name)
    const outcome = (await row?.call(await tokenFor(row.service))) ?? 'there is no such rpc'
    return passed.test(outcome) ? 'open' : outcome
  }

  it('the table lists what the contract lists [S2]', () => {
    expect(rpcRules.map(({ name }) => name).sort()).toEqual(rows.map(({ service, rpc }) => `${service}.${rpc}`).sort())
  })

  it.each(rpcRules)('$name [S2]', async (rule) => {
    const seen = await Promise.all(tokens.map(async ([name, tokenFor]) => [name, await outcomeOf(rule, tokenFor)]))
    const expected = tokens.map(([name]) => [name, isOpen(rule, specimens[name] as Specimen) ? 'open' : denied])
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected))
  })

  // roles hold permissions in bundles: only one at a time shows which of them an rpc asks
  it.each(rpcRules)('$name: a permission alone opens it only if it is the one [S2]', async (rule) => {
    const seen = await Promise.all(single.map(async ([name, tokenFor]) => [name, await outcomeOf(rule, tokenFor)]))
    const isAsked = (permission: string) => rule.permissions === 'every user' || rule.permissions.includes(permission)
    const expected = single.map(([name]) => [name, isAsked(name) ? 'open' : denied])
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected))
  })
})

/** As ResolvePrincipal gives them to a source user whose switches are off. */
const withoutSwitches = (grants: Grants): Grants =>
  Object.fromEntries(Object.entries(grants).filter(([, scopes]) => !scopes.includes('switch')))
