import type { Smtp } from './mail/smtp.ts'
import type { Realm } from './realm.ts'
import type { Secrets } from './secrets.ts'

type MailServer = Pick<Smtp, 'host' | 'port'>

/** Values of the placeholders in the realm's files, as development fills them. */
export function realmEnvironment(
  secrets: Secrets,
  gatewayUrl: string,
  smtp: MailServer = { host: '127.0.0.1', port: 1025 },
): Record<string, string> {
  return {
    REDRESS_PORTAL_URL: 'http://127.0.0.1:5173',
    REDRESS_BACKCHANNEL_LOGOUT_URL: backchannelLogoutUrl(gatewayUrl),
    REDRESS_IDENTITY_SERVICE_SECRET: secrets.keycloak.clients['identity-service'] ?? '',
    REDRESS_PROVISIONER_SECRET: secrets.keycloak.clients.provisioner ?? '',
    REDRESS_SMTP_HOST: smtp.host,
    REDRESS_SMTP_PORT: String(smtp.port),
    REDRESS_MAIL_FROM: 'no-reply@redress.example',
  }
}

export function backchannelLogoutUrl(gatewayUrl: string): string {
  return `${gatewayUrl}/internal/backchannel-logout`
}

/** Placeholders without a value: Keycloak would take their text as it stands, also as a secret. */
export function missingPlaceholders(realm: Realm, environment: Record<string, string>): string[] {
  const names = [...JSON.stringify(realm).matchAll(/\$\{([A-Z][A-Z0-9_]*)\}/g)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => !environment[name])
}

/** The realm with its placeholders filled in: an import at the start does this, the Admin API does not. */
export function filledRealm(realm: Realm, environment: Record<string, string>): Realm {
  const inText = (value: string) => JSON.stringify(value).slice(1, -1)
  const text = JSON.stringify(realm).replace(/\$\{([A-Z][A-Z0-9_]*)\}/g, (_, name: string) =>
    inText(environment[name] ?? ''),
  )
  return JSON.parse(text) as Realm
}
