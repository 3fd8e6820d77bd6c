import { Client, credentials } from '@grpc/grpc-js'

/** HealthCheckResponse { status: SERVING } */
const serving = Buffer.from([0x08, 0x01])
const withinMs = 1_000

/** Asks the standard health service; the request for the whole server is the empty message. */
export function isServing(address: string): Promise<boolean> {
  const client = new Client(address, credentials.createInsecure(), { 'grpc.enable_http_proxy': 0 })
  return new Promise((resolve) => {
    const asBytes = (bytes: Buffer) => bytes
    const options = { deadline: Date.now() + withinMs }
    client.makeUnaryRequest(
      '/grpc.health.v1.Health/Check',
      asBytes,
      asBytes,
      Buffer.alloc(0),
      options,
      (error, answer) => {
        resolve(!error && answer !== undefined && serving.equals(answer))
        client.close()
      },
    )
  })
}

export async function answersOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(withinMs) }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}
