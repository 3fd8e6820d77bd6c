type Origin = 'environment' | 'local'

/** One way to come by an outside component. The ways of a component stand in a table, the preferred one first. */
export interface Way<Found> {
  origin: Origin
  /** Why this way is open, as a person reads it: "REDRESS_NATS_URL is set". */
  reason: string
  isOpen: boolean
  start(): Promise<Found>
}

/** What stack.json says about a component. */
export interface ComponentFacts {
  origin: Origin
  version: string
  address: string
}

/** Takes the first way that is open. A way that fails ends the start with its reason: the next one is not tried in its place. */
export async function takeFirst<Found extends { version: string; address: string }>(
  component: string,
  ways: Way<Found>[],
  say: (text: string) => void,
): Promise<Found & ComponentFacts> {
  const way = ways.find(({ isOpen }) => isOpen)
  if (!way) throw new Error(`no way to ${component}: ${ways.map(({ reason }) => reason).join('; ')}`)
  const since = Date.now()
  const found = await way.start()
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  const kind = way.origin === 'environment' ? 'address from the environment' : 'local program'
  say(`${kind} (${way.reason}): ${found.version} at ${found.address}, ${seconds} s`)
  return { ...found, origin: way.origin }
}
