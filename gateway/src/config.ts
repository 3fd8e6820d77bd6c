import { address, type ConfigOf, processConfig, text } from '@redress/platform/config.ts'

const words = text(/^[\w-]+(,[\w-]+)*$/)
const issuer = text(/^https?:\/\/[^\s/]+(\/[^\s/]+)*$/)

/** Keys of the gateway's environment. */
export const gatewayConfig = {
  ...processConfig,
  HTTP_ADDRESS: address(),
  IDENTITY_ADDRESS: address(),
  COMPLAINT_ADDRESS: address(),
  AUDIT_ADDRESS: address(),
  KEYCLOAK_ISSUER: issuer({ desc: 'http(s) URL without a slash at the end' }),
  KEYCLOAK_AUDIENCE: text(/./)({ desc: 'client id', default: 'redress-api' }),
  KEYCLOAK_CLIENTS: words({ desc: 'list of client ids, separated by commas' }),
  CONTEXT_PRIVATE_KEY: text(/^\{/)({ desc: 'JSON Web Key' }),
  TRUSTED_PROXIES: text(/./)({ desc: 'list of addresses or subnets, separated by commas', default: undefined }),
}

/** What the gateway can rely on in its configuration. */
export type GatewayConfig = ConfigOf<typeof gatewayConfig>
