// npm run bench [-- --json] [-- --quick] [-- --principal] [--only list|create|directory|export|words|scale [--rows N]]: what the hot
// paths cost, as ratios to the floor F (test/bench/README.md); with --principal only what a principal costs that the gateway remembers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { principalCost } from '../../gateway/src/principal/principal-cost.ts'
import {
  asDjango,
  asMonolith,
  compareCreates,
  compareCreatesWithDjango,
  compareLists,
  compareListsWith,
} from './compare.ts'
import { measureExports } from './exports.ts'
import { idleMemory } from './measure/idle-memory.ts'
import { type RoundOptions, spreadOf } from './measure/rounds.ts'
import { jsonLine, type Result, resultTable } from './report.ts'
import { measureScale } from './scale.ts'
import { compareSearches } from './search.ts'
import type { Contender } from './stack/contenders.ts'
import { startDjango } from './stack/django.ts'
import { type Bench, openBench } from './stack/open-bench.ts'
import { measureWords } from './words.ts'

const asJson = process.argv.includes('--json')
const alone = process.argv.includes('--principal')
const quick = process.argv.includes('--quick')
const options: RoundOptions = quick
  ? { rounds: 3, forMs: 2000, warmUpMs: 3000 }
  : { rounds: 7, forMs: 4000, warmUpMs: 4000 }
const idleMs = 20_000
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

const rowsAsked = process.argv.includes('--rows') ? Number(process.argv[process.argv.indexOf('--rows') + 1]) : 1_000_000

const say = (text: string) => process.stderr.write(`${text}\n`)
const stops: (() => unknown)[] = []
const dir = mkdtempSync(join(tmpdir(), 'redress-bench-'))
stops.push(() => rmSync(dir, { recursive: true, force: true }))
// what was started ends with this process
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

async function principal(): Promise<Result> {
  return { metric: 'principal', ...spreadOf(await principalCost(options.rounds)), rounds: options.rounds }
}

async function everything() {
  if (only === 'scale') return measureScale(dir, rowsAsked, stops, say)
  if (only === 'words') return measureWords(dir, stops, say)
  const bench = await openBench(dir, stops, say)
  if (only === 'list') return lists(bench, await djangoFor(bench))
  if (only === 'create') return creates(bench, await djangoFor(bench))
  if (only === 'export') return [await measureExports(bench, say)]
  const parts = only === 'directory' ? [] : await hotPaths(bench)
  return [...parts, await compareSearches(bench, options.rounds, say)]
}

const djangoFor = ({ servers }: Bench) => startDjango(servers, dir, stops, say)

async function lists(bench: Bench, django: Contender | undefined) {
  const floor = await compareLists(bench, options, say)
  const monolith = await compareListsWith(asMonolith(bench.monolith), bench, options, say)
  return [floor, monolith, ...(django ? [await compareListsWith(asDjango(django), bench, options, say)] : [])]
}

async function creates(bench: Bench, django: Contender | undefined) {
  const floor = await compareCreates(bench, options, say)
  return [floor, ...(django ? [await compareCreatesWithDjango(django, bench, options, say)] : [])]
}

async function hotPaths(bench: Bench) {
  say('idle for 20 s')
  const memory = await idleMemory(bench.ours.pids, idleMs)
  const django = await djangoFor(bench)
  const parts = [...(await lists(bench, django)), ...(await creates(bench, django))]
  const shares = Object.values(memory)
  const largest: Result = {
    ...{ metric: 'P12', median: Math.max(...shares), min: Math.min(...shares), max: Math.max(...shares), rounds: 1 },
  }
  const sizes = Object.entries(memory).map(([name, mb]) => `${name} ${mb.toFixed(1)}`)
  const others = [largest, await principal()]
  return [...parts, { results: others, lines: [`idle memory (PSS) in MB: ${sizes.join(', ')}`] }]
}

try {
  const parts = alone ? [{ results: [await principal()], lines: [] }] : await everything()
  const results = parts.flatMap((part) => part.results)
  const tables = parts.flatMap(({ lines }) => lines)
  for (const line of asJson ? results.map(jsonLine) : [...tables, '', ...resultTable(results)]) console.log(line)
} finally {
  for (const stop of stops.splice(0).reverse()) await stop()
}
process.exit(0)
