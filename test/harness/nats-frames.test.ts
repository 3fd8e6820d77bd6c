import { describe, expect, it } from '@jest/globals'
import { dropNatsPublishes } from './nats-frames.ts'

const acknowledgement = 'PUB $JS.ACK.COMPLAINT.audit.1 0\r\n\r\n'
// the payload looks like a publish itself
const event = 'HPUB complaint.v1.ComplaintClosed.t _INBOX.x.1 12 21\r\nNATS/1.0\r\n\r\nPUB a 1\r\n\r\n'
const start = 'CONNECT {"verbose":false}\r\nSUB _INBOX.x.* 1\r\n'
const end = 'PUB other 3\r\nabc\r\nPING\r\n'
const stream = start + acknowledgement + event + end

describe('dropNatsPublishes', () => {
  const without = (drop: (subject: string) => boolean, pieceLength: number) => {
    const filter = dropNatsPublishes(drop)()
    const bytes = Buffer.from(stream)
    const passed: Buffer[] = []
    for (let at = 0; at < bytes.length; at += pieceLength) passed.push(filter(bytes.subarray(at, at + pieceLength)))
    return Buffer.concat(passed).toString()
  }

  it.each([1, 7, 10_000])('passes everything on unchanged, in pieces of %i bytes', (pieceLength) => {
    expect(without(() => false, pieceLength)).toBe(stream)
  })

  it.each([1, 7, 10_000])('swallows a whole publish by its subject, in pieces of %i bytes', (pieceLength) => {
    expect(without((subject) => subject.startsWith('complaint.v1.'), pieceLength)).toBe(start + acknowledgement + end)
    expect(without((subject) => subject.startsWith('$JS.ACK.'), pieceLength)).toBe(start + event + end)
  })
})
