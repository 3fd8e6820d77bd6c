import { type Generator, startGenerator } from '../load/generate-load.ts'
import { type Contender, startFloor, startMonolith } from './contenders.ts'
import { type Ours, startOurs } from './processes.ts'
import { type Servers, type Stops, startServers } from './servers.ts'
import { type Settling, watchSettling } from './settling.ts'
import { signInAll } from './tokens.ts'

/** Everything that a comparison needs, running. */
export interface Bench {
  servers: Servers
  ours: Ours
  floor: Contender
  monolith: Contender
  settling: Settling
  generator: Generator
  /** A fresh access token of every load user, by username; they live five minutes. */
  signIn(): Promise<ReadonlyMap<string, string>>
}

export async function openBench(dir: string, stops: Stops, say: (text: string) => void): Promise<Bench> {
  const servers = await startServers(dir, stops, say)
  const ours = await startOurs(dir, servers, stops)
  const floor = await startFloor(servers, stops)
  const monolith = await startMonolith(servers, stops)
  const settling = await watchSettling(servers.postgres.ours)
  stops.push(() => settling.stop())
  const generator = startGenerator()
  stops.push(() => generator.stop())
  const signIn = () => signInAll(servers.keycloak.tokenEndpoint)
  return { servers, ours, floor, monolith, settling, generator, signIn }
}
