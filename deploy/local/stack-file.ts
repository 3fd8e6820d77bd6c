import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './processes.ts'
import type { ComponentFacts } from './ways/way.ts'

interface StackAccount {
  username: string
  password: string
  tenant: string | null
  role: string | null
}

/** `.local/stack.json`: what runs, for programs. It is there exactly while the stack is. */
export interface StackFile {
  gateway: string
  docs: string
  issuer: string
  token_endpoint: string
  client_id: string
  /** What was caught, for people; null where the mail goes to a server of somebody else. */
  mailbox: string | null
  /** smtp://host:port */
  smtp: string
  /** Our database, as administrator. */
  postgres: string
  /** A local server's users and passwords stand in `.local/secrets.json`. */
  nats: string
  accounts: StackAccount[]
  components: Record<string, ComponentFacts>
  /** `address` is host:port. */
  processes: { name: string; pid: number; log: string; address: string }[]
}

export const localDirectory = join(root, '.local')
export const secretsFile = join(localDirectory, 'secrets.json')
const path = join(localDirectory, 'stack.json')

/** While the stack starts its description lies under another name, handed to the seed by REDRESS_STACK_FILE. */
export const startingPath = join(localDirectory, 'stack.starting.json')

export function writeStartingStack(stack: StackFile): void {
  writeFileSync(startingPath, `${JSON.stringify(stack, null, 2)}\n`, { mode: 0o600 })
}

/** From now on everything is ready. */
export function publishStack(): void {
  renameSync(startingPath, path)
}

export function removeStack(): void {
  for (const file of [startingPath, path]) rmSync(file, { force: true })
}

/** The stack that runs, or, for a program that the start itself calls, the one that is starting. */
export function readStack(): StackFile {
  const file = process.env.REDRESS_STACK_FILE ?? path
  if (!existsSync(file)) throw new Error('nothing runs here: `npm start` first')
  return JSON.parse(readFileSync(file, 'utf8')) as StackFile
}
