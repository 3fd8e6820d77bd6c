import { type Command, readCommand, usage } from './tenant/arguments.ts'
import { createHospital } from './tenant/create.ts'
import { closeTenant, deleteTenant, openTenant, readOut, tenantIdOf } from './tenant/end.ts'
import { gatewayAsPlatformAdmin } from './tenant/gateway.ts'

// npm run tenant -- create ...: a hospital from nothing and out again, by the same API that anybody with the right may call
try {
  const command = readCommand(process.argv.slice(2))
  if (command.name === 'help') console.log(usage)
  else await run(command)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

async function run(command: Exclude<Command, { name: 'help' }>): Promise<void> {
  const call = await gatewayAsPlatformAdmin()
  if (command.name === 'create') {
    await createHospital(call, command.details, command.seconds)
    return
  }
  const { slug } = command
  const id = await tenantIdOf(call, slug)
  switch (command.name) {
    case 'export':
      return readOut(call, id, console.log)
    case 'deactivate':
      await closeTenant(call, id)
      return console.log(`${slug} is closed: nobody gets in, and in 30 days it can be deleted`)
    case 'activate':
      await openTenant(call, id)
      return console.log(`${slug} is open again`)
    case 'delete':
      await deleteTenant(call, id, command.reason)
      return console.log(`${slug} is deleted: its people and logins go in the minutes that follow`)
  }
}
