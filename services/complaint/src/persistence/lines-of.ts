import { createReadStream } from 'node:fs'

/** A line of a file; without text when it is longer than anything that belongs there. */
export interface Line {
  number: number
  text: string | undefined
}

/** The lines of a file that are not empty, one after the other: no more of it is held than a piece and the longest line. */
export async function* linesOf(file: string, maxLength: number): AsyncGenerator<Line> {
  let [number, text, isTooLong] = [1, '', false]
  const line = (): Line[] => (isTooLong || text.trim() !== '' ? [{ number, text: isTooLong ? undefined : text }] : [])
  for await (const piece of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const [first = '', ...rest] = piece.split('\n')
    append(first)
    for (const begun of rest) {
      yield* line()
      number++
      text = ''
      isTooLong = false
      append(begun)
    }
  }
  yield* line()

  function append(more: string) {
    isTooLong ||= text.length + more.length > maxLength
    text = isTooLong ? '' : text + more
  }
}
