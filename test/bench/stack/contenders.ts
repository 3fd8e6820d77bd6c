import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Servers, Stops } from './servers.ts'

/** The floor F, running. */
export interface Floor {
  origin: string
  pid: number
}

/** Starts F on its copy of the data, as superuser: row-level security does not bind it. */
export async function startFloor({ postgres }: Servers, stops: Stops): Promise<Floor> {
  const child = fork(join(import.meta.dirname, '..', 'floor', 'main.ts'), {
    env: { ...process.env, NODE_ENV: 'production', FLOOR_POSTGRES_URL: postgres.floor },
  })
  stops.push(async () => child.disconnect())
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('message', (address) => resolve(address as string))
    child.once('exit', (code) => reject(new Error(`F ended with ${code}`)))
  })
  return { origin, pid: child.pid as number }
}
