import { outwardCommand } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { IssueTrackingCodeRequest__Output as Request } from '@redress/protos/complaint/v1/IssueTrackingCodeRequest.ts'
import type { IssueTrackingCodeResponse as Response } from '@redress/protos/complaint/v1/IssueTrackingCodeResponse.ts'
import { decideOn, lockComplaint } from '../persistence/change-complaint.ts'
import { issuedCode, issueNextCode, requireNoLogin } from '../persistence/issue-code.ts'
import type { Outside, TrackingCodes } from '../persistence/tracking-codes.ts'
import { complaintNotFound, requireComplaintId } from '../persistence/view-complaint.ts'

export const issueTrackingCode = outwardCommand<Request, Response, TrackingCodes, Outside>('ticket.update', {
  before: async (_input, { outside }) => outside.trackingCodes,
  async run(input, scope, codes) {
    const found = await lockComplaint(scope, 'ticket.update', requireComplaintId(input.complaint_id))
    const { id, reference, deletedAt } = found.complaint
    if (deletedAt) throw complaintNotFound()
    const codeId = uuidv7()
    // the key stands for the code: whoever repeats the request is not told one that was issued later
    const earlierId = await scope.claimKey(codeId)
    if (!earlierId)
      await decideOn(scope, found, async (complaint) => {
        await requireNoLogin(scope, complaint)
        const code_version = await issueNextCode(scope, codes, id, codeId)
        return { happened: { type: 'complaint.v1.ComplaintTrackingCodeIssued', details: { code_version } } }
      })
    const tracking_code = await issuedCode(scope, codes, earlierId ?? codeId)
    return { reference, ...(tracking_code !== undefined && { tracking_code }) }
  },
})
