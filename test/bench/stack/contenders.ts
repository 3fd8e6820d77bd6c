import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Servers, Stops } from './servers.ts'

/** One of those that ours is compared with, running. */
export interface Contender {
  origin: string
  pid: number
}

/** Starts F on its copy of the data, as superuser: row-level security does not bind it. */
export const startFloor = ({ postgres }: Servers, stops: Stops) =>
  start('floor', { FLOOR_POSTGRES_URL: postgres.floor }, stops)

/** The same for M, which knows Keycloak besides. */
export const startMonolith = ({ postgres, keycloak }: Servers, stops: Stops) =>
  start('monolith', { MONOLITH_POSTGRES_URL: postgres.floor, MONOLITH_ISSUER: keycloak.issuer }, stops)

async function start(name: string, variables: Record<string, string>, stops: Stops): Promise<Contender> {
  const child = fork(join(import.meta.dirname, '..', name, 'main.ts'), {
    env: { ...process.env, NODE_ENV: 'production', ...variables },
  })
  stops.push(async () => child.disconnect())
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('message', (address) => resolve(address as string))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
  return { origin, pid: child.pid as number }
}
