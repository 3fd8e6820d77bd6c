import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { Level } from '../domain/escalation-ladder.ts'
import type { Candidate, People, Superior } from '../domain/escalation-targets.ts'
import { grantsOf, type RoleGrants, recordOf } from './find-viewer.ts'

// longer than any line of superiors; a copy of the directory may hold a circle for a moment
const maxSuperiors = 50

const superiorsOf = prepared(
  'superiors',
  `with recursive line as (
     select person.reports_to, array[person.person_id] as ids, null::uuid as "staffId", null::uuid as "userId", true as active
     from person where person.tenant_id = $1 and person.user_id = $2 and person.kind = 'staff' and person.active
     union all
     select person.reports_to, line.ids || person.person_id, person.person_id, person.user_id, person.active
     from line join person on person.tenant_id = $1 and person.person_id = line.reports_to and person.kind = 'staff'
     where person.person_id <> all(line.ids) and cardinality(line.ids) <= ${maxSuperiors}
   )
   select "staffId", "userId", active from line where "staffId" is not null order by cardinality(ids)`,
)
// somebody who came from the platform to a tenant, or went, stands in both
const candidatesFor = prepared(
  'escalation-candidates',
  `select distinct on (person.person_id) person.person_id as "userId", person.active, person.roles,
     person.department_ids as "departmentIds", ${recordOf('staff', 'person.person_id')} as "staffId"
   from person
   where person.tenant_id in ($1, '${NIL_TENANT_ID}') and person.kind = 'user'
     and (person.person_id = any($2::uuid[]) or person.roles && $3::text[])
   order by person.person_id, person.tenant_id desc`,
)
const selectMatrix = prepared('select-matrix', 'select grants from permission_matrix where tenant_id = $1')

type CandidateRow = Omit<Candidate, 'tenantId' | 'grants' | 'staffId'> & { staffId: string | null }

/** Whom a ladder can mean for a case of this assignee, from the copies of identity's state. */
export async function findPeople(scope: Scope, assigneeId: string | null, levels: readonly Level[]): Promise<People> {
  const { tenantId } = scope
  const superiors = assigneeId === null ? [] : await scope.read<Superior>(superiorsOf(tenantId, assigneeId))
  const named = levels.flatMap(({ target }) => (target.kind === 'user' ? [target.userId] : []))
  const ids = [...named, ...superiors.flatMap(({ userId }) => userId ?? [])]
  const roles = levels.flatMap(({ target }) => target.role ?? [])
  const [found, [matrix]] = (await scope.readAll([candidatesFor(tenantId, ids, roles), selectMatrix(tenantId)])) as [
    CandidateRow[],
    { grants: RoleGrants }[],
  ]
  const candidates = found.map(({ staffId, ...row }) => ({
    ...{ ...row, tenantId, grants: grantsOf(row.roles, matrix?.grants ?? {}) },
    ...(staffId !== null && { staffId }),
  }))
  return { candidates, superiors }
}
