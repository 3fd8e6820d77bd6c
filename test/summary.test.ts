import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { summarise } from './summary.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-summary-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function summaryOf(content: string) {
  const path = join(folder, 'results.json')
  writeFileSync(path, content)
  return summarise(path)
}

function report(statuses: string[], { unloadable = 0, title = 'a title' } = {}) {
  return JSON.stringify({
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: statuses.filter((status) => status === 'failed').length,
    numRuntimeErrorTestSuites: unloadable,
    testResults: [{ name: join(folder, 'a.test.ts'), assertionResults: statuses.map((status) => ({ title, status })) }],
  })
}

describe('summarise', () => {
  it('passes when tests ran and none failed', () => {
    const { lines, succeeded } = summaryOf(report(['passed', 'passed']))
    expect(succeeded).toBe(true)
    expect(lines.at(-2)).toBe('rows: 0 proved, 0 in part, 208 open of 208')
    expect(lines.at(-1)).toBe('2 passed, 0 failed')
  })

  it('fails when a test failed', () => {
    expect(summaryOf(report(['passed', 'failed']))).toMatchObject({ succeeded: false })
    expect(summaryOf(report(['passed', 'failed'])).lines.at(-1)).toBe('1 passed, 1 failed')
  })

  it('a suite that could not be loaded is a failure', () => {
    const { lines, succeeded } = summaryOf(report(['passed'], { unloadable: 2 }))
    expect([succeeded, lines.at(-1)]).toEqual([false, '1 passed, 2 failed'])
  })

  it('no test at all is a failure', () => {
    for (const statuses of [[], ['pending']]) {
      const { lines, succeeded } = summaryOf(report(statuses))
      expect([succeeded, lines[0], lines.at(-1)]).toEqual([false, 'fault: no test ran', '0 passed, 0 failed'])
    }
  })

  it('a wrong id in a title is a failure', () => {
    const { lines, succeeded } = summaryOf(report(['passed'], { title: 'a title [CRT-99]' }))
    expect([succeeded, lines[0]]).toEqual([false, expect.stringContaining('fault: CRT-99 is no row')])
  })

  it('a missing or broken result file is a failure', () => {
    for (const content of ['', '{', 'null', '{}', '{"numPassedTests":3}']) {
      const { lines, succeeded } = summaryOf(content)
      expect([succeeded, lines.at(-1)]).toEqual([false, '0 passed, 1 failed'])
    }
    expect(summarise(join(folder, 'absent.json'))).toMatchObject({ succeeded: false })
  })
})
