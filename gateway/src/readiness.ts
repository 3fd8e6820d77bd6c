import { AppError } from '@redress/platform/app-error.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { Audience, Clients } from './clients.ts'
import type { ContextTokens } from './principal/context-tokens.ts'

const timeoutMs = 1000
const freshMs = 1000

type Probe = (context: CallContext) => Promise<unknown>

/**
 * Whether the services without which no request succeeds answer, and accept our context tokens. Each is asked, as the gateway
 * itself, for something that is open to users alone: refusing that needs a running service, our key, and no data.
 * Keycloak is not asked: known keys outlast it. The answer is used for a second, so that anybody may ask for it.
 */
export function createReadiness({ identity, complaint }: Clients, tokenFor: ContextTokens): () => Promise<boolean> {
  const probes: [Audience, Probe][] = [
    ['identity', (context) => identity.GetSession({}, context)],
    ['complaint', (context) => complaint.GetComplaint({}, context)],
  ]
  let asked: Promise<boolean> = Promise.resolve(false)
  let untilMs = 0

  async function ask() {
    const answers = await Promise.all(
      probes.map(async ([audience, probe]) => answers403(probe, { contextToken: await tokenFor(audience), timeoutMs })),
    )
    return answers.every(Boolean)
  }

  return () => {
    if (performance.now() >= untilMs) {
      asked = ask()
      untilMs = performance.now() + freshMs
    }
    return asked
  }
}

const answers403 = (probe: Probe, context: CallContext) =>
  probe(context).then(
    () => false,
    (error) => error instanceof AppError && error.reason === 'OPERATION_NOT_ALLOWED',
  )
