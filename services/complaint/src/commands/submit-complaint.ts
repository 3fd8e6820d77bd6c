import type { CommandScope } from '@redress/platform/scope.ts'
import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { SubmitComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/SubmitComplaintRequest.ts'
import type { SubmitComplaintResponse as Response } from '@redress/protos/complaint/v1/SubmitComplaintResponse.ts'
import { chosenViolations } from '../domain/chosen-words.ts'
import { Complaint } from '../domain/complaint.ts'
import { after } from '../domain/due.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { filedCategory, filedPlacement } from '../domain/filed-placement.ts'
import { builtInSourceOf, defaultParty, filerOf, foreignSource, referredBy } from '../domain/filer.ts'
import { targetOf } from '../domain/grievance-configuration.ts'
import {
  canonicalSubmission,
  filedFields,
  forbiddenForComplainants,
  referenceViolations,
  submissionViolations,
} from '../domain/submission.ts'
import { filedRow } from '../persistence/filed-row.ts'
import { insertComplaint } from '../persistence/insert-complaint.ts'
import { insertParty } from '../persistence/insert-party.ts'
import { record } from '../persistence/record.ts'
import { readSubmissionContext } from '../persistence/submission-context.ts'
import { findComplaint, showComplaint } from '../persistence/view-complaint.ts'

export const submitComplaint = command<Request, Response>('ticket.create', submit, { unitOfWork: false })

async function submit(request: Request, scope: CommandScope): Promise<Response> {
  const filer = filerOf(scope.caller)
  const now = scope.now()
  const forbidden = filer === 'complainant' ? forbiddenForComplainants(request) : []
  refuseAll([...submissionViolations(request, now), ...forbidden])
  const input = canonicalSubmission(request)

  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (earlierId) return { complaint: await findComplaint(scope, earlierId) }

  const referred = referredBy(input, filer, scope.caller)
  const context = await readSubmissionContext(scope, referred, builtInSourceOf(filer))
  const { configuration } = context
  const category = filedCategory(configuration, input)
  refuseAll([
    ...[...referenceViolations(input, context), ...foreignSource(input, filer, scope.caller)],
    ...chosenViolations(configuration, scope.caller, { ...input, category }),
  ])

  const sourceId = referred.sourceId ?? (filer === 'source_user' ? null : context.builtInSourceId)
  const receivedAt = input.received_at ? new Date(input.received_at) : now
  const complaint = Complaint.submit(
    {
      id,
      tenantId: scope.tenantId,
      reference: context.reference,
      ...filedFields(input),
      language: input.language ?? context.locale,
      ...filedPlacement(configuration, input),
      sourceId,
      departmentId: referred.departmentId,
      patientId: referred.patientId,
      ownerAgentId: filer === 'complainant' ? null : (scope.caller.userId ?? null),
      createdBy: scope.caller.userId ?? null,
      receivedAt,
      dueAt: after(receivedAt, targetOf(configuration, { category, sourceId }).value),
    },
    now,
  )
  await scope.add(insertComplaint(complaint))
  await record(scope, complaint, {}, { type: 'complaint.v1.ComplaintSubmitted' })
  const party = input.complainant ?? defaultParty(scope.caller, filer)
  await scope.add(insertParty(complaint, party))
  return { complaint: showComplaint(scope, filedRow(complaint, party, context)) }
}
