import type { ChunkFilter } from './tcp-proxy.ts'

/** What a client publishes: PUB or HPUB, with headers in front of the payload in the latter. */
export type Publish = (subject: string, body: Buffer) => boolean

const lineEnd = Buffer.from('\r\n')

/** For the way from a client to NATS: swallows the publishes of which `drop` says so; the client is told nothing. */
export const dropNatsPublishes =
  (drop: Publish): ChunkFilter =>
  () => {
    let rest: Buffer = Buffer.alloc(0)
    return (chunk) => {
      rest = Buffer.concat([rest, chunk])
      const passed: Buffer[] = []
      for (let frame = firstFrame(rest); frame; frame = firstFrame(rest)) {
        const { length, subject, body } = frame
        if (subject === undefined || !drop(subject, body)) passed.push(rest.subarray(0, length))
        rest = rest.subarray(length)
      }
      return Buffer.concat(passed)
    }
  }

/** The first whole frame; undefined while a part of it is still on its way. */
function firstFrame(bytes: Buffer) {
  const end = bytes.indexOf(lineEnd)
  if (end < 0) return undefined
  const bodyAt = end + lineEnd.length
  const words = bytes.subarray(0, end).toString('latin1').split(/\s+/)
  const verb = words[0]?.toUpperCase()
  if (verb !== 'PUB' && verb !== 'HPUB') return { length: bodyAt, subject: undefined, body: Buffer.alloc(0) }
  const size = Number(words.at(-1))
  const length = bodyAt + size + lineEnd.length
  if (bytes.length < length) return undefined
  return { length, subject: words[1] ?? '', body: bytes.subarray(bodyAt, bodyAt + size) }
}
