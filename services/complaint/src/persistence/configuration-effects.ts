import { prepared } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { movesTarget, openedAndClosed } from '../domain/configuration-difference.ts'
import { after as later } from '../domain/due.ts'
import { type GrievanceConfiguration, targetOf } from '../domain/grievance-configuration.ts'
import { grantsOf, type RoleGrants } from './find-viewer.ts'

const maxTold = 100

interface UserRow {
  user_id: string
  name: string
  roles: string[]
  grants: RoleGrants | null
}
interface PlaceRow {
  category: string
  source_id: string | null
  open: number
}
interface CaseRow extends Omit<PlaceRow, 'open'> {
  id: string
  reference: string
  received_at: string
  due_at: string
}

const activeUsers = prepared(
  'active-users',
  `select person.person_id as user_id, person.name, person.roles, permission_matrix.grants
   from person left join permission_matrix on permission_matrix.tenant_id = $1
   where person.tenant_id = $1 and person.kind = 'user' and person.active order by person.name, person.person_id`,
)
const openPlaces = prepared(
  'open-places',
  `select category, source_id, count(*)::integer as open from complaint
   where tenant_id = $1 and status in ('open', 'in_progress') group by category, source_id`,
)
const casesAt = prepared(
  'open-cases-at',
  `select c.id, c.reference, c.category, c.source_id, ${utcText('c.received_at')} as received_at, ${utcText('c.due_at')} as due_at
   from complaint c join jsonb_to_recordset($2::jsonb) place (category text, source_id uuid)
     on c.category = place.category and c.source_id is not distinct from place.source_id
   where c.tenant_id = $1 and c.status in ('open', 'in_progress') order by c.due_at, c.id limit ${maxTold}`,
)

/** Who gains and who loses access by another configuration, and which open cases get another due time. */
export async function effectsOf(scope: Scope, before: GrievanceConfiguration, after: GrievanceConfiguration) {
  const { tenantId } = scope
  const [users, places] = (await scope.readAll([activeUsers(tenantId), openPlaces(tenantId)])) as [
    UserRow[],
    PlaceRow[],
  ]
  const differences = users
    .map(({ user_id, name, roles, grants }) => ({
      ...{ user_id, name },
      ...openedAndClosed({ roles, grants: grantsOf(roles, grants ?? {}) }, before, after),
    }))
    .filter(({ gains, loses }) => gains.length + loses.length > 0)
  const moved = places.filter((place) => movesTarget(before, after, placeOf(place)))
  const cases = moved.length === 0 ? [] : await scope.read<CaseRow>(casesAt(tenantId, JSON.stringify(moved)))
  return {
    affected: differences.length,
    users: differences.slice(0, maxTold),
    moved: moved.reduce((sum, { open }) => sum + open, 0),
    cases: cases.map((row) => movedCase(row, after)),
  }
}

const placeOf = ({ category, source_id }: Omit<PlaceRow, 'open'>) => ({ category, sourceId: source_id })

const movedCase = (row: CaseRow, configuration: GrievanceConfiguration) => ({
  ...{ complaint_id: row.id, reference: row.reference, due_before: isoTime(row.due_at) },
  due_after: later(new Date(isoTime(row.received_at)), targetOf(configuration, placeOf(row)).value).toISOString(),
})
