import { query } from '@redress/platform/use-case.ts'
import type { GetComplaintDueRequest__Output as Request } from '@redress/protos/complaint/v1/GetComplaintDueRequest.ts'
import type { GetComplaintDueResponse as Response } from '@redress/protos/complaint/v1/GetComplaintDueResponse.ts'
import { readDue } from '../persistence/read-due.ts'

export const getComplaintDue = query<Request, Response>('ticket.view', (input, scope) =>
  readDue(scope, input.complaint_id),
)
