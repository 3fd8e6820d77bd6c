import { randomUUID } from 'node:crypto'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { createClient } from '@redress/platform/grpc/client.ts'
import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { callerFrom } from './context-tokens.ts'
import { patient } from './patiently.ts'

const name = 'identity.v1.IdentityService'

/**
 * The identity service's own commands, called as a platform admin who has selected the tenant, past the gateway: the test signs
 * the context tokens. A test that makes dozens of people at once on a busy machine has the service refuse some (no connection to
 * Postgres within 2 s), and comes again.
 */
function identityAdmin(address: string) {
  const definition = loadDefinition(name, protoFileOf[name] as string, protoRoot)
  const client = patient(createClient<IdentityServiceDefinition>(definition, address))
  const signer = createContextTokenSigner(JSON.stringify(testSecrets().context.privateKey))
  const contextIn = async (tenantId = NIL_TENANT_ID) => ({
    contextToken: await (await signer).sign(callerFrom({ tenantId, roles: ['platform_admin'] }), 'identity'),
    requestId: randomUUID(),
    timeoutMs: 20_000,
  })
  return { client, contextIn }
}

const admins = new Map<string, ReturnType<typeof identityAdmin>>()

/** One connection per identity service and test file. */
export function sharedIdentityAdmin(address: string) {
  const admin = admins.get(address) ?? identityAdmin(address)
  admins.set(address, admin)
  return admin
}
