import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from '../cache.ts'
import { type Group, lastLines, type OnSpawn, spawnGroup } from '../process/group.ts'
import { freePort } from '../process/ports.ts'
import { waitUntilReady } from '../process/wait.ts'
import type { Realm } from '../realm.ts'
import { keycloakDistribution } from './distribution.ts'
import { buildName, layHome, shareBuild } from './home.ts'
import { findJava } from './java.ts'

export const adminUsername = 'redress-admin'

export interface ServerOptions {
  home: string
  port: number
  realm: Realm
  environment: Record<string, string>
  adminPassword: string
  log: string
  onSpawn?: OnSpawn | undefined
  say: (text: string) => void
}

/** Starts Keycloak in its home and returns when it is ready; the realm is imported when the database does not know it. */
export async function runServer(options: ServerOptions): Promise<Group> {
  const { home, port, realm, log, onSpawn, say } = options
  const java = await findJava(say)
  const distribution = await keycloakDistribution(say)
  const built = join(cacheDirectory(), buildName)
  mkdirSync(join(home, 'data', 'import'), { recursive: true, mode: 0o700 })
  layHome(home, distribution, existsSync(built) ? built : undefined)
  writeFileSync(join(home, 'data', 'import', 'redress-realm.json'), JSON.stringify(realm), { mode: 0o600 })
  const managementPort = await freePort()
  const group = await spawnGroup({
    command: join(home, 'bin', 'kc.sh'),
    args: flags(port, managementPort),
    cwd: home,
    env: serverEnvironment(java, options),
    log,
    onSpawn,
  })
  try {
    const ready = () => isReady(managementPort)
    await waitUntilReady('Keycloak', group, ready, { everyMs: 100, withinMs: 180_000 })
  } catch (error) {
    await group.stop(5_000)
    throw new Error(`${(error as Error).message}\n${lastLines(log)}`)
  }
  await shareBuild(home)
  return group
}

function flags(port: number, managementPort: number): string[] {
  return [
    'start-dev',
    '--import-realm',
    '--db=dev-file',
    '--http-host=127.0.0.1',
    `--http-port=${port}`,
    // else the issuer in tokens would be whatever the Host header of a request says
    `--hostname=http://127.0.0.1:${port}`,
    '--health-enabled=true',
    `--http-management-port=${managementPort}`,
  ]
}

/** Not the whole environment of this process: a stray KC_ or JAVA_OPTS variable would change the server. */
function serverEnvironment(java: string, { environment, adminPassword }: ServerOptions): Record<string, string> {
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG'].map((key) => [key, process.env[key]])
  return {
    ...Object.fromEntries(inherited.filter(([, value]) => value !== undefined)),
    ...environment,
    JAVA: java,
    JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx512m',
    JAVA_OPTS_APPEND: '-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1',
    KC_BOOTSTRAP_ADMIN_USERNAME: adminUsername,
    KC_BOOTSTRAP_ADMIN_PASSWORD: adminPassword,
  }
}

/** The line "started" in the log can come 10 s before the import is done; this answer cannot. */
async function isReady(managementPort: number): Promise<boolean> {
  const signal = AbortSignal.timeout(2_000)
  const answer = await fetch(`http://127.0.0.1:${managementPort}/health/ready`, { signal }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}
