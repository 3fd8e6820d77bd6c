import { createHash, randomUUID } from 'node:crypto'
import { notFound } from '@redress/platform/app-error.ts'
import { startApp } from '../app-fixture.ts'
import type { Fakes } from '../fake-clients.ts'
import type { Limits } from '../limits.ts'

export const acmeId = '0192a000-0000-7000-8000-00000000000a'
export const code = `7${'ABCDE'.repeat(5)}`
export const tracked = {
  ...{ reference: 'CMP-2026-000001', status: 'open', version: 3, actions: ['withdraw', 'comment'] },
  ...{ received_at: '2026-01-01T00:00:00.000Z', due_at: '2026-01-06T00:00:00.000Z' },
  comments: [
    { text: 'And?', by_complainant: true, created_at: '2026-01-02T00:00:00.000Z', is_resolution: false },
    { text: 'Soon.', by_complainant: false, created_at: '2026-01-03T00:00:00.000Z', is_resolution: false },
  ],
}

interface PublicOptions {
  fakes?: Fakes
  limits?: Partial<Limits>
  trustedProxies?: string
}

/** Test support: the app as somebody without a login meets it; "acme" is the one open tenant. */
export async function startPublicApp({ fakes = {}, ...options }: PublicOptions = {}) {
  const complaint = { view: 'receipt', complaint_id: randomUUID(), reference: tracked.reference, version: 0 }
  const answersTracked = Object.fromEntries(
    ['GetTrackedComplaint', 'AddTrackedComment', 'ConfirmTrackedComplaint', 'ReopenTrackedComplaint']
      .concat('WithdrawTrackedComplaint')
      .map((rpc) => [rpc, () => ({ complaint: tracked })]),
  )
  const started = await startApp({
    ...options,
    fakes: {
      ResolveTenant: ({ slug }) => {
        if (slug !== 'acme') throw notFound('TENANT_NOT_FOUND', 'There is no such tenant.')
        return { tenant_id: acmeId }
      },
      SubmitComplaint: () => ({ complaint, tracking_code: code }),
      ...answersTracked,
      ...fakes,
    },
  })
  const post = (path: string, payload: unknown, headers: Record<string, string> = {}) =>
    started.app.inject({
      ...{ method: 'POST', url: `/api/v1/public/${path}`, payload: JSON.stringify(payload) },
      headers: { 'content-type': 'application/json', ...headers },
    })
  return { ...started, post, file: (body: object = aForm(), headers = {}) => post('acme/complaints', body, headers) }
}

export const aForm = (more: object = {}) => ({ title: 'Waited', description: 'Four hours.', ...more })

/** What a context token says of who calls. */
export function callerIn(contextToken: string) {
  const [, payload = ''] = contextToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).caller
}

/** Headers that show work, as a client would do it. */
export function work(
  slug: string,
  { seconds = Math.floor(Date.now() / 1000), key = randomUUID() as string, bits = 18 } = {},
) {
  for (let nonce = 0; ; nonce++) {
    const digest = createHash('sha256').update(`${slug}:${seconds}:${key}:${nonce}`).digest()
    if (digest.readUInt32BE() >>> (32 - bits) === 0)
      return { 'proof-of-work': `${seconds}:${nonce}`, 'idempotency-key': key }
  }
}
