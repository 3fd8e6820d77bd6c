import { setTimeout as sleep } from 'node:timers/promises'
import { KeycloakAdminClient } from '@keycloak/keycloak-admin-client/lib/client.js'
import { NetworkError } from '@keycloak/keycloak-admin-client/lib/utils/fetchWithError.js'
import { createCircuit, keycloakUnavailable } from './circuit.ts'

const tries = 3
const clientId = 'identity-service'
/** A token is renewed when less than this is left of it. */
const marginMs = 30_000

export interface KeycloakOptions {
  /** `http(s)://host/realms/<realm>` */
  issuer: string
  clientSecret: string
  /** For one answer; what has taken longer is not tried again. */
  timeoutMs: number
  /** Aborted, nothing more is asked. */
  stopping?: AbortSignal | undefined
}

/** Keycloak's Admin API as this service's own account. */
export interface AdminCalls {
  realm: string
  /** Keycloak's clock at the last renewal of the token: never later than what is read afterwards. */
  serverTime(): Promise<Date>
  /** Id of this service's own account. */
  ownId(): Promise<string>
  /** Tries again what can be repeated, and answers UNAVAILABLE KEYCLOAK_UNAVAILABLE when Keycloak does not answer. */
  call<T>(work: (client: KeycloakAdminClient) => Promise<T>, options?: { repeatable: boolean }): Promise<T>
}

export function connectKeycloak({ issuer, clientSecret, timeoutMs, stopping }: KeycloakOptions): AdminCalls {
  const [baseUrl = '', realm = ''] = issuer.split('/realms/')
  const client = new KeycloakAdminClient({ baseUrl, realmName: realm, timeout: timeoutMs })
  const circuit = createCircuit()
  const token = createToken(client, clientSecret)
  client.registerTokenProvider({ getAccessToken: async () => (await token.current()).text })
  const call: AdminCalls['call'] = async (work, { repeatable } = { repeatable: true }) => {
    const sinceMs = performance.now()
    for (let attempt = 1; ; attempt += 1) {
      if (stopping?.aborted) throw keycloakUnavailable(stopping.reason)
      circuit.require()
      try {
        const result = await work(client)
        circuit.succeeded()
        return result
      } catch (error) {
        if (statusOf(error) === 401) token.drop()
        else if (!isOutage(error)) {
          circuit.succeeded()
          throw error
        }
        circuit.failed()
        // a refused token has done nothing: what came with it can be sent again
        const isLast = attempt === tries || performance.now() - sinceMs > timeoutMs
        if (isLast || !(repeatable || statusOf(error) === 401)) throw keycloakUnavailable(error)
        await sleep(100 * attempt)
      }
    }
  }
  return {
    realm,
    call,
    async serverTime() {
      token.drop()
      return new Date((await call(() => token.current())).issuedAtMs)
    },
    ownId: async () => (await call(() => token.current())).subject,
  }
}

interface OwnToken {
  text: string
  subject: string
  /** By Keycloak's clock. */
  issuedAtMs: number
}

/** One token for all calls; its age is measured by a clock that nobody sets. */
function createToken(client: KeycloakAdminClient, clientSecret: string) {
  let current: Promise<OwnToken> | undefined
  let renewAtMs = 0
  async function renew(): Promise<OwnToken> {
    const askedAtMs = performance.now()
    await client.auth({ grantType: 'client_credentials', clientId, clientSecret })
    const text = client.accessToken ?? ''
    const claims = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString('utf8'))
    renewAtMs = askedAtMs + Math.max(1000, (claims.exp - claims.iat) * 1000 - marginMs)
    return { text, subject: claims.sub, issuedAtMs: claims.iat * 1000 }
  }
  const drop = () => {
    current = undefined
  }
  return {
    drop,
    current() {
      if (current && performance.now() > renewAtMs) drop()
      if (!current) {
        renewAtMs = Number.POSITIVE_INFINITY
        const asked = renew()
        current = asked
        asked.catch(() => current === asked && drop())
      }
      return current
    },
  }
}

/** HTTP status of what Keycloak refused. */
export const statusOf = (error: unknown) => (error instanceof NetworkError ? error.response.status : undefined)

/** A closed port and a cut connection come as "TypeError: fetch failed", and "terminated", a timeout as TimeoutError. */
function isOutage(error: unknown) {
  const status = statusOf(error)
  if (status !== undefined) return status >= 500 || status === 429
  const { name, message } = error as Error
  return name === 'TimeoutError' || (name === 'TypeError' && /^(?:fetch failed|terminated)$/.test(message))
}
