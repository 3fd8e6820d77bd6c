import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type PostgresBinaries, postgresBinaries } from './postgres/binaries.ts'
import { makeDatabaseHome, postgresUser } from './postgres/user.ts'
import { type Group, lastLines, type OnSpawn, spawnGroup } from './process/group.ts'
import { freePort } from './process/ports.ts'
import { run } from './process/run.ts'
import { waitUntilReady } from './process/wait.ts'

const superuser = 'postgres'

export interface PostgresOptions {
  /** Holds the data; what is in it is used again. */
  dir: string
  /** Added to; `postgres.log` in `dir` by default. */
  log?: string
  port?: number
  /** Of the superuser, by default their name (tests); fixed when the data is made. */
  password?: string
  /** false: quicker, and lost at a crash of the machine (tests). */
  durable?: boolean
  onSpawn?: OnSpawn
}

export interface Postgres {
  /** As the superuser, to the database `postgres`. */
  url: string
  /** The same without user and password. */
  address: string
  version: string
  pid: number
  log: string
  stop(withinMs?: number): Promise<void>
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dir, password = superuser, durable = true, onSpawn } = options
  const binaries = await postgresBinaries()
  const port = options.port ?? (await freePort())
  const home = makeDatabaseHome(dir)
  const log = options.log ?? join(home, 'postgres.log')
  const data = join(home, 'data')
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, home, data, password)
  const start = () => {
    const args = ['-D', data, '-p', String(port), ...settings(durable).flatMap((setting) => ['-c', setting])]
    const command = join(binaries.folder, 'postgres')
    return spawnGroup({ command, args, cwd: home, log, stopSignal: 'SIGINT', onSpawn, ...postgresUser() })
  }
  const group = await startedGroup(start, data, log)
  const address = `postgres://127.0.0.1:${port}/postgres`
  const url = address.replace('//', `//${superuser}:${encodeURIComponent(password)}@`)
  const stop = (withinMs = 8_000) => group.stop(withinMs)
  return { url, address, version: binaries.version, pid: group.pid, log, stop }
}

function settings(durable: boolean): string[] {
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // statements carry what people wrote: neither they nor the values of a failed row may reach the log
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
}

/** Made beside its place and renamed: a run that is killed here leaves nothing that looks like a database. */
async function initialise({ folder }: PostgresBinaries, home: string, data: string, password: string): Promise<void> {
  const part = join(home, 'data.new')
  const passwordFile = join(home, 'password')
  rmSync(part, { recursive: true, force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const user = postgresUser()
  if (user.uid && user.gid) chownSync(passwordFile, user.uid, user.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = ['-D', part, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...locale]
  await run(join(folder, 'initdb'), args, { ...user, cwd: home })
    .catch(({ stderr, message }: { stderr?: string; message: string }) => {
      throw new Error(`initdb failed: ${stderr?.trim() || message}`)
    })
    .finally(() => rmSync(passwordFile))
  rmSync(data, { recursive: true, force: true })
  renameSync(part, data)
}

/** After a kill -9 the old server's backends keep the shared memory for a moment: the start is tried again until they are gone. */
async function startedGroup(start: () => Promise<Group>, data: string, log: string): Promise<Group> {
  for (const limit = Date.now() + 15_000; ; ) {
    removeStalePidFile(data)
    const group = await start()
    try {
      await waitUntilReady('Postgres', group, () => isReady(data, group.pid), { everyMs: 20, withinMs: 60_000 })
      return group
    } catch (error) {
      await group.stop(1_000)
      const said = lastLines(log)
      if (!/shared memory block|lock file/.test(said) || Date.now() > limit)
        throw new Error(`${(error as Error).message}\n${said}`)
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
}

/** The file's last line says `ready` when connections are accepted; pg_ctl looks there too. */
function isReady(data: string, pid: number): boolean {
  const [owner, , , , , , , status] = pidFile(data)
  return owner === String(pid) && status?.trim() === 'ready'
}

/** A pid is used again after a restart of the machine; then Postgres takes the stranger for another server and refuses. */
function removeStalePidFile(data: string): void {
  const [owner] = pidFile(data)
  if (owner && !commandLine(owner).includes(resolve(data))) rmSync(join(data, 'postmaster.pid'), { force: true })
}

function pidFile(data: string): string[] {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

function commandLine(pid: string): string {
  return spawnSync('ps', ['-o', 'command=', '-p', pid], { encoding: 'utf8' }).stdout ?? ''
}
