import { describe, expect, it } from '@jest/globals'
import type { WatchCasesResponse__Output as Told } from '@redress/protos/complaint/v1/WatchCasesResponse.ts'
import { framesOf } from './event-frames.ts'

const opened: Told = { position: 'p', happened: 'opened' }
const alive: Told = { position: '', happened: '' }

/** The frames of a stream in which each message comes two seconds after the one before. */
async function frames(messages: Told[], ending = new AbortController()) {
  let at = 0
  let returned = false
  const told: AsyncIterator<Told> = {
    async next() {
      at += 2000
      const value = messages.shift()
      return value ? { value } : { value: undefined, done: true }
    },
    async return() {
      returned = true
      return { value: undefined, done: true }
    },
  }
  const stream = { signal: ending.signal, reason: () => (ending.signal.aborted ? ('stopping' as const) : undefined) }
  const written: [string, number][] = []
  const raw = { destroy: () => raw as never }
  for await (const frame of framesOf({ first: opened, told }, stream, raw, () => at)) {
    written.push([frame, at])
    if (frame.includes('gone')) ending.abort()
  }
  expect(returned).toBe(true)
  return written
}

describe('the frames of a stream', () => {
  it('a quiet one has a comment every 15 s, counted from what was written last', async () => {
    const gone: Told = { position: 'q', happened: 'reset', reason: 'configuration' }
    const written = await frames([...Array(10).fill(alive), gone, ...Array(10).fill(alive)])
    const comments = written.filter(([frame]) => frame === ':\n\n').map(([, at]) => at)
    // the reset comes at 22 s
    expect(comments).toEqual([16_000, 38_000])
  })

  it('says why it ends, and tells nothing after that', async () => {
    expect((await frames([])).at(-1)?.[0]).toBe('event: end\ndata: {"reason":"interrupted"}\n\n')
    const gone: Told = { position: 'q', happened: 'gone', complaint_id: 'c' }
    const written = (await frames([gone, { ...gone, position: 'r' }])).map(([frame]) => frame)
    expect(written.slice(1)).toEqual([
      'id: q\nevent: gone\ndata: {"kind":"complaint","id":"c"}\n\n',
      'event: end\ndata: {"reason":"stopping"}\n\n',
    ])
  })
})
