// node test/harness/postgres-server.ts: a fresh Postgres for int tests, until its starter is gone
import { join } from 'node:path'
import { startTestPostgres } from './postgres.ts'
import { newRunFolder } from './run-folder.ts'
import { keepRunning } from './start-program.ts'

await keepRunning(async () => {
  const dir = newRunFolder()
  const { url, stop } = await startTestPostgres(join(dir, 'postgres'), { log: join(dir, 'postgres.log') })
  return { announced: url, stop }
})
