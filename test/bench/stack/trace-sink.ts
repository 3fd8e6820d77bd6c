import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Takes whatever comes by OTLP/HTTP and forgets it. */
export async function startTraceSink(): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
