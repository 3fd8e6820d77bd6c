import { publicForm } from '@redress/platform/access.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { outwardCommand } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { SubmitComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/SubmitComplaintRequest.ts'
import type { SubmitComplaintResponse as Response } from '@redress/protos/complaint/v1/SubmitComplaintResponse.ts'
import { chosenViolations } from '../domain/chosen-words.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { filedCategory } from '../domain/filed-placement.ts'
import {
  builtInSourceOf,
  defaultParty,
  filerOf,
  filesAsComplainant,
  followsByCode,
  foreignSource,
  referredBy,
} from '../domain/filer.ts'
import { newComplaint } from '../domain/new-complaint.ts'
import {
  canonicalSubmission,
  forbiddenForComplainants,
  referenceViolations,
  submissionViolations,
} from '../domain/submission.ts'
import { filedRow } from '../persistence/filed-row.ts'
import { insertComplaint } from '../persistence/insert-complaint.ts'
import { insertParty } from '../persistence/insert-party.ts'
import { issuedCode, issueFirstCode } from '../persistence/issue-code.ts'
import { type CountedFiling, lateReference, referenceOf, yearIn } from '../persistence/next-reference.ts'
import { record } from '../persistence/record.ts'
import { submissionContext } from '../persistence/submission-context.ts'
import type { Outside, TrackingCodes } from '../persistence/tracking-codes.ts'
import { findComplaint, showComplaint } from '../persistence/view-complaint.ts'

export const submitComplaint = outwardCommand<Request, Response, TrackingCodes, Outside>(
  ['ticket.create', publicForm],
  { unitOfWork: false, before: async (_request, { outside }) => outside.trackingCodes, run: submit },
)

async function submit(request: Request, scope: CommandScope, codes: TrackingCodes): Promise<Response> {
  const { caller } = scope
  const filer = filerOf(caller)
  const now = scope.now()
  const forbidden = filesAsComplainant(filer) ? forbiddenForComplainants(request) : []
  refuseAll([...submissionViolations(request, now), ...forbidden])
  const input = canonicalSubmission(request)

  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (earlierId) return answer(await findComplaint(scope, earlierId), await issuedCode(scope, codes, earlierId))

  const referred = referredBy(input, filer, caller)
  const asked = { ...referred, sourceCode: builtInSourceOf(filer) }
  const { context, isRemembered } = await submissionContext(scope, asked, ({ configuration, ...known }) => [
    ...[...referenceViolations(input, known), ...foreignSource(input, filer, caller)],
    ...chosenViolations(configuration, caller, { ...input, category: filedCategory(configuration, input) }),
  ])

  const { departmentId, patientId, sourceId } = referred
  const filing = { id, tenantId: scope.tenantId, filer, userId: caller.userId, departmentId, patientId, sourceId }
  const year = yearIn(context.zone, now)
  const { marked, count } = lateReference(id, year)
  scope.later(count(scope.tenantId, isRemembered ? context.facts : undefined))
  const complaint = newComplaint(input, { ...filing, context: { ...context, reference: marked } }, now)
  await scope.add(insertComplaint(complaint))
  await record(scope, complaint, {}, { type: 'complaint.v1.ComplaintSubmitted' })
  const party = input.complainant ?? defaultParty(caller, filer)
  await scope.add(insertParty(complaint, party, context))
  const isFollowed = followsByCode(filer, input, context.patientSignsIn)
  const code = isFollowed ? await issueFirstCode(scope, codes, id) : undefined
  const { number } = await scope.conclude<CountedFiling>()
  complaint.reference = referenceOf(year, number)
  return answer(showComplaint(scope, filedRow(complaint, party, context)), code)
}

const answer = (complaint: Response['complaint'], code: string | undefined): Response => ({
  ...(complaint && { complaint }),
  ...(code !== undefined && { tracking_code: code }),
})
