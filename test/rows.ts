// npm run rows [-- --json]: which requirements the last `npm test` proved, row by row.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseRequirements } from './rows/document.ts'
import { printReport } from './rows/print.ts'
import { type Report, reportRows } from './rows/report.ts'
import { type Results, readResults, resultFile } from './rows/results.ts'

const root = join(import.meta.dirname, '..')

/** Compares docs/requirements.md with the results of a run. */
export function reportOf({ tests }: Results): Report {
  const rows = parseRequirements(readFileSync(join(root, 'docs/requirements.md'), 'utf8'))
  return reportRows(
    rows,
    tests.map((test) => ({ ...test, file: relative(root, test.file) })),
  )
}

function main() {
  const report = reportOf(readResults(join(root, resultFile)))
  console.log(process.argv.includes('--json') ? JSON.stringify(report, null, 2) : printReport(report))
  if (report.faults.length > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main()
  } catch (error) {
    console.error(`rows: ${error instanceof Error ? error.message : error} (the results are made by \`npm test\`)`)
    process.exitCode = 1
  }
}
