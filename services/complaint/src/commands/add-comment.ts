import { authorise } from '@redress/platform/access.ts'
import { command } from '@redress/platform/use-case.ts'
import type { AddCommentRequest__Output as Request } from '@redress/protos/complaint/v1/AddCommentRequest.ts'
import type { AddCommentResponse as Response } from '@redress/protos/complaint/v1/AddCommentResponse.ts'
import { commentViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { permissionOf } from '../domain/lifecycle.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { toComment } from '../persistence/complainants-decisions.ts'

const either = [permissionOf('comment'), permissionOf('note')]

export const addComment = command<Request, Response>(either, async ({ complaint_id, text, ...input }, scope) => {
  refuseAll(commentViolations({ text, ...input }))
  const visibility = input.visibility === 'public' ? 'public' : 'internal'
  const permission = permissionOf(visibility === 'public' ? 'comment' : 'note')
  authorise(permission, scope.caller)
  return { complaint: await changeComplaint(scope, permission, complaint_id, toComment({ text, visibility })) }
})
