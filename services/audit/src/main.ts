import { runService } from '@redress/platform/run-service.ts'
import { audit } from './service.ts'

await runService(audit)
