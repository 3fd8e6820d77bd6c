import { loadConfig } from '@redress/platform/config.ts'
import { runProcess } from '@redress/platform/main.ts'
import { createLog } from '@redress/platform/telemetry/log.ts'
import { startTracing } from '@redress/platform/telemetry/tracing.ts'
import { startGateway } from './app.ts'
import { gatewayConfig } from './config.ts'

await runProcess(async () => {
  const config = loadConfig(gatewayConfig)
  const log = createLog('gateway', config.LOG_LEVEL)
  const stopTracing = await startTracing('gateway', config)
  const gateway = await startGateway(config, log)
  return {
    log,
    stop: async () => {
      await gateway.stop()
      await stopTracing()
    },
  }
})
