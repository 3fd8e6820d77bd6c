import { runMaintenance } from '@redress/platform/maintenance/run-maintenance.ts'
import { identity } from './service.ts'

await runMaintenance(identity)
