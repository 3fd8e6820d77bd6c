import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers JSON to JSON on a free port of 127.0.0.1; what `answer` throws is a 500 with the message. */
export async function startLoopbackServer(
  answer: (path: string, body: unknown) => Promise<unknown>,
): Promise<{ address: string; stop(): void }> {
  const server = createServer(async (request, response) => {
    const [status, body] = await bodyOf(request)
      .then((received) => answer(request.url ?? '/', received))
      .then(
        (value) => [200, value ?? {}] as const,
        (error: unknown) => [500, { error: error instanceof Error ? error.message : String(error) }] as const,
      )
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
