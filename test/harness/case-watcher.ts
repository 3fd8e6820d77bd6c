import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { WatchCasesResponse__Output as Told } from '@redress/protos/complaint/v1/WatchCasesResponse.ts'
import type { ComplaintDesk } from './complaint-desk.ts'
import type { CallerSpecimen } from './context-tokens.ts'
import { eventually } from './eventually.ts'

/** Somebody who watches cases, and all that they were told. */
export interface CaseWatcher {
  /** Without the messages that only say that the watch is alive. */
  told: Told[]
  /** "changed ComplaintAssigned", "gone <id>", ... */
  words(): string[]
  /** Position of the last message. */
  position(): string
  /** Fails as the watch ends. */
  ended: Promise<void>
  leave(): Promise<void>
}

/** A watcher who has been told that nothing is missed from here on. */
export async function watchCases(
  { client, context }: ComplaintDesk,
  caller: CallerSpecimen,
  after = '',
  call: Partial<CallContext> = {},
): Promise<CaseWatcher> {
  const leaving = new AbortController()
  const told: Told[] = []
  const watching = client.WatchCases({ after }, await context(caller, { signal: leaving.signal, ...call }))
  const ended = (async () => {
    for await (const message of watching) if (message.position !== '') told.push(message)
  })()
  const failure = ended.catch((error: unknown) => error)
  const begun = eventually(() => {
    if (told.length === 0) throw new Error('the watch has not begun')
  })
  await Promise.race([begun, ended])
  return {
    told,
    words: () => told.map(wordsOf),
    position: () => told.at(-1)?.position ?? '',
    ended,
    async leave() {
      leaving.abort()
      await failure
    },
  }
}

const wordsOf = ({ happened, change, complaint_id, reason }: Told) =>
  [happened, change?.action.replace('complaint.v1.', ''), complaint_id, reason].filter(Boolean).join(' ')
