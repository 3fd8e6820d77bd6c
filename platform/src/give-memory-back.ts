import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Returns to the system what a burst of work needed, such as the start (a third of the memory): left alone, an idle process would
 * keep it for ever. A plain collection empties pages and keeps them; as a last resort the engine returns them. Stops everything
 * for about 100 ms.
 */
export function giveMemoryBack() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')({ type: 'major', flavor: 'last-resort' })
}
