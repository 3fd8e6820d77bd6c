import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cached } from '../cache.ts'
import { keycloakVersion } from './distribution.ts'

/**
 * A server's own folder: the large libraries are linked to the shared distribution, which is never written to; what a start
 * writes (the built application, the database) is its own. Laid anew at each start, apart from the data.
 */
export function layHome(home: string, distribution: string, built: string | undefined): void {
  for (const part of ['bin', 'conf', 'lib', 'providers', 'themes'])
    rmSync(join(home, part), { recursive: true, force: true })
  for (const part of ['lib', 'providers', 'themes']) mkdirSync(join(home, part), { recursive: true })
  for (const part of ['bin/kc.sh', 'conf', 'version.txt', 'lib/quarkus-run.jar']) {
    cpSync(join(distribution, part), join(home, part), { recursive: true })
  }
  for (const part of ['lib/app', 'lib/lib']) symlinkSync(join(distribution, part), join(home, part))
  cpSync(built ?? join(distribution, 'lib/quarkus'), join(home, 'lib/quarkus'), {
    recursive: true,
    preserveTimestamps: true,
  })
}

/** Building the application takes half of a first start (16 s); its result is the same for everyone and is shared. */
export async function shareBuild(home: string): Promise<void> {
  await cached(buildName, async (part) => {
    cpSync(join(home, 'lib/quarkus'), part, { recursive: true, preserveTimestamps: true })
  })
}

export const buildName = `keycloak-${keycloakVersion}-built`

const marker = (home: string) => join(home, 'data', 'imported')

/** Removes the data of an import that did not come to its end. Answers with the fingerprint of the realm that was imported. */
export function importedRealm(home: string): string | undefined {
  if (existsSync(marker(home))) return readFileSync(marker(home), 'utf8')
  rmSync(join(home, 'data'), { recursive: true, force: true })
  return undefined
}

export function rememberImport(home: string, fingerprint: string): void {
  writeFileSync(marker(home), fingerprint)
}
