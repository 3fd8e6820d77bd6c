import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cached } from './cache.ts'
import { type KeycloakAdmin, keycloakAdmin } from './keycloak/admin.ts'
import { keycloakVersion } from './keycloak/distribution.ts'
import { importedRealm, rememberImport } from './keycloak/home.ts'
import { bringRealmInStep } from './keycloak/realm-in-step.ts'
import { adminUsername, runServer } from './keycloak/server.ts'
import type { OnSpawn } from './process/group.ts'
import { freePort } from './process/ports.ts'
import { developmentRealm, type Realm } from './realm.ts'
import { missingPlaceholders } from './realm-environment.ts'

export interface KeycloakOptions {
  /** Holds the server's home with its database; what is in it is used again, and then nothing is imported. */
  dir: string
  port?: number
  /** Development's realm with all demo accounts by default. */
  realm?: Realm
  /** Values of the placeholders in the realm; see `realmEnvironment()`. */
  environment: Record<string, string>
  adminPassword: string
  /** Start a fresh `dir` from a stored database of the same realm (5 s instead of 15 to 30), and store one if there is none. */
  snapshots?: boolean
  /** Added to; `keycloak.log` in `dir` by default. */
  log?: string
  onSpawn?: OnSpawn
  /** Told what takes long: fetching, a first import. */
  say?: (text: string) => void
}

export interface Keycloak {
  /** http://127.0.0.1:PORT */
  address: string
  issuer: string
  tokenEndpoint: string
  version: string
  pid: number
  log: string
  admin: KeycloakAdmin
  stop(withinMs?: number): Promise<void>
}

export async function startKeycloak(options: KeycloakOptions): Promise<Keycloak> {
  const { environment, adminPassword, snapshots = false, onSpawn, say = () => {} } = options
  const realm = options.realm ?? developmentRealm()
  const missing = missingPlaceholders(realm, environment)
  if (missing.length > 0) throw new Error(`the realm needs values for ${missing.join(', ')}`)
  const home = join(resolve(options.dir), 'home')
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const log = resolve(options.log ?? join(options.dir, 'keycloak.log'))
  const fingerprint = digestOf(keycloakVersion, realm)
  const common = { realm, environment, adminPassword, onSpawn, say, log }
  const known = importedRealm(home)
  if (known === undefined && snapshots) {
    const key = digestOf(fingerprint, environment, adminPassword)
    cpSync(await snapshot(key, common), join(home, 'data', 'h2'), { recursive: true })
    rememberImport(home, fingerprint)
  } else if (known === undefined) say('first start of Keycloak: importing the realm (15 to 30 s)')
  const port = options.port ?? (await freePort())
  const group = await runServer({ ...common, home, port })
  const address = `http://127.0.0.1:${port}`
  const admin = keycloakAdmin(address, adminUsername, adminPassword)
  if (known !== undefined && known !== fingerprint) {
    say('the realm files changed after this realm was imported: bringing it in step')
    await bringRealmInStep(admin, realm, environment)
  }
  if (known !== fingerprint) rememberImport(home, fingerprint)
  const issuer = `${address}/realms/redress`
  return {
    address,
    issuer,
    tokenEndpoint: `${issuer}/protocol/openid-connect/token`,
    version: keycloakVersion,
    pid: group.pid,
    log,
    admin,
    stop: (withinMs = 8_000) => group.stop(withinMs),
  }
}

/** The database folder of a server that has imported exactly this realm and nothing else. */
async function snapshot(key: string, options: Omit<Parameters<typeof runServer>[0], 'home' | 'port'>): Promise<string> {
  const folder = await cached(join('keycloak-realms', key), async (part) => {
    options.say('making a snapshot of the realm (15 to 40 s, once per realm)')
    const home = join(part, 'home')
    const group = await runServer({ ...options, home, port: await freePort() })
    await group.stop(20_000)
    renameSync(join(home, 'data', 'h2'), join(part, 'h2'))
    rmSync(home, { recursive: true, force: true })
  })
  return join(folder, 'h2')
}

function digestOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
