import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { jobsApplication } from '@redress/platform/timers/job-queues.ts'

/** Made anew for each connection: takes a piece of the stream and answers what is passed on, perhaps nothing. */
export type ChunkFilter = () => (chunk: Buffer) => Buffer

export interface TcpProxyOptions {
  /** host:port */
  target: string
  toServer?: ChunkFilter
  toClient?: ChunkFilter
}

/** Stands between a service and what it depends on. */
export interface TcpProxy {
  /** host:port to call instead of the target. */
  address: string
  port: number
  /** Ends every connection; new ones are taken. */
  cut(): void
  /** From now on nothing passes and nothing ends, as when a cable is pulled. */
  pause(): void
  /** Passes on what has waited. */
  resume(): void
  /** Ends every connection and each new one at once, until `accept`. */
  refuse(): void
  accept(): void
  /** How often a client has spoken after the server had: round trips, also of pipelined statements. Looking for timers is none. */
  roundTrips(): number
  /** Those of one call, on connections that have made such a call before. */
  roundTripsOf(call: () => Promise<unknown>): Promise<number>
  stop(): Promise<void>
}

/** The first prepare the connection; what a relay or a poll adds to some of them does not count. */
const calls = 12

/** What a connection of those who look for due timers says of itself in its first message; nobody's call waits for them. */
const pollers = `application_name\0${jobsApplication}`

const unchanged: ChunkFilter = () => (chunk) => chunk

export async function startTcpProxy({
  target,
  toServer = unchanged,
  toClient = unchanged,
}: TcpProxyOptions): Promise<TcpProxy> {
  const [host = '', port = ''] = target.split(':')
  const sockets = new Set<Socket>()
  let paused = false
  let refusing = false
  let turns = 0
  const server = createServer((client) => {
    if (refusing) return void client.destroy()
    const upstream = connect(Number(port), host)
    let clientsTurn = true
    let counts: boolean | undefined
    forward(client, upstream, toServer(), (chunk) => {
      counts ??= !chunk.includes(pollers)
      if (clientsTurn && counts) turns += 1
      clientsTurn = false
    })
    forward(upstream, client, toClient(), () => {
      clientsTurn = true
    })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      if (paused) socket.pause()
      socket.once('close', () => sockets.delete(socket))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = (server.address() as AddressInfo).port
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const each = (change: (socket: Socket) => void) => {
    for (const socket of sockets) change(socket)
  }
  return {
    address: `127.0.0.1:${own}`,
    port: own,
    cut,
    pause() {
      paused = true
      each((socket) => socket.pause())
    },
    resume() {
      paused = false
      each((socket) => socket.resume())
    },
    refuse() {
      refusing = true
      cut()
    },
    accept() {
      refusing = false
    },
    roundTrips: () => turns,
    async roundTripsOf(call) {
      const counts: number[] = []
      for (let time = 0; time < calls; time++) {
        const before = turns
        await call()
        counts.push(turns - before)
      }
      return Math.min(...counts)
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}

function forward(from: Socket, to: Socket, filter: (chunk: Buffer) => Buffer, seen: (chunk: Buffer) => void) {
  from.on('data', (chunk) => {
    seen(chunk)
    const passed = filter(chunk)
    if (passed.length > 0) to.write(passed)
  })
  from.once('end', () => to.end())
  from.once('close', () => to.destroy())
  from.on('error', () => to.destroy())
}

/** The same URL through a proxy. */
export function through(proxy: Pick<TcpProxy, 'port'>, url: string): string {
  const changed = new URL(url)
  changed.hostname = '127.0.0.1'
  changed.port = String(proxy.port)
  return changed.href
}
