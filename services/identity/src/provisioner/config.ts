import { address, natsUrl, processConfig, text } from '@redress/platform/config.ts'

/** Keys of the provisioner: it has no database and nobody calls it. */
export const provisionerConfig = {
  ...processConfig,
  /** Answers the standard health service and nothing else. */
  GRPC_ADDRESS: address(),
  NATS_URL: natsUrl(),
  KEYCLOAK_ISSUER: text(/^https?:\/\/[^\s]+\/realms\/[^\s/]+$/)({ desc: 'URL of the realm' }),
  /** Of the client `provisioner`. */
  KEYCLOAK_SECRET: text(/\S/)({ desc: 'secret of the client "provisioner"' }),
}
