import { readCommand } from './tenant/arguments.ts'
import { createHospital } from './tenant/create.ts'
import { gatewayAsPlatformAdmin } from './tenant/gateway.ts'

// npm run tenant -- create ...: a new hospital from nothing, by the same API that anybody with the right may call
try {
  const { details, seconds } = readCommand(process.argv.slice(2))
  await createHospital(await gatewayAsPlatformAdmin(), details, seconds)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
