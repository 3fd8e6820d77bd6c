import type { Secrets } from '../secrets.ts'
import type { Output } from './output.ts'
import type { Run } from './run.ts'
import type { State } from './state.ts'

/** What every step of a start needs. */
export interface LocalContext {
  /** `.local` of this clone. */
  directory: string
  secrets: Secrets
  state: State
  output: Output
  run: Run
  logOf(name: string): string
  /** The wanted port of 127.0.0.1, or another one with a line about who has it. */
  portFor(name: string, wanted: number): Promise<number>
}
