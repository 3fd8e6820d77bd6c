import { join } from 'node:path'
import { demoAccounts } from '../accounts.ts'
import { pointBackchannelLogout, pointMail } from '../keycloak/admin.ts'
import { acceptsPassword, checkKeycloak } from '../keycloak/check.ts'
import { givenClients } from '../keycloak/given-clients.ts'
import { startKeycloak } from '../keycloak.ts'
import type { Smtp } from '../mail/smtp.ts'
import { backchannelLogoutUrl, realmEnvironment } from '../realm-environment.ts'
import type { LocalContext } from '../supervisor/context.ts'
import type { Way } from './way.ts'

export interface KeycloakFound {
  version: string
  address: string
  issuer: string
  /** The realm has the demo accounts and the client that fetches tokens for them. */
  hasDemoAccounts: boolean
  /** Secrets of our own clients; an empty one is not known. */
  clients: Record<string, string>
}

const keycloakPort = 8180

export function keycloakWays(context: LocalContext, gatewayUrl: string, smtp: Smtp): Way<KeycloakFound>[] {
  const variable = 'REDRESS_KEYCLOAK_URL'
  const url = process.env[variable]
  const { secrets, output } = context
  return [
    {
      origin: 'environment',
      isOpen: Boolean(url),
      reason: url ? `${variable} is set` : `${variable} is not set`,
      async start() {
        const issuer = await checkKeycloak(variable, url ?? '')
        const [account] = demoAccounts
        const hasDemoAccounts = account ? await acceptsPassword(issuer, account.username, account.password) : false
        const clients = { ...secrets.keycloak.clients, provisioner: '', ...(await givenClients(issuer)) }
        return { version: 'unknown version', address: url ?? '', issuer, hasDemoAccounts, clients }
      },
    },
    {
      origin: 'local',
      isOpen: true,
      reason: `${variable} is not set`,
      async start() {
        const say = (text: string) => output.line('keycloak', text)
        const server = await startKeycloak({
          dir: join(context.directory, 'keycloak'),
          port: await context.portFor('keycloak', keycloakPort),
          environment: realmEnvironment(secrets, gatewayUrl, smtp),
          adminPassword: secrets.keycloak.adminPassword,
          log: context.logOf('keycloak'),
          onSpawn: (group) => context.run.track('keycloak', group),
          say,
        })
        context.run.guard('keycloak')
        await pointBackchannelLogout(server.admin, backchannelLogoutUrl(gatewayUrl))
        await pointMail(server.admin, smtp)
        return {
          version: server.version,
          address: server.address,
          issuer: server.issuer,
          hasDemoAccounts: true,
          clients: secrets.keycloak.clients,
        }
      },
    },
  ]
}
