import { databaseHome, removeDatabaseHome } from '../../deploy/local/postgres/user.ts'
import { type Postgres, startPostgres } from '../../deploy/local/postgres.ts'
import { startReaper } from './reaper.ts'

/** A fresh Postgres whose data goes when it stops, or when its starter has gone; its address is the superuser's. */
export async function startTestPostgres(
  dir: string,
  options: { log?: string; durable?: boolean } = {},
): Promise<Pick<Postgres, 'url' | 'pid' | 'stop'>> {
  const reaper = startReaper(databaseHome(dir), { removes: true })
  const onSpawn = ({ pid }: { pid: number }) => reaper.watch(pid)
  const postgres = await startPostgres({ dir, durable: false, onSpawn, ...options })
  return {
    url: postgres.url,
    pid: postgres.pid,
    async stop() {
      await postgres.stop()
      reaper.dismiss()
      removeDatabaseHome(dir)
    },
  }
}
