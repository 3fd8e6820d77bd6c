import { runService } from '@redress/platform/run-service.ts'
import { identity } from './service.ts'

await runService(identity)
