import { randomBytes } from 'node:crypto'

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
    sequence = randomBytes(1)[0] as number
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  const hex = lastMs.toString(16).padStart(12, '0')
  const random = randomBytes(8)
  random[0] = ((random[0] as number) & 0x3f) | 0x80
  const tail = random.toString('hex')
  const counter = (0x7000 | sequence).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
