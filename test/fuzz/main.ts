// npm run fuzz: see README.md
import { parseArgs } from 'node:util'
import { postgresVariable } from '../harness/facts.ts'
import { startProgram } from '../harness/start-program.ts'
import { type FuzzRun, type Guard, runFuzz } from './fuzzed-tree.ts'
import { plantedDefects } from './planted-defects.ts'

const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    guard: { type: 'string' },
    shrink: { type: 'boolean', default: false },
    answers: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
  },
})
const guards: Guard[] = ['both', 'policies', 'predicates']
const more = (['shrink', 'answers'] as const).filter((name) => values[name]).map((name) => `--${name}`)
const [commands, seed] = [Number(values.commands), Number(values.seed)]

process.env[postgresVariable] ||= await startProgram('test/harness/postgres-server.ts')
let wrong = 0

/** Runs it, says what it said and how long it took, and counts it when it did not end as it should. */
async function report(name: string, run: Omit<FuzzRun, 'commands' | 'seed' | 'more'>, shouldFind: boolean) {
  const startedMs = Date.now()
  const { found, said } = await runFuzz({ ...run, commands, seed, more })
  const ended = found === shouldFind ? 'as it should' : 'WRONG'
  console.log(`${name}: ${ended}, ${((Date.now() - startedMs) / 1000).toFixed(0)} s\n${said.trim()}\n`)
  if (found !== shouldFind) wrong += 1
}

if (values.planted) for (const [name, defect] of Object.entries(plantedDefects)) await report(name, defect, true)
else
  for (const guard of guards.filter((each) => (values.guard ?? each) === each))
    await report(`guard ${guard}`, { guard }, false)
process.exit(wrong === 0 ? 0 : 1)
