import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cached } from '../cache.ts'
import { runMaven } from './maven.ts'
import { unzip } from './unzip.ts'

export const keycloakVersion = '26.7.5'
const digest = '30ef87fb7101c43d29688d1ae80c0588ff4a151b3330e9f664bf9692d398658a'
const file = `keycloak-quarkus-dist-${keycloakVersion}.zip`
const path = `org/keycloak/keycloak-quarkus-dist/${keycloakVersion}/${file}`

type Say = (text: string) => void

/** The unpacked server, fetched once per user and never written to afterwards. */
export function keycloakDistribution(say: Say): Promise<string> {
  return cached(`keycloak-${keycloakVersion}`, async (part) => {
    const archive = join(part, file)
    await fetchArchive(part, archive, say)
    const found = await digestOf(archive)
    if (found !== digest) throw new Error(`${file} has another digest than the pinned one (${found}); it is not used`)
    say('unpacking Keycloak')
    unzip(archive, part)
    rmSync(archive)
  })
}

async function fetchArchive(folder: string, archive: string, say: Say): Promise<void> {
  const repository = process.env.REDRESS_MAVEN_REPOSITORY
  if (repository) return download(`${repository.replace(/\/+$/, '')}/${path}`, archive, say)
  say(`fetching Keycloak ${keycloakVersion} with mvn (174 MB, once per user)`)
  const since = Date.now()
  const progress = setInterval(() => say(`  still fetching (${Math.round((Date.now() - since) / 1000)} s)`), 5_000)
  try {
    await runMaven(`org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:zip`, folder)
  } finally {
    clearInterval(progress)
  }
}

async function download(address: string, archive: string, say: Say): Promise<void> {
  say(`fetching Keycloak ${keycloakVersion} from REDRESS_MAVEN_REPOSITORY (174 MB, once per user)`)
  const answer = await fetch(address).catch((error) => {
    throw new Error(`REDRESS_MAVEN_REPOSITORY: ${address} cannot be reached (${error.cause?.message ?? error.message})`)
  })
  if (!answer.ok || !answer.body) throw new Error(`REDRESS_MAVEN_REPOSITORY: ${address} answers ${answer.status}`)
  const total = Number(answer.headers.get('content-length')) || 174e6
  const progress = setInterval(() => say(`  ${Math.round((100 * sizeOf(archive)) / total)} %`), 2_000)
  try {
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(archive))
  } finally {
    clearInterval(progress)
  }
}

async function digestOf(archive: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(archive), hash)
  return hash.digest('hex')
}

function sizeOf(archive: string): number {
  return existsSync(archive) ? statSync(archive).size : 0
}
