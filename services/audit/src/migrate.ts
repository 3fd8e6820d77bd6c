import { runMigration } from '@redress/platform/run-service.ts'
import { audit } from './service.ts'

await runMigration(audit)
