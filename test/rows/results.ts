import { readFileSync } from 'node:fs'

/** Where a run leaves its results; made by `npm test`, read by `npm run rows`. */
export const resultFile = '.local/test-results.json'

export type TestOutcome = { title: string; file: string; passed: boolean }
export type Results = { tests: TestOutcome[]; passed: number; failed: number }

type JestReport = {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
  testResults: { name: string; assertionResults: { title: string; status: string }[] }[]
}

/** Throws when the file is missing or is no report of Jest. A suite that could not be loaded counts as one failure. */
export function readResults(path: string): Results {
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isReport(report)) throw new Error(`${path} is not a report of Jest`)
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ title, status }) => ({ title, file: name, passed: status === 'passed' })),
  )
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return { tests, passed: report.numPassedTests, failed }
}

function isReport(value: unknown): value is JestReport {
  const report = value as Partial<JestReport> | null
  const counts = [report?.numPassedTests, report?.numFailedTests, report?.numRuntimeErrorTestSuites]
  return counts.every(Number.isInteger) && Array.isArray(report?.testResults)
}
