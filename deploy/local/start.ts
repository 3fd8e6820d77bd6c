import { parseArguments, usage } from './supervisor/arguments.ts'
import { openContext } from './supervisor/open-context.ts'
import { jsonOutput, type Output, textOutput } from './supervisor/output.ts'
import { startStack } from './supervisor/start-stack.ts'
import { summary } from './supervisor/summary.ts'
import { describe, supervise } from './supervisor/supervise.ts'

/** Node restarts a process when a file that it has imported changes; else it would clear the terminal of all the others too. */
const watchFlags = ['--watch', '--watch-preserve-output']

function outputFor(json: boolean): Output {
  const write = (text: string) => process.stdout.write(text)
  return json ? jsonOutput(write) : textOutput(write, process.stdout.isTTY && !process.env.NO_COLOR)
}

async function main(): Promise<number> {
  const { reset, json, watch, help } = parseArguments(process.argv.slice(2))
  if (help) {
    console.log(usage)
    return 0
  }
  const since = Date.now()
  const output = outputFor(json)
  const context = await openContext(output, reset)
  return supervise(context, async () => {
    const stack = await startStack(context, watch ? watchFlags : [])
    output.block({ ready: true, stack }, summary(stack, since))
    await new Promise(() => {})
  })
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(describe(error))
  return 1
})
process.exit()
