import { randomUUID } from 'node:crypto'
import { type Caller, NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { completeSecrets } from '../../deploy/local/secrets.ts'
import { grantsOf, type Role } from './role-grants.ts'

/** A caller as far as a test cares; `roles` bring their grants of domain.md unless `grants` says otherwise. */
export type CallerSpecimen = Partial<Caller>

/** A caller without tenant and rights but for what is given. */
export function callerFrom({ roles = [], ...given }: CallerSpecimen): Caller {
  return {
    kind: 'user',
    userId: randomUUID(),
    name: 'Somebody',
    tenantId: NIL_TENANT_ID,
    roles,
    grants: grantsOf(roles as Role[]),
    permissionsVersion: 1,
    departmentIds: [],
    canCreateComplaints: false,
    canCreateInquiries: false,
    ...given,
  }
}

/** Signs context tokens for one service with a key of its own. */
export async function createTestSigner(audience: string) {
  const { privateKey, publicKeys } = completeSecrets().context
  const signer = await createContextTokenSigner(JSON.stringify(privateKey))
  return {
    publicKeys: JSON.stringify(publicKeys),
    sign: (caller: CallerSpecimen) => signer.sign(callerFrom(caller), audience),
  }
}
