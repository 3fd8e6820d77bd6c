import { failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import type { KnownReferences } from '../domain/submission.ts'
import { personName } from './complaint-row.ts'
import {
  type AppliedConfiguration,
  type CurrentConfigurationRow,
  configurationColumns,
  configurationIn,
  knownVersions,
} from './known-configurations.ts'
import { type CountedReference, countReference, referenceOf, yearEverywhere, yearIn } from './next-reference.ts'

/** Names of what a new case refers to; null where the directory has none, or nothing is referred to. */
export interface FiledNames {
  departmentName: string | null
  patientName: string | null
  /** Of the source that is given. */
  sourceName: string | null
  /** Source of the given code that every tenant has. */
  builtInSourceId: string
  builtInSourceName: string
  filerName: string | null
  involvedStaff: { id: string; name: string }[]
}

interface SubmissionContext extends KnownReferences, FiledNames, AppliedConfiguration {
  /** Whether the patient has a login. */
  patientSignsIn: boolean
  zone: string
  locale: string
  /** "CMP-2026-000123". */
  reference: string
}

type FoundContext = Omit<SubmissionContext, 'involvedStaffIds' | 'reference' | keyof AppliedConfiguration> &
  CurrentConfigurationRow

/** Ids that a submission names, or that go without saying. */
interface Referred {
  departmentId: string | null
  patientId: string | null
  sourceId: string | null
  involvedStaffIds: readonly string[]
}

const selectContext = prepared(
  'select-submission-context',
  `select tenant.zone, tenant.locale, built_in.id as "builtInSourceId", built_in.name as "builtInSourceName",
     coalesce(department.active, false) as department, department.name as "departmentName",
     coalesce(patient.kind = 'patient' and patient.active, false) as patient, patient.name as "patientName",
     patient.user_id is not null as "patientSignsIn",
     coalesce(source.active, false) as source, source.name as "sourceName", ${personName('$7', '$1')} as "filerName",
     (select coalesce(json_agg(json_build_object('id', person_id, 'name', name) order by name), '[]') from person
      where tenant_id = $1 and person_id = any($6::uuid[]) and kind = 'staff' and active) as "involvedStaff",
     ${configurationColumns('$1', '$8', '$9')}
   from tenant
   join source built_in on built_in.tenant_id = $1 and built_in.code = $2
   left join department on department.tenant_id = $1 and department.id = $3
   left join person patient on patient.tenant_id = $1 and patient.person_id = $4
   left join source on source.tenant_id = $1 and source.id = $5
   where tenant.tenant_id = $1 and tenant.active`,
)

/**
 * What the tenant knows of a submission, from the copies of identity's state, and the reference that it gets: one round trip,
 * two around New Year. Throws FAILED_PRECONDITION TENANT_NOT_READY while the tenant is closed or its copy has not arrived.
 */
export async function readSubmissionContext(
  scope: CommandScope,
  { departmentId, patientId, sourceId, involvedStaffIds }: Referred,
  sourceCode: string,
): Promise<SubmissionContext> {
  const filerId = scope.caller.userId ?? null
  const known = knownVersions(scope.tenantId)
  const year = yearEverywhere(scope.now())
  const [contexts, counted] = await scope.readAll([
    selectContext(scope.tenantId, sourceCode, departmentId, patientId, sourceId, involvedStaffIds, filerId, ...known),
    ...(year ? [countReference(scope.tenantId, year)] : []),
  ])
  const [context] = contexts as FoundContext[]
  if (!context) throw failedPrecondition('TENANT_NOT_READY', 'This tenant takes no complaints at the moment.')
  const rows = counted ?? (await scope.read(countReference(scope.tenantId, yearIn(context.zone, scope.now()))))
  return {
    ...context,
    ...configurationIn(scope.tenantId, context),
    involvedStaffIds: context.involvedStaff.map(({ id }) => id),
    reference: referenceOf(rows[0] as CountedReference),
  }
}
