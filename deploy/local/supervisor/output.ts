import { readableLine } from './readable-line.ts'

/** What the supervisor and its processes say. */
export interface Output {
  line(name: string, text: string): void
  /** Facts for programs in `--json`, text for people. */
  block(facts: object, text: string): void
}

const width = 10
const colours = [36, 32, 35, 34, 33, 96, 92, 95]

export function jsonOutput(write: (text: string) => void): Output {
  const put = (facts: object) => write(`${JSON.stringify({ time: new Date().toISOString(), ...facts })}\n`)
  return { line: (process, text) => put({ process, text }), block: put }
}

/** Every line begins with the name of its process, always as wide. */
export function textOutput(write: (text: string) => void, coloured: boolean): Output {
  const names: string[] = []
  function prefix(name: string): string {
    if (!names.includes(name)) names.push(name)
    const padded = name.padEnd(width)
    if (!coloured) return `${padded} | `
    return `\u001b[${colours[names.indexOf(name) % colours.length]}m${padded} |\u001b[0m `
  }
  function line(name: string, text: string): void {
    for (const part of text.split('\n')) write(`${prefix(name)}${readableLine(part)}\n`)
  }
  return { line, block: (_facts, text) => write(`\n${text}\n`) }
}
