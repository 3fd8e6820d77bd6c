import { notFound } from '@redress/platform/app-error.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ExplainComplaintAccessRequest__Output as Request } from '@redress/protos/complaint/v1/ExplainComplaintAccessRequest.ts'
import type { ExplainComplaintAccessResponse as Response } from '@redress/protos/complaint/v1/ExplainComplaintAccessResponse.ts'
import { explainView } from '../domain/explain-view.ts'
import { fieldChecks, refuseAll } from '../domain/field-checks.ts'
import { findFacts } from '../persistence/find-facts.ts'
import { findViewer } from '../persistence/find-viewer.ts'

export const explainComplaintAccess = query<Request, Response>('users.manage', async (input, scope) => {
  const check = fieldChecks()
  check.id('/user_id', input.user_id)
  refuseAll(check.found)
  const facts = await findFacts(scope, input.complaint_id)
  const userId = input.user_id.toLowerCase()
  // of the caller more is known than the copies say: the switches of their source
  const viewer = userId === scope.caller.userId ? scope.caller : await findViewer(scope, userId)
  if (!viewer) throw notFound('USER_NOT_FOUND', 'There is no such user.')
  const { view, rules } = explainView(viewer, facts)
  return { ...(view && { view }), rules }
})
