import { query } from '@redress/platform/use-case.ts'
import type { GetComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/GetComplaintRequest.ts'
import type { GetComplaintResponse as Response } from '@redress/protos/complaint/v1/GetComplaintResponse.ts'
import { viewComplaint } from '../persistence/view-complaint.ts'

export const getComplaint = query<Request, Response>('ticket.view', async (input, scope) => ({
  complaint: await viewComplaint(scope, input.complaint_id),
}))
