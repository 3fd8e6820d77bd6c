import { randomUUID } from 'node:crypto'

let lastMs = 0
let sequence = 0

/**
 * UUIDv7 that never goes backwards within this process: the 12 bits after the time count up within a millisecond
 * (RFC 9562, method 1), and the time runs ahead if they overflow.
 */
export function uuidv7(): string {
  const nowMs = Date.now()
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = Number.parseInt(randomUUID().slice(0, 2), 16)
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  const counter = (0x7000 | sequence).toString(16)
  // Node keeps randomness for these in store: its last two groups are variant and 62 random bits here too
  return `${timeOf(lastMs)}-${counter}-${randomUUID().slice(19)}`
}

/** Comes before every UUIDv7 that was made within the last so many milliseconds. */
export const beforeUuidv7Of = (lastMilliseconds: number) =>
  `${timeOf(Date.now() - lastMilliseconds)}-0000-0000-000000000000`

function timeOf(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}`
}
