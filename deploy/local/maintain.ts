import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environmentOf, migrationEnvironmentOf } from './environment.ts'
import { root, services } from './processes.ts'
import { loadSecrets } from './secrets.ts'
import { readStack, secretsFile } from './stack-file.ts'

// `republish <service>`, `reconcile` (of identity), `rebuild-statistics`, `set-timers` and `import` (of complaint), `dead-letters list|replay <service> [id]`: the
// service's own maintain.ts, beside the stack that runs, or with the variables of this shell where they name a database
const usage = `usage: npm run republish -- <service>
       npm run reconcile
       npm run rebuild-statistics
       npm run set-timers
       npm run import -- FILE.jsonl --tenant SLUG
       npm run dead-letters -- list <service>
       npm run dead-letters -- replay <service> [id]
services: ${services.map(({ name }) => name).join(', ')}`

/** What only one service can do. */
const ownCommands: Readonly<Record<string, string>> = {
  reconcile: 'identity',
  'rebuild-statistics': 'complaint',
  'set-timers': 'complaint',
  import: 'complaint',
}
/** How many words stand behind their names, if there are any. */
const wordsBehind: Readonly<Record<string, number>> = { import: 3 }

/** What to call, and in which service. */
function parse([command = '', ...rest]: string[]) {
  const own = ownCommands[command]
  if (own) return rest.length === (wordsBehind[command] ?? 0) ? { name: own, args: [command, ...rest] } : undefined
  const words = command === 'dead-letters' ? [command, rest.shift() ?? ''] : [command]
  const [name, ...more] = rest
  const service = services.find((each) => each.name === name)
  return service && { name: service.name, args: [...words, ...more] }
}

function environmentFor(name: string) {
  if (process.env.POSTGRES_OWNER_URL) return process.env
  const { postgres, nats, issuer, processes } = readStack()
  const at = {
    postgres,
    nats,
    issuer,
    processes: Object.fromEntries(processes.map((each) => [each.name, each.address])),
  }
  const secrets = loadSecrets(secretsFile)
  return { ...process.env, ...environmentOf(name, at, secrets), ...migrationEnvironmentOf(name, at, secrets) }
}

function main() {
  const asked = parse(process.argv.slice(2))
  if (!asked) throw new Error(usage)
  const script = join(root, 'services', asked.name, 'src/maintain.ts')
  return (
    spawnSync(process.execPath, [script, ...asked.args], { env: environmentFor(asked.name), stdio: 'inherit' })
      .status ?? 1
  )
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
