import { loadConfig } from '@redress/platform/config.ts'
import { runProcess } from '@redress/platform/main.ts'
import { createLog } from '@redress/platform/telemetry/log.ts'
import { provisionerConfig } from './config.ts'
import { startProvisioner } from './service.ts'

await runProcess(async () => {
  const config = loadConfig(provisionerConfig)
  return startProvisioner(config, createLog('provisioner', config.LOG_LEVEL))
})
