import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { pipInstall } from '../../../deploy/local/bootstrap/pip.mjs'
import { cached } from '../../../deploy/local/cache.ts'
import { lastLines, spawnGroup } from '../../../deploy/local/process/group.ts'
import { freePort } from '../../../deploy/local/process/ports.ts'
import { waitUntilReady } from '../../../deploy/local/process/wait.ts'
import { answersOk } from '../../../deploy/local/supervisor/readiness.ts'
import type { Contender } from './contenders.ts'
import type { Servers, Stops } from './servers.ts'

const folder = join(import.meta.dirname, '..', 'django')
const requirements = join(folder, 'requirements.txt')
const threads = 4

type Say = (text: string) => void

/** Starts D on F's copy of the data: a worker for each processor. Says why when there is no Python for it, and gives nothing. */
export async function startDjango(
  { postgres, keycloak }: Servers,
  dir: string,
  stops: Stops,
  say: Say,
): Promise<Contender | undefined> {
  const packages = await findPackages(say).catch((error: Error) => say(`D is left out: ${error.message}`))
  if (!packages) return undefined
  const address = `127.0.0.1:${await freePort()}`
  const env = {
    ...process.env,
    ...{ PYTHONPATH: [packages, folder].join(delimiter), PYTHONDONTWRITEBYTECODE: '1' },
    ...{ DJANGO_SETTINGS_MODULE: 'desk.settings', DJANGO_ISSUER: keycloak.issuer, DJANGO_POSTGRES_URL: postgres.floor },
  }
  const sizes = [`--workers=${availableParallelism()}`, `--threads=${threads}`]
  const args = ['-m', 'gunicorn', `--bind=${address}`, ...sizes, '--no-control-socket', 'desk.wsgi']
  const log = join(dir, 'django.log')
  const group = await spawnGroup({ command: 'python3', args, cwd: dir, env, log })
  stops.push(() => group.stop(10_000))
  const origin = `http://${address}`
  await waitUntilReady('D', group, () => answersOk(`${origin}/readyz`), { withinMs: 60_000 }).catch((error) => {
    throw new Error(`${error}\n${lastLines(log)}`)
  })
  return { origin, pid: group.pid }
}

/** The folder with Django and all that it needs, fetched once per user and version of Python. */
async function findPackages(say: Say): Promise<string> {
  const { stdout, error } = spawnSync('python3', ['-c', 'import sys; print(*sys.version_info[:2], sep=".")'], {
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(`no Python here (${error?.message ?? 'it does not start'})`)
  const pinned = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12)
  return cached(`django-${pinned}-python-${stdout.trim()}`, async (part) => {
    say('fetching Django with pip (20 MB)')
    const reason = pipInstall(requirements, part)
    if (reason !== undefined) throw new Error(`pip could not fetch Django (${reason})`)
  })
}
