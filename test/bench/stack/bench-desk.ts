import { join } from 'node:path'
import type { ServiceConfig } from '@redress/platform/config.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { complaint } from '../../../services/complaint/src/service.ts'
import type { ComplaintDesk } from '../../harness/complaint-desk.ts'
import { callerFrom } from '../../harness/context-tokens.ts'
import { postgresVariable } from '../../harness/facts.ts'
import { startTestPostgres } from '../../harness/postgres.ts'
import type { Role } from '../../harness/role-grants.ts'
import { startTestService } from '../../harness/start-service.ts'
import { directoryRows } from '../data/directory.ts'
import type { benchTenants } from '../data/tenants.ts'
import type { Stops } from './servers.ts'

export type BenchTenant = (typeof benchTenants)[number]

/** Desks that are started from now on have their databases in a server of this run. */
export async function usePostgres(dir: string, stops: Stops) {
  const postgres = await startTestPostgres(join(dir, 'scale'))
  stops.push(() => postgres.stop())
  process.env[postgresVariable] = postgres.url
}

/** The complaint service alone, asked over gRPC, with what its maintenance needs. */
export type BenchDesk = ComplaintDesk & { runtime: Runtime; config: ServiceConfig }

/** Starts one on a database of its own. */
export async function startDesk(stops: Stops): Promise<BenchDesk> {
  let inside: Pick<BenchDesk, 'runtime' | 'config'> | undefined
  const desk = await startTestService<ComplaintServiceDefinition>({
    ...complaint,
    async extend(own, config) {
      const extended = await complaint.extend?.(own, config)
      const runtime = extended?.runtime ?? own
      inside = { runtime, config }
      return { runtime, stop: async () => extended?.stop() }
    },
  })
  stops.push(() => desk.stop())
  return Object.assign(desk, inside as Pick<BenchDesk, 'runtime' | 'config'>)
}

/** Time between two of so many complaints of a year, as Postgres writes intervals. */
export const withinAYear = (count: number) => `${(365 * 24 * 60 * 60) / count} seconds`

/** Ids of people of a kind, in their order. */
export const peopleOf = (tenant: BenchTenant, kind: string) =>
  (directoryRows['complaint.person'] as { tenant_id: string; kind: string; person_id: string }[])
    .filter((person) => person.tenant_id === tenant.id && person.kind === kind)
    .map(({ person_id }) => person_id)
    .sort()

/** Somebody with the role to whom a part of the cases belongs. */
export function callerIn(tenant: BenchTenant, role: Role) {
  const departments = directoryRows['complaint.department'] as { tenant_id: string; id: string }[]
  const departmentIds = departments
    .filter(({ tenant_id }) => tenant_id === tenant.id)
    .map(({ id }) => id)
    .sort()
  // the first one is nobody's assignee
  const [, userId = ''] = peopleOf(tenant, 'user')
  const [patientId = ''] = peopleOf(tenant, 'patient')
  return callerFrom({
    ...{ tenantId: tenant.id, roles: [role], userId, departmentIds: departmentIds.slice(0, 2) },
    ...(role === 'complainant' && { patientId }),
  })
}
