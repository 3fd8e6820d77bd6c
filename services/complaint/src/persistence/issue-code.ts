import { failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import type { Complaint } from '../domain/complaint.ts'
import { hashOf, type TrackingCodes } from './tracking-codes.ts'

/** A code of a case: the first one goes by the id of its case. */
interface Coded {
  id: string
  complaintId: string
  version: number
}

const insert = prepared(
  'insert-tracking-code',
  `insert into tracking_code (id, tenant_id, complaint_id, version, code_hash, issued_at) values ($1, $2, $3, $4, $5, $6)`,
)
const revoke = prepared(
  'revoke-tracking-code',
  'update tracking_code set revoked_at = $3 where tenant_id = $1 and complaint_id = $2 and revoked_at is null',
)
// a first patient without a login is whom the code was issued for
const revokeOfOther = prepared(
  'revoke-code-of-other-patient',
  `update tracking_code set revoked_at = $3 where tenant_id = $1 and complaint_id = $2 and revoked_at is null and ($4::boolean
     or exists (select from person where tenant_id = $1 and person_id = $5 and user_id is not null))`,
)
const selectLast = prepared(
  'last-tracking-code',
  'select coalesce(max(version), 0) as version from tracking_code where tenant_id = $1 and complaint_id = $2',
)
const selectLive = prepared(
  'live-tracking-code',
  `select id, complaint_id as "complaintId", version, code_hash as hash from tracking_code
   where tenant_id = $1 and id = $2 and revoked_at is null`,
)
// whoever files a case of their own needs no patient record for it
const selectSignsIn = prepared(
  'complainant-signs-in',
  `select exists (select from person where tenant_id = $1 and person_id = $2 and user_id is not null) or exists (
     select from person where tenant_id = $1 and person_id = $3 and active and 'complainant' = any(roles)) as "signsIn"`,
)

/** Issues the first code of a case that is being filed. Answers it. */
export const issueFirstCode = (scope: CommandScope, codes: TrackingCodes, complaintId: string): Promise<string> =>
  keep(scope, codes, { id: complaintId, complaintId, version: 1 })

/** Issues the next code of a case that is held, and revokes the one before. Answers how many it has had. */
export async function issueNextCode(scope: CommandScope, codes: TrackingCodes, complaintId: string, id: string) {
  const [last] = await scope.read<{ version: number }>(selectLast(scope.tenantId, complaintId))
  const version = (last?.version ?? 0) + 1
  await scope.add(revoke(scope.tenantId, complaintId, scope.now()))
  await keep(scope, codes, { id, complaintId, version })
  return version
}

/** Revokes the code of a case that gets another patient, or one who signs in: whoever holds it is not to speak for them. */
export async function revokeForPatient(
  scope: CommandScope,
  complaint: Complaint,
  patientId: string | null | undefined,
) {
  const { id, tenantId } = complaint
  if (patientId === undefined || patientId === complaint.patientId) return
  await scope.add(revokeOfOther(tenantId, id, scope.now(), complaint.patientId !== null, patientId))
}

/** A code that was issued under this id, if it still opens its case. */
export async function issuedCode(scope: CommandScope, codes: TrackingCodes, id: string): Promise<string | undefined> {
  const [live] = await scope.read<Coded & { hash: Buffer }>(selectLive(scope.tenantId, id))
  const code = live && codes.codeOf({ ...live, tenantId: scope.tenantId })
  // made under another key, it cannot be told again
  return code !== undefined && hashOf(code).equals(live?.hash ?? Buffer.of()) ? code : undefined
}

/** Throws FAILED_PRECONDITION COMPLAINANT_SIGNS_IN where the complainant has a login: nobody else is to speak for them. */
export async function requireNoLogin(scope: CommandScope, { patientId, createdBy }: Complaint) {
  const [found] = await scope.read<{ signsIn: boolean }>(selectSignsIn(scope.tenantId, patientId, createdBy))
  if (found?.signsIn)
    throw failedPrecondition('COMPLAINANT_SIGNS_IN', 'The complainant follows this complaint with their login.')
}

async function keep(scope: CommandScope, codes: TrackingCodes, { id, complaintId, version }: Coded): Promise<string> {
  const { tenantId } = scope
  const code = codes.codeOf({ tenantId, complaintId, version })
  await scope.add(insert(id, tenantId, complaintId, version, hashOf(code), scope.now()))
  return code
}
