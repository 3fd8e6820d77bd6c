import { portOwner } from '../process/port-owner.ts'
import { freePort, tryPort } from '../process/ports.ts'

/** Gives out ports of 127.0.0.1, none twice. A port that is taken is said with its owner, and the next free one is chosen. */
export function createPortChooser(
  say: (name: string, text: string) => void,
): (name: string, wanted: number) => Promise<number> {
  const given = new Map<number, string>()
  return async (name, wanted) => {
    let port = wanted
    while (port < wanted + 50 && (given.has(port) || (await tryPort(port)) === undefined)) port++
    if (port === wanted + 50) port = await freePort()
    const owner = port === wanted ? '' : (given.get(wanted) ?? portOwner(wanted))
    given.set(port, name)
    if (owner) say(name, `port ${wanted} is taken by ${owner}; using ${port}`)
    return port
  }
}
