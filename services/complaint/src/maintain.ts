import { runMaintenance } from '@redress/platform/maintenance/run-maintenance.ts'
import { complaint } from './service.ts'

await runMaintenance(complaint)
