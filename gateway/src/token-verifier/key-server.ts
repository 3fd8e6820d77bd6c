import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export type KeyServer = Awaited<ReturnType<typeof startKeyServer>>

/** Test support: the certs address of a realm on a free port of 127.0.0.1, with any answer a test wants. */
export async function startKeyServer() {
  const path = '/realms/redress/protocol/openid-connect/certs'
  let handler: RequestListener = (_request, response) => response.writeHead(404).end()
  let requests = 0
  const server = createServer((request, response) => {
    if (request.url !== path) return response.writeHead(404).end()
    requests += 1
    return handler(request, response)
  })
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    })
  const port = await listen(0)

  return {
    issuer: `http://127.0.0.1:${port}/realms/redress`,
    requests: () => requests,
    answer(next: RequestListener) {
      handler = next
    },
    /** Publishes this answer from now on: an object as JSON, text as it is. */
    publish(body: unknown, status = 200) {
      handler = (_request, response) => {
        response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
      }
    },
    start: () => listen(port),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
