// The closing lines of a run: how many requirements are proved and, last, the count of tests as the result file has it.
// `node test/summary.ts` prints them again for CI, whose last line must be this one whatever npm says at the end.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { countLine } from './rows/print.ts'
import { readResults, resultFile } from './rows/results.ts'
import { reportOf } from './rows.ts'

/** No result, no test or a title with a wrong id is a failure, even when no assertion failed. */
export function summarise(resultPath: string): { lines: string[]; succeeded: boolean } {
  try {
    const results = readResults(resultPath)
    const report = reportOf(results)
    const faults = report.faults.map((fault) => `fault: ${fault}`)
    if (results.passed + results.failed === 0) faults.push('fault: no test ran')
    return {
      lines: [...faults, countLine(report), `${results.passed} passed, ${results.failed} failed`],
      succeeded: faults.length === 0 && results.failed === 0,
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { lines: [`no result: ${reason}`, '0 passed, 1 failed'], succeeded: false }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, succeeded } = summarise(join(import.meta.dirname, '..', resultFile))
  console.log(lines.join('\n'))
  process.exitCode = succeeded ? 0 : 1
}
