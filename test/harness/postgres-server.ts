// node test/harness/postgres-server.ts: a fresh Postgres for int tests, until its starter is gone
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '../../deploy/local/postgres.ts'
import { startReaper } from './reaper.ts'
import { newRunFolder } from './run-folder.ts'
import { keepRunning } from './start-program.ts'

await keepRunning(async () => {
  const dir = newRunFolder()
  const data = join(dir, 'data')
  const reaper = startReaper(dir)
  const onSpawn = ({ pid }: { pid: number }) => reaper.watch(pid)
  const postgres = await startPostgres({ dir: data, log: join(dir, 'postgres.log'), durable: false, onSpawn })
  console.log(`Postgres: ${postgres.address}, log ${postgres.log}`)
  return {
    announced: postgres.url,
    async stop() {
      await postgres.stop()
      reaper.dismiss()
      rmSync(data, { recursive: true, force: true })
    },
  }
})
