// npm run fuzz -- --commands 1000000 --seed 7: see README.md
import { parseArgs } from 'node:util'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { complaint } from '../../services/complaint/src/service.ts'
import { postgresVariable, stackVariable } from '../harness/facts.ts'
import { startProgram } from '../harness/start-program.ts'
import { startTestService } from '../harness/start-service.ts'
import { openDoor } from './door.ts'
import { fuzzWorlds } from './fuzz-worlds.ts'
import { rememberPools } from './pooled-connections.ts'

const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    answers: { type: 'boolean', default: false },
    shrink: { type: 'boolean', default: false },
    'without-policies': { type: 'boolean', default: false },
  },
})

rememberPools()
if (!process.env[stackVariable]) process.env[postgresVariable] ||= await startProgram('test/harness/postgres-server.ts')
const desk = await startTestService<ComplaintServiceDefinition>(complaint)
const door = await openDoor(desk)
if (values['without-policies']) {
  const text = "select relname as name from pg_class where relnamespace = 'complaint'::regnamespace and relrowsecurity"
  for (const { name } of await desk.database.rows<{ name: string }>(text))
    await desk.database.rows(`alter table ${name} disable row level security`)
}
const seed = Number(values.seed)
console.log(`seed ${seed}`)
const startedMs = Date.now()
const { commands, worlds, answers, found } = await fuzzWorlds(desk, door, {
  commands: Number(values.commands),
  seed,
  shrink: values.shrink,
})
const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
console.log(`${commands} commands in ${worlds} worlds, ${seconds} s: ${found ? `FOUND ${found}` : 'nothing found'}`)
for (const [kind, count] of values.answers ? [...answers].sort() : []) console.log(`  ${kind} ${count}`)
await door.close()
await desk.stop()
process.exit(found ? 1 : 0)
