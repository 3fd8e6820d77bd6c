import { stackVariable } from './facts.ts'
import { startProgram } from './start-program.ts'

/** Starts the stack for the e2e project, unless one is named already; it ends with Jest, however Jest ends. */
export default async function globalSetup() {
  process.env[stackVariable] ||= await startProgram('test/harness/stack.ts')
}
