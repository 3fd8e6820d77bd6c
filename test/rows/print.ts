import type { Report, RowReport, State } from './report.ts'
import type { TestOutcome } from './results.ts'

/** The line that `npm test` and CI print. */
export function countLine({ rows }: Report) {
  const count = (state: State) => rows.filter((row) => row.state === state).length
  return `rows: ${count('proved')} proved, ${count('half')} in part, ${count('open')} open of ${rows.length}`
}

/** The whole report: each row with the tests behind it, then the ids from elsewhere, the faults, the count. */
export function printReport(report: Report): string {
  const outside = report.outside.map(({ tag, proved, tests }) => block(`${mark(proved)} ${tag}`, tests))
  return [
    ...report.rows.map(printRow),
    ...section('security and performance', outside),
    ...section('faults', report.faults),
    '',
    countLine(report),
  ].join('\n')
}

function printRow({ id, text, state, halves }: RowReport) {
  const head = `${state.padEnd(6)} ${id.padEnd(7)} ${text}`
  const lines = halves.map((half) => {
    const name = half.tag === id ? half.name : half.tag
    return half.tests.length > 0 ? block(`  ${mark(half.proved)} ${name}`, half.tests) : `  - ${name}`
  })
  return [head, ...lines].join('\n')
}

function block(head: string, tests: TestOutcome[]) {
  return [head, ...tests.map(({ title, passed }) => `      ${passed ? 'passed' : 'FAILED'}  ${title}`)].join('\n')
}

function section(title: string, lines: string[]) {
  return lines.length > 0 ? ['', `${title}:`, ...lines] : []
}

function mark(proved: boolean) {
  return proved ? '+' : '!'
}
