import { postgresVariable, stackVariable } from './facts.ts'
import { startProgram } from './start-program.ts'

/** Starts Postgres for the int project, unless a whole stack is there; it ends with Jest, however Jest ends. */
export default async function globalSetup() {
  if (!process.env[stackVariable])
    process.env[postgresVariable] ||= await startProgram('test/harness/postgres-server.ts')
}
