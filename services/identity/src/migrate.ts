import { runMigration } from '@redress/platform/run-service.ts'
import { identity } from './service.ts'

await runMigration(identity)
