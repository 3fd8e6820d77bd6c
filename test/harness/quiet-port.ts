import { tryPort } from '../../deploy/local/process/ports.ts'

/**
 * A free port below those that the system gives to outgoing connections: nobody takes it by chance between now and the moment
 * when a process, seconds later, listens on it.
 */
export async function quietPort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = await tryPort(20_000 + Math.floor(Math.random() * 12_000))
    if (port !== undefined) return port
  }
  throw new Error('no free port between 20000 and 32000')
}
