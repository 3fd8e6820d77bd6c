import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { RpcHandlers } from '@redress/platform/grpc/server.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { acknowledgeComplaint } from './commands/acknowledge-complaint.ts'
import { addComment } from './commands/add-comment.ts'
import { addTrackedComment } from './commands/add-tracked-comment.ts'
import { assignComplaint } from './commands/assign-complaint.ts'
import { bulkAssignComplaints } from './commands/bulk-assign-complaints.ts'
import { bulkChangeStatus } from './commands/bulk-change-status.ts'
import { bulkFlagComplaints } from './commands/bulk-flag-complaints.ts'
import { changeComplaintSource } from './commands/change-complaint-source.ts'
import { confirmComplaint } from './commands/confirm-complaint.ts'
import { confirmTrackedComplaint } from './commands/confirm-tracked-complaint.ts'
import { deleteComplaint } from './commands/delete-complaint.ts'
import { erasePerson } from './commands/erase-person.ts'
import { escalateComplaint } from './commands/escalate-complaint.ts'
import { issueTrackingCode } from './commands/issue-tracking-code.ts'
import { markComplaintDuplicate } from './commands/mark-complaint-duplicate.ts'
import { pauseComplaint } from './commands/pause-complaint.ts'
import { putCalendarConfiguration } from './commands/put-calendar-configuration.ts'
import { putEscalationConfiguration } from './commands/put-escalation-configuration.ts'
import { putGrievanceConfiguration } from './commands/put-grievance-configuration.ts'
import { rejectComplaint } from './commands/reject-complaint.ts'
import { reopenComplaint } from './commands/reopen-complaint.ts'
import { reopenTrackedComplaint } from './commands/reopen-tracked-complaint.ts'
import { resolveComplaint } from './commands/resolve-complaint.ts'
import { resolveComplaintByComment } from './commands/resolve-complaint-by-comment.ts'
import { restoreCalendarConfiguration } from './commands/restore-calendar-configuration.ts'
import { restoreEscalationConfiguration } from './commands/restore-escalation-configuration.ts'
import { restoreGrievanceConfiguration } from './commands/restore-grievance-configuration.ts'
import { resumeComplaint } from './commands/resume-complaint.ts'
import { startComplaint } from './commands/start-complaint.ts'
import { startExport } from './commands/start-export.ts'
import { submitComplaint } from './commands/submit-complaint.ts'
import { triageComplaint } from './commands/triage-complaint.ts'
import { updateComplaint } from './commands/update-complaint.ts'
import { withdrawComplaint } from './commands/withdraw-complaint.ts'
import { withdrawTrackedComplaint } from './commands/withdraw-tracked-complaint.ts'
import { dryRunCalendarConfiguration } from './queries/dry-run-calendar-configuration.ts'
import { dryRunEscalationConfiguration } from './queries/dry-run-escalation-configuration.ts'
import { dryRunGrievanceConfiguration } from './queries/dry-run-grievance-configuration.ts'
import { explainComplaintAccess } from './queries/explain-complaint-access.ts'
import { getAccessibleConfiguration } from './queries/get-accessible-configuration.ts'
import { getCalendarConfiguration } from './queries/get-calendar-configuration.ts'
import { getComplaint } from './queries/get-complaint.ts'
import { getComplaintCounts } from './queries/get-complaint-counts.ts'
import { getComplaintDue } from './queries/get-complaint-due.ts'
import { getEscalationConfiguration } from './queries/get-escalation-configuration.ts'
import { getGrievanceConfiguration } from './queries/get-grievance-configuration.ts'
import { getStatisticsSummary } from './queries/get-statistics-summary.ts'
import { getTrackedComplaint } from './queries/get-tracked-complaint.ts'
import { listCalendarConfigurationVersions } from './queries/list-calendar-configuration-versions.ts'
import { listComments } from './queries/list-comments.ts'
import { listComplaints } from './queries/list-complaints.ts'
import { listDuplicates } from './queries/list-duplicates.ts'
import { listEscalationConfigurationVersions } from './queries/list-escalation-configuration-versions.ts'
import { listExportedComplaints } from './queries/list-exported-complaints.ts'
import { listGrievanceConfigurationVersions } from './queries/list-grievance-configuration-versions.ts'
import { listStatisticsOfCreators } from './queries/list-statistics-of-creators.ts'
import { listStatisticsOfSources } from './queries/list-statistics-of-sources.ts'
import { listTimeline } from './queries/list-timeline.ts'
import { watchCases } from './queries/watch-cases.ts'

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
  GetComplaintCounts: getComplaintCounts,
  GetStatisticsSummary: getStatisticsSummary,
  ListStatisticsOfCreators: listStatisticsOfCreators,
  ListStatisticsOfSources: listStatisticsOfSources,
  BulkAssignComplaints: bulkAssignComplaints,
  BulkChangeStatus: bulkChangeStatus,
  BulkFlagComplaints: bulkFlagComplaints,
  StartExport: startExport,
  ListExportedComplaints: listExportedComplaints,
  ListDuplicates: listDuplicates,
  ListTimeline: listTimeline,
  GetComplaintDue: getComplaintDue,
  AssignComplaint: assignComplaint,
  ErasePerson: erasePerson,
  StartComplaint: startComplaint,
  ResolveComplaint: resolveComplaint,
  ConfirmComplaint: confirmComplaint,
  ExplainComplaintAccess: explainComplaintAccess,
  GetAccessibleConfiguration: getAccessibleConfiguration,
  GetGrievanceConfiguration: getGrievanceConfiguration,
  PutGrievanceConfiguration: putGrievanceConfiguration,
  DryRunGrievanceConfiguration: dryRunGrievanceConfiguration,
  ListGrievanceConfigurationVersions: listGrievanceConfigurationVersions,
  RestoreGrievanceConfiguration: restoreGrievanceConfiguration,
  GetEscalationConfiguration: getEscalationConfiguration,
  PutEscalationConfiguration: putEscalationConfiguration,
  DryRunEscalationConfiguration: dryRunEscalationConfiguration,
  ListEscalationConfigurationVersions: listEscalationConfigurationVersions,
  RestoreEscalationConfiguration: restoreEscalationConfiguration,
  GetCalendarConfiguration: getCalendarConfiguration,
  PutCalendarConfiguration: putCalendarConfiguration,
  DryRunCalendarConfiguration: dryRunCalendarConfiguration,
  ListCalendarConfigurationVersions: listCalendarConfigurationVersions,
  RestoreCalendarConfiguration: restoreCalendarConfiguration,
  AcknowledgeComplaint: acknowledgeComplaint,
  TriageComplaint: triageComplaint,
  PauseComplaint: pauseComplaint,
  ResumeComplaint: resumeComplaint,
  RejectComplaint: rejectComplaint,
  MarkComplaintDuplicate: markComplaintDuplicate,
  WithdrawComplaint: withdrawComplaint,
  ReopenComplaint: reopenComplaint,
  ChangeComplaintSource: changeComplaintSource,
  EscalateComplaint: escalateComplaint,
  DeleteComplaint: deleteComplaint,
  UpdateComplaint: updateComplaint,
  ListComments: listComments,
  AddComment: addComment,
  ResolveComplaintByComment: resolveComplaintByComment,
  IssueTrackingCode: issueTrackingCode,
  GetTrackedComplaint: getTrackedComplaint,
  AddTrackedComment: addTrackedComment,
  ConfirmTrackedComplaint: confirmTrackedComplaint,
  ReopenTrackedComplaint: reopenTrackedComplaint,
  WithdrawTrackedComplaint: withdrawTrackedComplaint,
  WatchCases: watchCases,
}
