import { readStack } from './stack-file.ts'
import { prepareAndMigrate, startMigrated } from './supervisor/migrated.ts'
import { joinContext, openContext, somebodyRuns } from './supervisor/open-context.ts'
import { textOutput } from './supervisor/output.ts'
import { describe, supervise } from './supervisor/supervise.ts'

const output = textOutput((text) => process.stdout.write(text), process.stdout.isTTY && !process.env.NO_COLOR)

/** For the stack that runs; when none does, Postgres and NATS are started for as long as it takes. */
async function main(): Promise<number> {
  if (!somebodyRuns()) {
    const context = await openContext(output, false)
    return supervise(context, async () => {
      await startMigrated(context)
    })
  }
  const { postgres, nats } = readStack()
  await prepareAndMigrate(joinContext(output), { postgres, nats })
  return 0
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(describe(error))
  return 1
})
process.exit()
