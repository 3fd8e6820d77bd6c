import { runService } from '@redress/platform/run-service.ts'
import { complaint } from './service.ts'

await runService(complaint)
