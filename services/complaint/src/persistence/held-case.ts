import { notFound } from '@redress/platform/app-error.ts'
import { type Caller, callerWithoutLogin } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { utcText } from '@redress/platform/persistence/utc-text.ts'
import type { CommandScope, Scope } from '@redress/platform/scope.ts'
import type { TrackedComplaint } from '@redress/protos/complaint/v1/TrackedComplaint.ts'
import { grantsOfCodeHolder } from '../domain/code-holder.ts'
import { type SaidRow, trackedComplaint } from '../to-proto/tracked.ts'
import { changeComplaint, type Decide } from './change-complaint.ts'
import type { ComplaintDetailRow } from './complaint-row.ts'
import { hashOf } from './tracking-codes.ts'
import { selectDetail } from './view-complaint.ts'

/** More would let a holder who goes on writing fill the memory of whoever answers. */
const mostSaid = 100

const opened = '(select complaint_id from tracking_code where tenant_id = $1 and code_hash = $2 and revoked_at is null)'
const selectOpened = prepared(
  'select-opened-case',
  `select c.id from complaint c where c.tenant_id = $1 and c.id = ${opened} and c.deleted_at is null`,
)
const selectTracked = prepared('select-tracked-complaint', selectDetail(`c.tenant_id = $1 and c.id = ${opened}`))
const selectSaid = prepared(
  'select-tracked-comments',
  `select said.text, said.by_complainant, ${utcText('said.created_at')} as created_at, said.is_resolution
   from (select * from comment where tenant_id = $1 and complaint_id = ${opened} and visibility = 'public'
     order by created_at desc, id desc limit ${mostSaid}) said
   order by said.created_at, said.id`,
)

/** The one answer for a code that was never issued, one of another tenant, one that was replaced, and for what is no code. */
const codeUnknown = () => notFound('TRACKING_CODE_UNKNOWN', 'There is no complaint with this code.')

/** The case that a code opens, in one round trip. Throws NOT_FOUND TRACKING_CODE_UNKNOWN. */
export async function readHeldCase(scope: Scope, code: string): Promise<TrackedComplaint> {
  const key = [scope.tenantId, hashOf(code)] as const
  const [found, said] = await scope.readAll([selectTracked(...key), selectSaid(...key)])
  const [row] = found as ComplaintDetailRow[]
  if (!row) throw codeUnknown()
  return trackedComplaint(row, said as SaidRow[], holderOf(scope.tenantId, row.id), scope.now())
}

/**
 * Changes the case that a code opens, in the way of every change, as its complainant. Throws NOT_FOUND TRACKING_CODE_UNKNOWN, and
 * what `changeComplaint` throws.
 */
export async function changeHeldCase(scope: CommandScope, permission: string, code: string, decide: Decide) {
  const [held] = await scope.read<{ id: string }>(selectOpened(scope.tenantId, hashOf(code)))
  if (!held) throw codeUnknown()
  const caller = holderOf(scope.tenantId, held.id)
  // who acts stays as it is: nobody with a name
  const holding: CommandScope = Object.create(scope, { caller: { value: caller } })
  await changeComplaint(holding, permission, held.id, decide)
  return readHeldCase(scope, code)
}

/** Whatever else the context token says, the code alone gives a right. */
const holderOf = (tenantId: string, caseId: string): Caller => ({
  ...callerWithoutLogin('code', tenantId),
  ...{ grants: grantsOfCodeHolder, caseId },
})
