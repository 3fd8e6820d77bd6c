import { type ConfigOf, type serviceConfig, text } from '@redress/platform/config.ts'

/** Keys that identity has besides those of every service. */
export const identityConfiguration = {
  KEYCLOAK_ISSUER: text(/^https?:\/\/[^\s]+\/realms\/[^/\s]+$/)({ desc: 'http(s) URL of a realm' }),
  /** Secret of the client `identity-service`. */
  KEYCLOAK_SECRET: text(/^\S{8,}$/)({ desc: 'text of at least 8 characters' }),
  KEYCLOAK_POLL_MS: text(/^[1-9]\d{2,5}$/)({ desc: 'number of milliseconds from 100', default: '10000' }),
  SESSION_PURGE_SECONDS: text(/^[1-9]\d{0,5}$/)({ desc: 'number of seconds', default: '3600' }),
}

/** What identity can rely on in its configuration. */
export type IdentityConfig = ConfigOf<typeof serviceConfig & typeof identityConfiguration>
