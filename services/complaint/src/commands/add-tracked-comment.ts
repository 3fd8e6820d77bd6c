import { codeHolder } from '@redress/platform/access.ts'
import { command } from '@redress/platform/use-case.ts'
import type { AddTrackedCommentRequest__Output as Request } from '@redress/protos/complaint/v1/AddTrackedCommentRequest.ts'
import type { AddTrackedCommentResponse as Response } from '@redress/protos/complaint/v1/AddTrackedCommentResponse.ts'
import { commentViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { toComment } from '../persistence/complainants-decisions.ts'
import { changeHeldCase } from '../persistence/held-case.ts'

export const addTrackedComment = command<Request, Response>(codeHolder, async ({ code, text }, scope) => {
  const comment = { text, visibility: 'public' } as const
  refuseAll(commentViolations(comment))
  return { complaint: await changeHeldCase(scope, 'comment.public.write', code, toComment(comment)) }
})
