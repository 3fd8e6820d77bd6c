import { createServer } from 'node:net'

/** Nobody else listens there; the system gives it back when its holder dies. */
const port = 19_871

/**
 * Waits until no other suite starts the whole platform as `npm start` does, and answers how to let the next one: two starts at the
 * same moment find the same ports free, and one of them misses its own a second later.
 */
export async function takeTurn(): Promise<() => void> {
  for (;;) {
    const server = createServer()
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (taken) return () => server.close()
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
