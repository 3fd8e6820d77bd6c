import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lastLines, type OnSpawn, spawnGroup } from './process/group.ts'
import { freePort } from './process/ports.ts'
import { waitUntilReady } from './process/wait.ts'
import { root } from './processes.ts'

export interface MailCatcherOptions {
  /** Keeps what was caught; what is in it is shown again. */
  dir: string
  smtpPort?: number
  webPort?: number
  /** Added to; `mail.log` in `dir` by default. */
  log?: string
  onSpawn?: OnSpawn
}

/** A mail server that delivers nothing and shows everything. */
export interface MailCatcher {
  /** smtp://127.0.0.1:PORT */
  smtp: string
  /** http://127.0.0.1:PORT, for people; programs ask `/api/email` below it. */
  mailbox: string
  version: string
  pid: number
  log: string
  stop(withinMs?: number): Promise<void>
}

const folder = join(root, 'node_modules', 'maildev')
/** As many as are kept: a mailbox of a year would make every start slower. */
const keptMails = '500'

export const hasMailCatcher = () => existsSync(folder)

export async function startMailCatcher({ dir, onSpawn, ...options }: MailCatcherOptions): Promise<MailCatcher> {
  const home = resolve(dir)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const [smtpPort, webPort] = [options.smtpPort ?? (await freePort()), options.webPort ?? (await freePort())]
  const log = resolve(options.log ?? join(home, 'mail.log'))
  const mailbox = `http://127.0.0.1:${webPort}`
  const group = await spawnGroup({
    command: process.execPath,
    args: [...nodeFlags, join(folder, 'dist/bin/maildev.js'), ...flags(home, smtpPort, webPort)],
    // its settings could also come from files above the working folder and from MAILDEV_ variables
    cwd: home,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    log,
    onSpawn,
  })
  try {
    await waitUntilReady('the mail catcher', group, () => isReady(mailbox), { withinMs: 60_000 })
  } catch (error) {
    await group.stop(1_000)
    throw new Error(`${(error as Error).message}\n${lastLines(log)}`)
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const smtp = `smtp://127.0.0.1:${smtpPort}`
  return { smtp, mailbox, version, pid: group.pid, log, stop: (withinMs = 2_000) => group.stop(withinMs) }
}

/** 110 MB instead of 170. */
const nodeFlags = ['--max-semi-space-size=1', '--max-old-space-size=64', '--optimize-for-size']

/** Both of its servers listen on all interfaces unless told otherwise. */
function flags(home: string, smtpPort: number, webPort: number): string[] {
  return [
    ...['--ip', '127.0.0.1', '--smtp', String(smtpPort)],
    ...['--web-ip', '127.0.0.1', '--web', String(webPort)],
    ...['--mail-directory', join(home, 'messages'), '--max-emails', keptMails],
  ]
}

async function isReady(mailbox: string): Promise<boolean> {
  const signal = AbortSignal.timeout(1_000)
  const answer = await fetch(`${mailbox}/api/healthz`, { signal }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}
