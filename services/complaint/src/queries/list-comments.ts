import { query } from '@redress/platform/use-case.ts'
import type { ListCommentsRequest__Output as Request } from '@redress/protos/complaint/v1/ListCommentsRequest.ts'
import type { ListCommentsResponse as Response } from '@redress/protos/complaint/v1/ListCommentsResponse.ts'
import { readComments } from '../persistence/read-comments.ts'

export const listComments = query<Request, Response>(['comment.view', 'comment.public.read'], async (input, scope) =>
  readComments(scope, input),
)
