// node test/harness/service-process.ts <service>: the service as in production, but with a clock that its starter can move
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Clock } from '@redress/platform/clock.ts'
import { runService } from '@redress/platform/run-service.ts'
import type { ServiceParts } from '@redress/platform/service.ts'
import { root } from '../../deploy/local/processes.ts'
import type { ClockMessage } from './tenant-clocks.ts'

const offsetsMs = new Map<string, number>()
const clock: Clock = { now: (tenantId) => new Date(Date.now() + (offsetsMs.get(tenantId) ?? 0)) }

process.on('message', ({ id, tenantId, offsetMs }: ClockMessage & { id: number }) => {
  offsetsMs.set(tenantId, offsetMs)
  process.send?.({ confirmed: id })
})

const [name = ''] = process.argv.slice(2)
const modules = (await import(pathToFileURL(join(root, 'services', name, 'src', 'service.ts')).href)) as Record<
  string,
  ServiceParts
>
const parts = modules[name]
if (!parts) throw new Error(`services/${name}/src/service.ts exports no ${name}`)
await runService(parts, clock)
