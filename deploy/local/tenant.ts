import { readCommand } from './tenant/arguments.ts'
import { createHospital } from './tenant/create.ts'
import { closeTenant, deleteTenant, readOut, tenantIdOf } from './tenant/end.ts'
import { gatewayAsPlatformAdmin } from './tenant/gateway.ts'

// npm run tenant -- create ...: a hospital from nothing and out again, by the same API that anybody with the right may call
try {
  const command = readCommand(process.argv.slice(2))
  const call = await gatewayAsPlatformAdmin()
  if (command.name === 'create') await createHospital(call, command.details, command.seconds)
  else {
    const id = await tenantIdOf(call, command.slug)
    if (command.name === 'export') await readOut(call, id, console.log)
    if (command.name === 'deactivate') await closeTenant(call, id)
    if (command.name === 'delete') await deleteTenant(call, id, command.reason)
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
