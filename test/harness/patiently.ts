import type { AppError } from '@redress/platform/app-error.ts'

/** Calls again while the service is too busy to take the call, as a client would: for tests that make many calls at once. */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 20_000; ; )
    try {
      return await call()
    } catch (error) {
      if ((error as AppError).code !== 'UNAVAILABLE' || Date.now() > end) throw error
    }
}

/** A client of a service that calls patiently. */
export const patient = <Client extends object>(client: Client): Client =>
  new Proxy(client, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name)
      return typeof call === 'function' && name !== 'close'
        ? (...given: unknown[]) => patiently(() => call.apply(target, given))
        : call
    },
  })
