import type { AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { startApp } from './app-fixture.ts'
import { aComplaint } from './routes/complaint-fixture.ts'

const url = '/api/v1/complaints'
const authorization = 'Bearer amal'

async function listening(onSignal: (signal: AbortSignal) => Promise<unknown>) {
  const started = await startApp({
    fakes: {
      ListComplaints: (_request, { signal }) => onSignal(signal as AbortSignal),
      SubmitComplaint: (_request, { signal }) => onSignal(signal as AbortSignal),
    },
  })
  await started.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = started.app.server.address() as AddressInfo
  return { ...started, address: `http://127.0.0.1:${port}` }
}

describe('calls to services', () => {
  it('end when the client leaves, and nobody is blamed', async () => {
    const leave = new AbortController()
    let aborted: () => void = () => {}
    const ended = new Promise<void>((resolve) => {
      aborted = resolve
    })
    const { app, address, lines } = await listening(
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted()
            reject(new Error('cancelled'))
          })
          leave.abort()
        }),
    )
    const asked = fetch(`${address}${url}`, { headers: { authorization }, signal: leave.signal })
    await expect(asked).rejects.toThrow('aborted')
    await ended
    await app.close()
    expect(lines).toEqual([expect.objectContaining({ status: 499, route: url })])
  })

  it('go on when the body of a POST has been read', async () => {
    const body = JSON.stringify({ title: 'a', description: 'b' })
    const { app, address } = await listening(async (signal) => {
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
      return { complaint: aComplaint({ title: signal.aborted ? 'cancelled' : 'filed' }) }
    })
    const headers = { authorization, 'content-type': 'application/json' }
    const answer = await fetch(`${address}${url}`, { method: 'POST', body, headers })
    expect(await answer.json()).toMatchObject({ title: 'filed' })
    await app.close()
  })

  it('carry a deadline, the request id and a token for the service alone', async () => {
    const { get, callsOf } = await startApp()
    const answer = await get(url)
    const context = callsOf('ListComplaints')[0]?.context
    expect(context).toMatchObject({ timeoutMs: 5000, requestId: answer.headers['x-request-id'] })
    const payload = JSON.parse(Buffer.from(context?.contextToken.split('.')[1] ?? '', 'base64url').toString())
    expect(payload.aud).toBe('complaint')
  })
})
