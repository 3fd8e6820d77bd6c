import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { RpcHandlers } from '@redress/platform/grpc/server.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { assignComplaint } from './commands/assign-complaint.ts'
import { confirmComplaint } from './commands/confirm-complaint.ts'
import { resolveComplaint } from './commands/resolve-complaint.ts'
import { startComplaint } from './commands/start-complaint.ts'
import { submitComplaint } from './commands/submit-complaint.ts'
import { getComplaint } from './queries/get-complaint.ts'
import { listComplaints } from './queries/list-complaints.ts'
import { listTimeline } from './queries/list-timeline.ts'

/** The contract. */
export const definition = loadDefinition(
  'complaint.v1.ComplaintService',
  protoFileOf['complaint.v1.ComplaintService'] as string,
  protoRoot,
)

/** What the service can be asked. */
export const handlers: RpcHandlers<ComplaintServiceDefinition> = {
  SubmitComplaint: submitComplaint,
  GetComplaint: getComplaint,
  ListComplaints: listComplaints,
  ListTimeline: listTimeline,
  AssignComplaint: assignComplaint,
  StartComplaint: startComplaint,
  ResolveComplaint: resolveComplaint,
  ConfirmComplaint: confirmComplaint,
}
