import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { createTenant } from '../../harness/builders.ts'
import { type CallerSpecimen, callerFrom } from '../../harness/context-tokens.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { everyRpc } from './rpc-clients.ts'

// columns: tenant_admin, manager, department_manager, help_desk_agent, support_staff, source_user, complainant, auditor,
// platform_admin in a tenant, user without a grant, the gateway itself, the system, a kind that does not exist;
// + may ask, - may not: written from the matrix of the domain and from what each kind of caller is for
const table = `
  identity  ResolvePrincipal      - - - - - - - - - - + - -
  identity  WatchPrincipals       - - - - - - - - - - + - -
  identity  EndSession            - - - - - - - - - - + - -
  identity  GetSession            + + + + + + + + + + - - -
  identity  GetMe                 + + + + + + + + + + - - -
  identity  ListTenants           + + + + + + + + + + - - -
  identity  SelectTenant          - - - - - - - - + - - - -
  identity  ClearTenantSelection  - - - - - - - - + - - - -
  identity  CreateTenant          - - - - - - - - + - - - -
  identity  SetTenantActive       - - - - - - - - + - - - -
  identity  CreateDepartment      + - - - - - - - + - - - -
  identity  CreateSource          + - - - - - - - + - - - -
  identity  RegisterUser          + - - - - - - - + - - - -
  identity  SetSourceUser         + - - - - - - - + - - - -
  identity  CreateStaff           + - - - - - - - + - - - -
  identity  CreatePatient         + - - - - - - - + - - - -
  identity  GetPermissionMatrix   + - - - - - - - + - - - -
  identity  PutPermissionMatrix   + - - - - - - - + - - - -
  identity  DryRunPermissionMatrix + - - - - - - - + - - - -
  identity  ListPermissionMatrixVersions + - - - - - - - + - - - -
  identity  RestorePermissionMatrix + - - - - - - - + - - - -
  identity  GetMyAccess           + + + + + + + + + + - - -
  identity  GetUserAccess         + - - - - - - - + - - - -
  complaint SubmitComplaint       + + - + - + + - + - - - -
  complaint GetComplaint          + + + + + + + + + - - - -
  complaint ListComplaints        + + + + + + + + + - - - -
  complaint ListTimeline          + + + + + + + + + - - - -
  complaint AssignComplaint       + + + + - - - - + - - - -
  complaint StartComplaint        + + + + + - - - + - - - -
  complaint ResolveComplaint      + + + - + - - - + - - - -
  complaint ConfirmComplaint      - - - - - - + - - - - - -
  audit     ListEntries           + + - - - - - + + - - - -`

const expected = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .map(([service = '', rpc = '', ...cells]) => ({ service, rpc, cells }))

const denied = 'PERMISSION_DENIED OPERATION_NOT_ALLOWED'
/** What an empty request can come to once the operation itself is open. */
const passed = /^(OK|INVALID_ARGUMENT INVALID_BODY|NOT_FOUND \w+_NOT_FOUND)$/

describe('every rpc for every kind of caller, past the gateway', () => {
  const { rows, close } = everyRpc()
  let callers: [name: string, tokenFor: (service: string) => Promise<string>][]
  beforeAll(async () => {
    const { id: tenantId } = await createTenant()
    const signer = await createContextTokenSigner(JSON.stringify(testSecrets().context.privateKey))
    const specimen = (caller: object) =>
      callerFrom({ tenantId, sessionId: `s-${randomUUID()}`, canCreateComplaints: true, ...caller } as CallerSpecimen)
    const people: [string, object][] = [
      ...[...tenantRoles, 'platform_admin'].map((role): [string, object] => [role, { roles: [role] }]),
      ['without a grant', {}],
      // whatever grants a token of such a kind may carry, it is not a user's
      ...['bootstrap', 'system', 'explainer'].map((kind): [string, object] => [
        kind,
        { kind, roles: ['platform_admin'] },
      ]),
    ]
    callers = people.map(([name, caller]) => [name, (service) => signer.sign(specimen(caller), service)])
  })
  afterAll(close)

  it('the table lists what the contract lists [S2]', () => {
    expect(expected.map(({ service, rpc }) => `${service} ${rpc}`).sort()).toEqual(
      rows.map(({ service, rpc }) => `${service} ${rpc}`).sort(),
    )
  })

  it.each(expected)('$service $rpc [S2]', async ({ service, rpc, cells }) => {
    const row = rows.find((each) => each.service === service && each.rpc === rpc)
    const outcomes = await Promise.all(callers.map(async ([, tokenFor]) => row?.call(await tokenFor(service))))
    const seen = callers.map(([name], at) => [name, passed.test(outcomes[at] ?? '') ? '+' : outcomes[at]])
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(callers.map(([name], at) => [name, cells[at] === '+' ? '+' : denied])),
    )
  })
})
