import { runMaintenance } from '@redress/platform/maintenance/run-maintenance.ts'
import { audit } from './service.ts'

await runMaintenance(audit)
