import { runMigration } from '@redress/platform/run-service.ts'
import { complaint } from './service.ts'

await runMigration(complaint)
