import { Address, processConfig } from '@redress/platform/config.ts'
import { type Static, type TObject, Type } from 'typebox'

const Words = Type.String({ pattern: '^[\\w-]+(,[\\w-]+)*$', description: 'list of client ids, separated by commas' })
const Issuer = Type.String({
  pattern: '^https?://[^\\s/]+(/[^\\s/]+)*$',
  description: 'http(s) URL without a slash at the end',
})

/** Keys of the gateway's environment. */
export const gatewayConfig = {
  ...processConfig,
  HTTP_ADDRESS: Address,
  IDENTITY_ADDRESS: Address,
  COMPLAINT_ADDRESS: Address,
  AUDIT_ADDRESS: Address,
  KEYCLOAK_ISSUER: Issuer,
  KEYCLOAK_AUDIENCE: Type.String({ minLength: 1, default: 'redress-api', description: 'client id' }),
  KEYCLOAK_CLIENTS: Words,
  CONTEXT_PRIVATE_KEY: Type.String({ pattern: '^\\{', description: 'JSON Web Key' }),
  TRUSTED_PROXIES: Type.Optional(Type.String({ description: 'list of addresses or subnets, separated by commas' })),
}

/** What the gateway can rely on in its configuration. */
export type GatewayConfig = Static<TObject<typeof gatewayConfig>>
