import { type FieldViolation, failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { refuseAll } from '../domain/field-checks.ts'
import type { KnownReferences } from '../domain/submission.ts'
import { personName } from './complaint-row.ts'
import {
  type AppliedConfiguration,
  askingConfiguration,
  type CurrentConfigurationRow,
  configurationColumns,
} from './known-configurations.ts'
import { filingFacts } from './next-reference.ts'

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
  /** Which state of the tenant it is. */
  facts: string
  /** Whether the filer is somebody of the tenant: names of others change without a change of its state. */
  filerIsKnown: boolean
}

type FoundContext = Omit<SubmissionContext, 'involvedStaffIds' | keyof AppliedConfiguration> & CurrentConfigurationRow

/** Ids that a submission names, or that go without saying. */
interface Referred {
  departmentId: string | null
  patientId: string | null
  sourceId: string | null
  involvedStaffIds: readonly string[]
  /** Of the source that every tenant has. */
  sourceCode: string
}

const selectContext = prepared(
  'select-submission-context',
  `select tenant.zone, tenant.locale, ${filingFacts('$1')}::text as facts, built_in.id as "builtInSourceId", built_in.name as "builtInSourceName",
     coalesce(department.active, false) as department, department.name as "departmentName",
     coalesce(patient.kind = 'patient' and patient.active, false) as patient, patient.name as "patientName",
     patient.user_id is not null as "patientSignsIn",
     coalesce(source.active, false) as source, source.name as "sourceName", ${personName('$7', '$1')} as "filerName",
     $7::uuid is null or exists (select from person where tenant_id = $1 and person_id = $7) as "filerIsKnown",
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

/** More that are filed alike at the same time; what falls out is read again. */
const maxRemembered = 2000
const remembered = new Map<string, SubmissionContext>()

/**
 * What the tenant knows of a submission, from the copies of identity's state: as it was read last where that is so, which the writing
 * has to find unchanged; otherwise one round trip. Nobody is refused by what is remembered: it is taken where nothing is `wrongWith`
 * it. Throws INVALID_ARGUMENT INVALID_BODY with all that is, FAILED_PRECONDITION TENANT_NOT_READY while the tenant is closed or its
 * copy has not arrived.
 */
export async function submissionContext(
  scope: CommandScope,
  referred: Referred,
  wrongWith: (context: SubmissionContext) => readonly FieldViolation[],
): Promise<{ context: SubmissionContext; isRemembered: boolean }> {
  const { departmentId, patientId, sourceId, involvedStaffIds, sourceCode } = referred
  const parameters = [sourceCode, departmentId, patientId, sourceId, involvedStaffIds, scope.caller.userId ?? null]
  const key = JSON.stringify([scope.tenantId, ...parameters])
  const known = scope.isAgain ? undefined : remembered.get(key)
  if (known && wrongWith(known).length === 0) return { context: known, isRemembered: true }
  const { versions, appliedIn } = askingConfiguration(scope.tenantId)
  const [found] = await scope.read<FoundContext>(selectContext(scope.tenantId, ...parameters, ...versions))
  if (!found) throw failedPrecondition('TENANT_NOT_READY', 'This tenant takes no complaints at the moment.')
  const context = { ...found, ...appliedIn(found), involvedStaffIds: found.involvedStaff.map(({ id }) => id) }
  if (remembered.size >= maxRemembered) remembered.delete(remembered.keys().next().value as string)
  refuseAll(wrongWith(context))
  // what is not there yet can come without a change of the state
  if (context.filerIsKnown && isWhole(context, referred)) remembered.set(key, context)
  else remembered.delete(key)
  return { context, isRemembered: false }
}

const isWhole = (found: SubmissionContext, { departmentId, patientId, sourceId, involvedStaffIds }: Referred) =>
  (found.department || !departmentId) &&
  (found.patient || !patientId) &&
  (found.source || !sourceId) &&
  found.involvedStaffIds.length === new Set(involvedStaffIds).size
