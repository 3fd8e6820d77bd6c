import fc from 'fast-check'
import { canaryMark } from '../harness/canary.ts'
import type { ComplaintDesk } from '../harness/complaint-desk.ts'
import { commands } from './all-commands.ts'
import { Difference } from './ask.ts'
import { type Dice, dice } from './dice.ts'
import type { Door, World } from './model.ts'
import { steps } from './oracle.ts'
import { forgetfulConnections } from './pooled-connections.ts'
import { createWorld } from './world.ts'

export interface Plan {
  commands: number
  seed: number
  /** Looks for a shorter way to what was found; each try is a world of its own. */
  shrink: boolean
}

export interface Outcome {
  commands: number
  worlds: number
  /** How often which command was answered how. */
  answers: Map<string, number>
  /** What was found, and how to come back to it. */
  found?: string
}

const commandsOfWorld = 600
/** Worlds that live at the same time, in one service. */
const worldsAtOnce = 3

const names = fc.constantFrom(
  ...Object.entries(commands).flatMap(([name, { weight }]) => Array<string>(weight).fill(name)),
)
/** Steps of a world: it begins with configurations and cases, so that there is something to see. */
const stepsOf = (count: number) => {
  const first = [...Array<string>(6).fill('configure'), ...Array<string>(Math.ceil(count / 10)).fill('submit')]
  const begin = fc.tuple(
    ...first.map((name) => dice.map((given) => [name, { ...given, alien: false, keen: true }] as const)),
  )
  const then = fc.array(fc.tuple(names, dice), { minLength: count, maxLength: count, size: 'max' })
  return fc.tuple(begin, then).map(([beginning, rest]) => [...beginning, ...rest].slice(0, count))
}
type Steps = readonly (readonly [string, Dice])[]

/** One thing that somebody tries, as fast-check runs it. */
class Step implements fc.AsyncCommand<World, World> {
  readonly name: string
  readonly dice: Dice
  constructor(name: string, given: Dice) {
    this.name = name
    this.dice = given
  }
  check = () => true
  async run(world: World) {
    const { run, action, permission = action && steps[action][0] } = commands[this.name] as (typeof commands)[string]
    world.trying = { name: this.name, permission, action }
    await run(world, this.dice)
  }
  toString = () => `${this.name} ${JSON.stringify(this.dice)}`
}

/** World after world, until so many commands have been tried or something was found. */
export async function fuzzWorlds(desk: ComplaintDesk, door: Door, plan: Plan): Promise<Outcome> {
  const outcome: Outcome = { commands: 0, worlds: 0, answers: new Map() }
  const size = Math.min(commandsOfWorld, Math.ceil(plan.commands / worldsAtOnce))
  const live = async (steps: Steps) => {
    outcome.worlds += 1
    const world = await createWorld(desk, door)
    const counted = steps.map(([name, given]) => new Step(name, given))
    await fc.asyncModelRun(() => ({ model: world, real: world }), counted.values())
    outcome.commands += steps.length
    for (const [kind, count] of world.answers) outcome.answers.set(kind, (outcome.answers.get(kind) ?? 0) + count)
    await lookAround(world)
  }
  let begun = 0
  const lane = async () => {
    while (!outcome.found && begun * size < plan.commands) {
      const seed = plan.seed + begun++
      const property = fc.asyncProperty(stepsOf(size), live)
      const details = await fc.check(property, { seed, numRuns: 1, endOnFailure: !plan.shrink })
      if (details.failed) outcome.found ??= describe(details, seed)
    }
  }
  await Promise.all(Array.from({ length: worldsAtOnce }, lane))
  return outcome
}

/** After a world: nothing of it stands in a log or an event, and no connection remembers a tenant. */
async function lookAround({ desk, door, hospitals, marks }: World) {
  const logged = `${JSON.stringify(desk.logged.splice(0))} ${JSON.stringify(door.lines.splice(0))}`
  const events = await desk.database.rows<{ payload: string }>(
    `select payload from outbox where payload like '%${canaryMark}%' and tenant_id = any($1)`,
    [hospitals.map(({ id }) => id)],
  )
  const told = events.flatMap(({ payload }) => marks.written(payload))
  const remembered = await forgetfulConnections()
  const words = logged.match(new RegExp(`.{200}${canaryMark}.{60}`))
  if (words) throw new Difference(`a log holds what somebody wrote: ${words[0]}`)
  if (told[0]) throw new Difference(`an event holds what somebody wrote: ${told[0]}`)
  if (remembered.length > 0) throw new Difference(`a connection at rest is bound to tenant ${remembered[0]}`)
}

function describe({ errorInstance, counterexample }: fc.RunDetails<[Steps]>, seed: number): string {
  const steps = counterexample?.[0] ?? []
  const error = errorInstance as Error
  const kind = error instanceof Difference ? error.message : (error.stack ?? String(error))
  return `seed ${seed}, world of ${steps.length} commands\n${kind}`
}
