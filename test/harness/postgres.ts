import { databaseHome, removeDatabaseHome } from '../../deploy/local/postgres/user.ts'
import { startPostgres } from '../../deploy/local/postgres.ts'
import { startReaper } from './reaper.ts'

/** A fresh Postgres whose data goes when it stops; its address is the superuser's. */
export async function startTestPostgres(dir: string, log: string): Promise<{ url: string; stop(): Promise<void> }> {
  const reaper = startReaper(databaseHome(dir))
  const postgres = await startPostgres({ dir, log, durable: false, onSpawn: ({ pid }) => reaper.watch(pid) })
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop()
      reaper.dismiss()
      removeDatabaseHome(dir)
    },
  }
}
