import { environmentOf } from '../../deploy/local/environment.ts'
import { gateway, services } from '../../deploy/local/processes.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { sharedStack } from '../harness/facts.ts'
import { quietPort } from '../harness/quiet-port.ts'
import { type Outcome, type RunOptions, runProgram } from './run-program.ts'

/**
 * Runs a process of ours beside the run's stack, on a port of its own, as in production but for the changed variables; undefined
 * removes one.
 */
export async function startBeside(
  name: string,
  changes: Record<string, string | undefined> = {},
  options: Omit<RunOptions, 'environment'> = {},
): Promise<Outcome> {
  const { services: rpc, postgres, nats, keycloak } = sharedStack()
  const processes = { gateway: '', ...rpc, [name]: `127.0.0.1:${await quietPort()}` }
  const addresses = { postgres, nats: `nats://${new URL(nats).host}`, issuer: keycloak.issuer, processes }
  const variables = Object.entries({ ...environmentOf(name, addresses, testSecrets()), ...changes })
  const environment = Object.fromEntries(variables.filter(([, value]) => value !== undefined)) as Record<string, string>
  const entry = [...services, gateway].find((row) => row.name === name)?.entry ?? ''
  return runProgram([entry], { environment, withinMs: 20_000, ...options })
}
