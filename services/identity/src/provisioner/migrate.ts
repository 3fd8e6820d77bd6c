import { runMessagingMigration } from '@redress/platform/run-service.ts'
import { provisioner } from './events.ts'

await runMessagingMigration(provisioner)
