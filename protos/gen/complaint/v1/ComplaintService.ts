import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AcknowledgeComplaintRequest as _complaint_v1_AcknowledgeComplaintRequest, AcknowledgeComplaintRequest__Output as _complaint_v1_AcknowledgeComplaintRequest__Output } from '../../complaint/v1/AcknowledgeComplaintRequest.ts';
import type { AcknowledgeComplaintResponse as _complaint_v1_AcknowledgeComplaintResponse, AcknowledgeComplaintResponse__Output as _complaint_v1_AcknowledgeComplaintResponse__Output } from '../../complaint/v1/AcknowledgeComplaintResponse.ts';
import type { AddCommentRequest as _complaint_v1_AddCommentRequest, AddCommentRequest__Output as _complaint_v1_AddCommentRequest__Output } from '../../complaint/v1/AddCommentRequest.ts';
import type { AddCommentResponse as _complaint_v1_AddCommentResponse, AddCommentResponse__Output as _complaint_v1_AddCommentResponse__Output } from '../../complaint/v1/AddCommentResponse.ts';
import type { AddTrackedCommentRequest as _complaint_v1_AddTrackedCommentRequest, AddTrackedCommentRequest__Output as _complaint_v1_AddTrackedCommentRequest__Output } from '../../complaint/v1/AddTrackedCommentRequest.ts';
import type { AddTrackedCommentResponse as _complaint_v1_AddTrackedCommentResponse, AddTrackedCommentResponse__Output as _complaint_v1_AddTrackedCommentResponse__Output } from '../../complaint/v1/AddTrackedCommentResponse.ts';
import type { AssignComplaintRequest as _complaint_v1_AssignComplaintRequest, AssignComplaintRequest__Output as _complaint_v1_AssignComplaintRequest__Output } from '../../complaint/v1/AssignComplaintRequest.ts';
import type { AssignComplaintResponse as _complaint_v1_AssignComplaintResponse, AssignComplaintResponse__Output as _complaint_v1_AssignComplaintResponse__Output } from '../../complaint/v1/AssignComplaintResponse.ts';
import type { BulkAssignComplaintsRequest as _complaint_v1_BulkAssignComplaintsRequest, BulkAssignComplaintsRequest__Output as _complaint_v1_BulkAssignComplaintsRequest__Output } from '../../complaint/v1/BulkAssignComplaintsRequest.ts';
import type { BulkAssignComplaintsResponse as _complaint_v1_BulkAssignComplaintsResponse, BulkAssignComplaintsResponse__Output as _complaint_v1_BulkAssignComplaintsResponse__Output } from '../../complaint/v1/BulkAssignComplaintsResponse.ts';
import type { BulkChangeStatusRequest as _complaint_v1_BulkChangeStatusRequest, BulkChangeStatusRequest__Output as _complaint_v1_BulkChangeStatusRequest__Output } from '../../complaint/v1/BulkChangeStatusRequest.ts';
import type { BulkChangeStatusResponse as _complaint_v1_BulkChangeStatusResponse, BulkChangeStatusResponse__Output as _complaint_v1_BulkChangeStatusResponse__Output } from '../../complaint/v1/BulkChangeStatusResponse.ts';
import type { BulkFlagComplaintsRequest as _complaint_v1_BulkFlagComplaintsRequest, BulkFlagComplaintsRequest__Output as _complaint_v1_BulkFlagComplaintsRequest__Output } from '../../complaint/v1/BulkFlagComplaintsRequest.ts';
import type { BulkFlagComplaintsResponse as _complaint_v1_BulkFlagComplaintsResponse, BulkFlagComplaintsResponse__Output as _complaint_v1_BulkFlagComplaintsResponse__Output } from '../../complaint/v1/BulkFlagComplaintsResponse.ts';
import type { ChangeComplaintSourceRequest as _complaint_v1_ChangeComplaintSourceRequest, ChangeComplaintSourceRequest__Output as _complaint_v1_ChangeComplaintSourceRequest__Output } from '../../complaint/v1/ChangeComplaintSourceRequest.ts';
import type { ChangeComplaintSourceResponse as _complaint_v1_ChangeComplaintSourceResponse, ChangeComplaintSourceResponse__Output as _complaint_v1_ChangeComplaintSourceResponse__Output } from '../../complaint/v1/ChangeComplaintSourceResponse.ts';
import type { ConfirmComplaintRequest as _complaint_v1_ConfirmComplaintRequest, ConfirmComplaintRequest__Output as _complaint_v1_ConfirmComplaintRequest__Output } from '../../complaint/v1/ConfirmComplaintRequest.ts';
import type { ConfirmComplaintResponse as _complaint_v1_ConfirmComplaintResponse, ConfirmComplaintResponse__Output as _complaint_v1_ConfirmComplaintResponse__Output } from '../../complaint/v1/ConfirmComplaintResponse.ts';
import type { ConfirmTrackedComplaintRequest as _complaint_v1_ConfirmTrackedComplaintRequest, ConfirmTrackedComplaintRequest__Output as _complaint_v1_ConfirmTrackedComplaintRequest__Output } from '../../complaint/v1/ConfirmTrackedComplaintRequest.ts';
import type { ConfirmTrackedComplaintResponse as _complaint_v1_ConfirmTrackedComplaintResponse, ConfirmTrackedComplaintResponse__Output as _complaint_v1_ConfirmTrackedComplaintResponse__Output } from '../../complaint/v1/ConfirmTrackedComplaintResponse.ts';
import type { DeleteComplaintRequest as _complaint_v1_DeleteComplaintRequest, DeleteComplaintRequest__Output as _complaint_v1_DeleteComplaintRequest__Output } from '../../complaint/v1/DeleteComplaintRequest.ts';
import type { DeleteComplaintResponse as _complaint_v1_DeleteComplaintResponse, DeleteComplaintResponse__Output as _complaint_v1_DeleteComplaintResponse__Output } from '../../complaint/v1/DeleteComplaintResponse.ts';
import type { DryRunCalendarConfigurationRequest as _complaint_v1_DryRunCalendarConfigurationRequest, DryRunCalendarConfigurationRequest__Output as _complaint_v1_DryRunCalendarConfigurationRequest__Output } from '../../complaint/v1/DryRunCalendarConfigurationRequest.ts';
import type { DryRunCalendarConfigurationResponse as _complaint_v1_DryRunCalendarConfigurationResponse, DryRunCalendarConfigurationResponse__Output as _complaint_v1_DryRunCalendarConfigurationResponse__Output } from '../../complaint/v1/DryRunCalendarConfigurationResponse.ts';
import type { DryRunEscalationConfigurationRequest as _complaint_v1_DryRunEscalationConfigurationRequest, DryRunEscalationConfigurationRequest__Output as _complaint_v1_DryRunEscalationConfigurationRequest__Output } from '../../complaint/v1/DryRunEscalationConfigurationRequest.ts';
import type { DryRunEscalationConfigurationResponse as _complaint_v1_DryRunEscalationConfigurationResponse, DryRunEscalationConfigurationResponse__Output as _complaint_v1_DryRunEscalationConfigurationResponse__Output } from '../../complaint/v1/DryRunEscalationConfigurationResponse.ts';
import type { DryRunGrievanceConfigurationRequest as _complaint_v1_DryRunGrievanceConfigurationRequest, DryRunGrievanceConfigurationRequest__Output as _complaint_v1_DryRunGrievanceConfigurationRequest__Output } from '../../complaint/v1/DryRunGrievanceConfigurationRequest.ts';
import type { DryRunGrievanceConfigurationResponse as _complaint_v1_DryRunGrievanceConfigurationResponse, DryRunGrievanceConfigurationResponse__Output as _complaint_v1_DryRunGrievanceConfigurationResponse__Output } from '../../complaint/v1/DryRunGrievanceConfigurationResponse.ts';
import type { ErasePersonRequest as _complaint_v1_ErasePersonRequest, ErasePersonRequest__Output as _complaint_v1_ErasePersonRequest__Output } from '../../complaint/v1/ErasePersonRequest.ts';
import type { ErasePersonResponse as _complaint_v1_ErasePersonResponse, ErasePersonResponse__Output as _complaint_v1_ErasePersonResponse__Output } from '../../complaint/v1/ErasePersonResponse.ts';
import type { EscalateComplaintRequest as _complaint_v1_EscalateComplaintRequest, EscalateComplaintRequest__Output as _complaint_v1_EscalateComplaintRequest__Output } from '../../complaint/v1/EscalateComplaintRequest.ts';
import type { EscalateComplaintResponse as _complaint_v1_EscalateComplaintResponse, EscalateComplaintResponse__Output as _complaint_v1_EscalateComplaintResponse__Output } from '../../complaint/v1/EscalateComplaintResponse.ts';
import type { ExplainComplaintAccessRequest as _complaint_v1_ExplainComplaintAccessRequest, ExplainComplaintAccessRequest__Output as _complaint_v1_ExplainComplaintAccessRequest__Output } from '../../complaint/v1/ExplainComplaintAccessRequest.ts';
import type { ExplainComplaintAccessResponse as _complaint_v1_ExplainComplaintAccessResponse, ExplainComplaintAccessResponse__Output as _complaint_v1_ExplainComplaintAccessResponse__Output } from '../../complaint/v1/ExplainComplaintAccessResponse.ts';
import type { GetAccessibleConfigurationRequest as _complaint_v1_GetAccessibleConfigurationRequest, GetAccessibleConfigurationRequest__Output as _complaint_v1_GetAccessibleConfigurationRequest__Output } from '../../complaint/v1/GetAccessibleConfigurationRequest.ts';
import type { GetAccessibleConfigurationResponse as _complaint_v1_GetAccessibleConfigurationResponse, GetAccessibleConfigurationResponse__Output as _complaint_v1_GetAccessibleConfigurationResponse__Output } from '../../complaint/v1/GetAccessibleConfigurationResponse.ts';
import type { GetCalendarConfigurationRequest as _complaint_v1_GetCalendarConfigurationRequest, GetCalendarConfigurationRequest__Output as _complaint_v1_GetCalendarConfigurationRequest__Output } from '../../complaint/v1/GetCalendarConfigurationRequest.ts';
import type { GetCalendarConfigurationResponse as _complaint_v1_GetCalendarConfigurationResponse, GetCalendarConfigurationResponse__Output as _complaint_v1_GetCalendarConfigurationResponse__Output } from '../../complaint/v1/GetCalendarConfigurationResponse.ts';
import type { GetComplaintCountsRequest as _complaint_v1_GetComplaintCountsRequest, GetComplaintCountsRequest__Output as _complaint_v1_GetComplaintCountsRequest__Output } from '../../complaint/v1/GetComplaintCountsRequest.ts';
import type { GetComplaintCountsResponse as _complaint_v1_GetComplaintCountsResponse, GetComplaintCountsResponse__Output as _complaint_v1_GetComplaintCountsResponse__Output } from '../../complaint/v1/GetComplaintCountsResponse.ts';
import type { GetComplaintDueRequest as _complaint_v1_GetComplaintDueRequest, GetComplaintDueRequest__Output as _complaint_v1_GetComplaintDueRequest__Output } from '../../complaint/v1/GetComplaintDueRequest.ts';
import type { GetComplaintDueResponse as _complaint_v1_GetComplaintDueResponse, GetComplaintDueResponse__Output as _complaint_v1_GetComplaintDueResponse__Output } from '../../complaint/v1/GetComplaintDueResponse.ts';
import type { GetComplaintRequest as _complaint_v1_GetComplaintRequest, GetComplaintRequest__Output as _complaint_v1_GetComplaintRequest__Output } from '../../complaint/v1/GetComplaintRequest.ts';
import type { GetComplaintResponse as _complaint_v1_GetComplaintResponse, GetComplaintResponse__Output as _complaint_v1_GetComplaintResponse__Output } from '../../complaint/v1/GetComplaintResponse.ts';
import type { GetEscalationConfigurationRequest as _complaint_v1_GetEscalationConfigurationRequest, GetEscalationConfigurationRequest__Output as _complaint_v1_GetEscalationConfigurationRequest__Output } from '../../complaint/v1/GetEscalationConfigurationRequest.ts';
import type { GetEscalationConfigurationResponse as _complaint_v1_GetEscalationConfigurationResponse, GetEscalationConfigurationResponse__Output as _complaint_v1_GetEscalationConfigurationResponse__Output } from '../../complaint/v1/GetEscalationConfigurationResponse.ts';
import type { GetGrievanceConfigurationRequest as _complaint_v1_GetGrievanceConfigurationRequest, GetGrievanceConfigurationRequest__Output as _complaint_v1_GetGrievanceConfigurationRequest__Output } from '../../complaint/v1/GetGrievanceConfigurationRequest.ts';
import type { GetGrievanceConfigurationResponse as _complaint_v1_GetGrievanceConfigurationResponse, GetGrievanceConfigurationResponse__Output as _complaint_v1_GetGrievanceConfigurationResponse__Output } from '../../complaint/v1/GetGrievanceConfigurationResponse.ts';
import type { GetStatisticsSummaryRequest as _complaint_v1_GetStatisticsSummaryRequest, GetStatisticsSummaryRequest__Output as _complaint_v1_GetStatisticsSummaryRequest__Output } from '../../complaint/v1/GetStatisticsSummaryRequest.ts';
import type { GetStatisticsSummaryResponse as _complaint_v1_GetStatisticsSummaryResponse, GetStatisticsSummaryResponse__Output as _complaint_v1_GetStatisticsSummaryResponse__Output } from '../../complaint/v1/GetStatisticsSummaryResponse.ts';
import type { GetTrackedComplaintRequest as _complaint_v1_GetTrackedComplaintRequest, GetTrackedComplaintRequest__Output as _complaint_v1_GetTrackedComplaintRequest__Output } from '../../complaint/v1/GetTrackedComplaintRequest.ts';
import type { GetTrackedComplaintResponse as _complaint_v1_GetTrackedComplaintResponse, GetTrackedComplaintResponse__Output as _complaint_v1_GetTrackedComplaintResponse__Output } from '../../complaint/v1/GetTrackedComplaintResponse.ts';
import type { IssueTrackingCodeRequest as _complaint_v1_IssueTrackingCodeRequest, IssueTrackingCodeRequest__Output as _complaint_v1_IssueTrackingCodeRequest__Output } from '../../complaint/v1/IssueTrackingCodeRequest.ts';
import type { IssueTrackingCodeResponse as _complaint_v1_IssueTrackingCodeResponse, IssueTrackingCodeResponse__Output as _complaint_v1_IssueTrackingCodeResponse__Output } from '../../complaint/v1/IssueTrackingCodeResponse.ts';
import type { ListCalendarConfigurationVersionsRequest as _complaint_v1_ListCalendarConfigurationVersionsRequest, ListCalendarConfigurationVersionsRequest__Output as _complaint_v1_ListCalendarConfigurationVersionsRequest__Output } from '../../complaint/v1/ListCalendarConfigurationVersionsRequest.ts';
import type { ListCalendarConfigurationVersionsResponse as _complaint_v1_ListCalendarConfigurationVersionsResponse, ListCalendarConfigurationVersionsResponse__Output as _complaint_v1_ListCalendarConfigurationVersionsResponse__Output } from '../../complaint/v1/ListCalendarConfigurationVersionsResponse.ts';
import type { ListCommentsRequest as _complaint_v1_ListCommentsRequest, ListCommentsRequest__Output as _complaint_v1_ListCommentsRequest__Output } from '../../complaint/v1/ListCommentsRequest.ts';
import type { ListCommentsResponse as _complaint_v1_ListCommentsResponse, ListCommentsResponse__Output as _complaint_v1_ListCommentsResponse__Output } from '../../complaint/v1/ListCommentsResponse.ts';
import type { ListComplaintsRequest as _complaint_v1_ListComplaintsRequest, ListComplaintsRequest__Output as _complaint_v1_ListComplaintsRequest__Output } from '../../complaint/v1/ListComplaintsRequest.ts';
import type { ListComplaintsResponse as _complaint_v1_ListComplaintsResponse, ListComplaintsResponse__Output as _complaint_v1_ListComplaintsResponse__Output } from '../../complaint/v1/ListComplaintsResponse.ts';
import type { ListDuplicatesRequest as _complaint_v1_ListDuplicatesRequest, ListDuplicatesRequest__Output as _complaint_v1_ListDuplicatesRequest__Output } from '../../complaint/v1/ListDuplicatesRequest.ts';
import type { ListDuplicatesResponse as _complaint_v1_ListDuplicatesResponse, ListDuplicatesResponse__Output as _complaint_v1_ListDuplicatesResponse__Output } from '../../complaint/v1/ListDuplicatesResponse.ts';
import type { ListEscalationConfigurationVersionsRequest as _complaint_v1_ListEscalationConfigurationVersionsRequest, ListEscalationConfigurationVersionsRequest__Output as _complaint_v1_ListEscalationConfigurationVersionsRequest__Output } from '../../complaint/v1/ListEscalationConfigurationVersionsRequest.ts';
import type { ListEscalationConfigurationVersionsResponse as _complaint_v1_ListEscalationConfigurationVersionsResponse, ListEscalationConfigurationVersionsResponse__Output as _complaint_v1_ListEscalationConfigurationVersionsResponse__Output } from '../../complaint/v1/ListEscalationConfigurationVersionsResponse.ts';
import type { ListExportedComplaintsRequest as _complaint_v1_ListExportedComplaintsRequest, ListExportedComplaintsRequest__Output as _complaint_v1_ListExportedComplaintsRequest__Output } from '../../complaint/v1/ListExportedComplaintsRequest.ts';
import type { ListExportedComplaintsResponse as _complaint_v1_ListExportedComplaintsResponse, ListExportedComplaintsResponse__Output as _complaint_v1_ListExportedComplaintsResponse__Output } from '../../complaint/v1/ListExportedComplaintsResponse.ts';
import type { ListGrievanceConfigurationVersionsRequest as _complaint_v1_ListGrievanceConfigurationVersionsRequest, ListGrievanceConfigurationVersionsRequest__Output as _complaint_v1_ListGrievanceConfigurationVersionsRequest__Output } from '../../complaint/v1/ListGrievanceConfigurationVersionsRequest.ts';
import type { ListGrievanceConfigurationVersionsResponse as _complaint_v1_ListGrievanceConfigurationVersionsResponse, ListGrievanceConfigurationVersionsResponse__Output as _complaint_v1_ListGrievanceConfigurationVersionsResponse__Output } from '../../complaint/v1/ListGrievanceConfigurationVersionsResponse.ts';
import type { ListStatisticsOfCreatorsRequest as _complaint_v1_ListStatisticsOfCreatorsRequest, ListStatisticsOfCreatorsRequest__Output as _complaint_v1_ListStatisticsOfCreatorsRequest__Output } from '../../complaint/v1/ListStatisticsOfCreatorsRequest.ts';
import type { ListStatisticsOfCreatorsResponse as _complaint_v1_ListStatisticsOfCreatorsResponse, ListStatisticsOfCreatorsResponse__Output as _complaint_v1_ListStatisticsOfCreatorsResponse__Output } from '../../complaint/v1/ListStatisticsOfCreatorsResponse.ts';
import type { ListStatisticsOfSourcesRequest as _complaint_v1_ListStatisticsOfSourcesRequest, ListStatisticsOfSourcesRequest__Output as _complaint_v1_ListStatisticsOfSourcesRequest__Output } from '../../complaint/v1/ListStatisticsOfSourcesRequest.ts';
import type { ListStatisticsOfSourcesResponse as _complaint_v1_ListStatisticsOfSourcesResponse, ListStatisticsOfSourcesResponse__Output as _complaint_v1_ListStatisticsOfSourcesResponse__Output } from '../../complaint/v1/ListStatisticsOfSourcesResponse.ts';
import type { ListTimelineRequest as _complaint_v1_ListTimelineRequest, ListTimelineRequest__Output as _complaint_v1_ListTimelineRequest__Output } from '../../complaint/v1/ListTimelineRequest.ts';
import type { ListTimelineResponse as _complaint_v1_ListTimelineResponse, ListTimelineResponse__Output as _complaint_v1_ListTimelineResponse__Output } from '../../complaint/v1/ListTimelineResponse.ts';
import type { MarkComplaintDuplicateRequest as _complaint_v1_MarkComplaintDuplicateRequest, MarkComplaintDuplicateRequest__Output as _complaint_v1_MarkComplaintDuplicateRequest__Output } from '../../complaint/v1/MarkComplaintDuplicateRequest.ts';
import type { MarkComplaintDuplicateResponse as _complaint_v1_MarkComplaintDuplicateResponse, MarkComplaintDuplicateResponse__Output as _complaint_v1_MarkComplaintDuplicateResponse__Output } from '../../complaint/v1/MarkComplaintDuplicateResponse.ts';
import type { PauseComplaintRequest as _complaint_v1_PauseComplaintRequest, PauseComplaintRequest__Output as _complaint_v1_PauseComplaintRequest__Output } from '../../complaint/v1/PauseComplaintRequest.ts';
import type { PauseComplaintResponse as _complaint_v1_PauseComplaintResponse, PauseComplaintResponse__Output as _complaint_v1_PauseComplaintResponse__Output } from '../../complaint/v1/PauseComplaintResponse.ts';
import type { PutCalendarConfigurationRequest as _complaint_v1_PutCalendarConfigurationRequest, PutCalendarConfigurationRequest__Output as _complaint_v1_PutCalendarConfigurationRequest__Output } from '../../complaint/v1/PutCalendarConfigurationRequest.ts';
import type { PutCalendarConfigurationResponse as _complaint_v1_PutCalendarConfigurationResponse, PutCalendarConfigurationResponse__Output as _complaint_v1_PutCalendarConfigurationResponse__Output } from '../../complaint/v1/PutCalendarConfigurationResponse.ts';
import type { PutEscalationConfigurationRequest as _complaint_v1_PutEscalationConfigurationRequest, PutEscalationConfigurationRequest__Output as _complaint_v1_PutEscalationConfigurationRequest__Output } from '../../complaint/v1/PutEscalationConfigurationRequest.ts';
import type { PutEscalationConfigurationResponse as _complaint_v1_PutEscalationConfigurationResponse, PutEscalationConfigurationResponse__Output as _complaint_v1_PutEscalationConfigurationResponse__Output } from '../../complaint/v1/PutEscalationConfigurationResponse.ts';
import type { PutGrievanceConfigurationRequest as _complaint_v1_PutGrievanceConfigurationRequest, PutGrievanceConfigurationRequest__Output as _complaint_v1_PutGrievanceConfigurationRequest__Output } from '../../complaint/v1/PutGrievanceConfigurationRequest.ts';
import type { PutGrievanceConfigurationResponse as _complaint_v1_PutGrievanceConfigurationResponse, PutGrievanceConfigurationResponse__Output as _complaint_v1_PutGrievanceConfigurationResponse__Output } from '../../complaint/v1/PutGrievanceConfigurationResponse.ts';
import type { RejectComplaintRequest as _complaint_v1_RejectComplaintRequest, RejectComplaintRequest__Output as _complaint_v1_RejectComplaintRequest__Output } from '../../complaint/v1/RejectComplaintRequest.ts';
import type { RejectComplaintResponse as _complaint_v1_RejectComplaintResponse, RejectComplaintResponse__Output as _complaint_v1_RejectComplaintResponse__Output } from '../../complaint/v1/RejectComplaintResponse.ts';
import type { ReopenComplaintRequest as _complaint_v1_ReopenComplaintRequest, ReopenComplaintRequest__Output as _complaint_v1_ReopenComplaintRequest__Output } from '../../complaint/v1/ReopenComplaintRequest.ts';
import type { ReopenComplaintResponse as _complaint_v1_ReopenComplaintResponse, ReopenComplaintResponse__Output as _complaint_v1_ReopenComplaintResponse__Output } from '../../complaint/v1/ReopenComplaintResponse.ts';
import type { ReopenTrackedComplaintRequest as _complaint_v1_ReopenTrackedComplaintRequest, ReopenTrackedComplaintRequest__Output as _complaint_v1_ReopenTrackedComplaintRequest__Output } from '../../complaint/v1/ReopenTrackedComplaintRequest.ts';
import type { ReopenTrackedComplaintResponse as _complaint_v1_ReopenTrackedComplaintResponse, ReopenTrackedComplaintResponse__Output as _complaint_v1_ReopenTrackedComplaintResponse__Output } from '../../complaint/v1/ReopenTrackedComplaintResponse.ts';
import type { ResolveComplaintByCommentRequest as _complaint_v1_ResolveComplaintByCommentRequest, ResolveComplaintByCommentRequest__Output as _complaint_v1_ResolveComplaintByCommentRequest__Output } from '../../complaint/v1/ResolveComplaintByCommentRequest.ts';
import type { ResolveComplaintByCommentResponse as _complaint_v1_ResolveComplaintByCommentResponse, ResolveComplaintByCommentResponse__Output as _complaint_v1_ResolveComplaintByCommentResponse__Output } from '../../complaint/v1/ResolveComplaintByCommentResponse.ts';
import type { ResolveComplaintRequest as _complaint_v1_ResolveComplaintRequest, ResolveComplaintRequest__Output as _complaint_v1_ResolveComplaintRequest__Output } from '../../complaint/v1/ResolveComplaintRequest.ts';
import type { ResolveComplaintResponse as _complaint_v1_ResolveComplaintResponse, ResolveComplaintResponse__Output as _complaint_v1_ResolveComplaintResponse__Output } from '../../complaint/v1/ResolveComplaintResponse.ts';
import type { RestoreCalendarConfigurationRequest as _complaint_v1_RestoreCalendarConfigurationRequest, RestoreCalendarConfigurationRequest__Output as _complaint_v1_RestoreCalendarConfigurationRequest__Output } from '../../complaint/v1/RestoreCalendarConfigurationRequest.ts';
import type { RestoreCalendarConfigurationResponse as _complaint_v1_RestoreCalendarConfigurationResponse, RestoreCalendarConfigurationResponse__Output as _complaint_v1_RestoreCalendarConfigurationResponse__Output } from '../../complaint/v1/RestoreCalendarConfigurationResponse.ts';
import type { RestoreEscalationConfigurationRequest as _complaint_v1_RestoreEscalationConfigurationRequest, RestoreEscalationConfigurationRequest__Output as _complaint_v1_RestoreEscalationConfigurationRequest__Output } from '../../complaint/v1/RestoreEscalationConfigurationRequest.ts';
import type { RestoreEscalationConfigurationResponse as _complaint_v1_RestoreEscalationConfigurationResponse, RestoreEscalationConfigurationResponse__Output as _complaint_v1_RestoreEscalationConfigurationResponse__Output } from '../../complaint/v1/RestoreEscalationConfigurationResponse.ts';
import type { RestoreGrievanceConfigurationRequest as _complaint_v1_RestoreGrievanceConfigurationRequest, RestoreGrievanceConfigurationRequest__Output as _complaint_v1_RestoreGrievanceConfigurationRequest__Output } from '../../complaint/v1/RestoreGrievanceConfigurationRequest.ts';
import type { RestoreGrievanceConfigurationResponse as _complaint_v1_RestoreGrievanceConfigurationResponse, RestoreGrievanceConfigurationResponse__Output as _complaint_v1_RestoreGrievanceConfigurationResponse__Output } from '../../complaint/v1/RestoreGrievanceConfigurationResponse.ts';
import type { ResumeComplaintRequest as _complaint_v1_ResumeComplaintRequest, ResumeComplaintRequest__Output as _complaint_v1_ResumeComplaintRequest__Output } from '../../complaint/v1/ResumeComplaintRequest.ts';
import type { ResumeComplaintResponse as _complaint_v1_ResumeComplaintResponse, ResumeComplaintResponse__Output as _complaint_v1_ResumeComplaintResponse__Output } from '../../complaint/v1/ResumeComplaintResponse.ts';
import type { StartComplaintRequest as _complaint_v1_StartComplaintRequest, StartComplaintRequest__Output as _complaint_v1_StartComplaintRequest__Output } from '../../complaint/v1/StartComplaintRequest.ts';
import type { StartComplaintResponse as _complaint_v1_StartComplaintResponse, StartComplaintResponse__Output as _complaint_v1_StartComplaintResponse__Output } from '../../complaint/v1/StartComplaintResponse.ts';
import type { StartExportRequest as _complaint_v1_StartExportRequest, StartExportRequest__Output as _complaint_v1_StartExportRequest__Output } from '../../complaint/v1/StartExportRequest.ts';
import type { StartExportResponse as _complaint_v1_StartExportResponse, StartExportResponse__Output as _complaint_v1_StartExportResponse__Output } from '../../complaint/v1/StartExportResponse.ts';
import type { SubmitComplaintRequest as _complaint_v1_SubmitComplaintRequest, SubmitComplaintRequest__Output as _complaint_v1_SubmitComplaintRequest__Output } from '../../complaint/v1/SubmitComplaintRequest.ts';
import type { SubmitComplaintResponse as _complaint_v1_SubmitComplaintResponse, SubmitComplaintResponse__Output as _complaint_v1_SubmitComplaintResponse__Output } from '../../complaint/v1/SubmitComplaintResponse.ts';
import type { TriageComplaintRequest as _complaint_v1_TriageComplaintRequest, TriageComplaintRequest__Output as _complaint_v1_TriageComplaintRequest__Output } from '../../complaint/v1/TriageComplaintRequest.ts';
import type { TriageComplaintResponse as _complaint_v1_TriageComplaintResponse, TriageComplaintResponse__Output as _complaint_v1_TriageComplaintResponse__Output } from '../../complaint/v1/TriageComplaintResponse.ts';
import type { UpdateComplaintRequest as _complaint_v1_UpdateComplaintRequest, UpdateComplaintRequest__Output as _complaint_v1_UpdateComplaintRequest__Output } from '../../complaint/v1/UpdateComplaintRequest.ts';
import type { UpdateComplaintResponse as _complaint_v1_UpdateComplaintResponse, UpdateComplaintResponse__Output as _complaint_v1_UpdateComplaintResponse__Output } from '../../complaint/v1/UpdateComplaintResponse.ts';
import type { WatchCasesRequest as _complaint_v1_WatchCasesRequest, WatchCasesRequest__Output as _complaint_v1_WatchCasesRequest__Output } from '../../complaint/v1/WatchCasesRequest.ts';
import type { WatchCasesResponse as _complaint_v1_WatchCasesResponse, WatchCasesResponse__Output as _complaint_v1_WatchCasesResponse__Output } from '../../complaint/v1/WatchCasesResponse.ts';
import type { WithdrawComplaintRequest as _complaint_v1_WithdrawComplaintRequest, WithdrawComplaintRequest__Output as _complaint_v1_WithdrawComplaintRequest__Output } from '../../complaint/v1/WithdrawComplaintRequest.ts';
import type { WithdrawComplaintResponse as _complaint_v1_WithdrawComplaintResponse, WithdrawComplaintResponse__Output as _complaint_v1_WithdrawComplaintResponse__Output } from '../../complaint/v1/WithdrawComplaintResponse.ts';
import type { WithdrawTrackedComplaintRequest as _complaint_v1_WithdrawTrackedComplaintRequest, WithdrawTrackedComplaintRequest__Output as _complaint_v1_WithdrawTrackedComplaintRequest__Output } from '../../complaint/v1/WithdrawTrackedComplaintRequest.ts';
import type { WithdrawTrackedComplaintResponse as _complaint_v1_WithdrawTrackedComplaintResponse, WithdrawTrackedComplaintResponse__Output as _complaint_v1_WithdrawTrackedComplaintResponse__Output } from '../../complaint/v1/WithdrawTrackedComplaintResponse.ts';

/**
 * Complaints of one tenant, the tenant of the caller's context token.
 * 
 * Every call carries the context token in `authorization`; a change may carry `idempotency-key` (the repeated answer has
 * `idempotency-replayed: true` in its initial metadata) and `if-match` (expected version, a decimal number).
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 * Errors of every change of an existing case, in this order: NOT_FOUND COMPLAINT_NOT_FOUND (unknown or not visible: the same
 * bytes); PERMISSION_DENIED NOT_ALLOWED_HERE; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION;
 * FAILED_PRECONDITION INVALID_TRANSITION with the allowed actions.
 */
export interface ComplaintServiceClient extends grpc.Client {
  /**
   * Says that a new case has been noticed. Event: ComplaintAcknowledged.
   */
  AcknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says that a new case has been noticed. Event: ComplaintAcknowledged.
   */
  acknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeComplaint(argument: _complaint_v1_AcknowledgeComplaintRequest, callback: grpc.requestCallback<_complaint_v1_AcknowledgeComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Comments on a case, in any state; its version stays. Internal under comment.create, public under comment.public.write.
   * Event: ComplaintCommented.
   */
  AddComment(argument: _complaint_v1_AddCommentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  AddComment(argument: _complaint_v1_AddCommentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  AddComment(argument: _complaint_v1_AddCommentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  AddComment(argument: _complaint_v1_AddCommentRequest, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Comments on a case, in any state; its version stays. Internal under comment.create, public under comment.public.write.
   * Event: ComplaintCommented.
   */
  addComment(argument: _complaint_v1_AddCommentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  addComment(argument: _complaint_v1_AddCommentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  addComment(argument: _complaint_v1_AddCommentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  addComment(argument: _complaint_v1_AddCommentRequest, callback: grpc.requestCallback<_complaint_v1_AddCommentResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same as AddComment with a public comment. Event: ComplaintCommented.
   */
  AddTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  AddTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  AddTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  AddTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same as AddComment with a public comment. Event: ComplaintCommented.
   */
  addTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  addTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  addTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  addTrackedComment(argument: _complaint_v1_AddTrackedCommentRequest, callback: grpc.requestCallback<_complaint_v1_AddTrackedCommentResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Gives the case to a person and starts it if it was open; without assignee_id it is taken away (only in progress).
   * Event: ComplaintAssigned; ComplaintCommented when it is theirs already and a note is left.
   * Errors: INVALID_ARGUMENT ASSIGNEE_REQUIRED (open case); FAILED_PRECONDITION ASSIGNEE_UNSUITABLE (inactive, unknown, or may
   * not see the case).
   */
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives the case to a person and starts it if it was open; without assignee_id it is taken away (only in progress).
   * Event: ComplaintAssigned; ComplaintCommented when it is theirs already and a note is left.
   * Errors: INVALID_ARGUMENT ASSIGNEE_REQUIRED (open case); FAILED_PRECONDITION ASSIGNEE_UNSUITABLE (inactive, unknown, or may
   * not see the case).
   */
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Gives many cases to one person, or to one agent to look after, each as `bulk` and the permission of the single change reach
   * it; what is refused is told per case and keeps no other one. Events: ComplaintAssigned, ComplaintOwnerChanged or
   * ComplaintCommented of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  BulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  BulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  BulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  BulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives many cases to one person, or to one agent to look after, each as `bulk` and the permission of the single change reach
   * it; what is refused is told per case and keeps no other one. Events: ComplaintAssigned, ComplaintOwnerChanged or
   * ComplaintCommented of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  bulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  bulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  bulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  bulkAssignComplaints(argument: _complaint_v1_BulkAssignComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_BulkAssignComplaintsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the status of many cases, in the same way. Events: those of the change of one case, of each.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  BulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  BulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  BulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  BulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the status of many cases, in the same way. Events: those of the change of one case, of each.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  bulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  bulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  bulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  bulkChangeStatus(argument: _complaint_v1_BulkChangeStatusRequest, callback: grpc.requestCallback<_complaint_v1_BulkChangeStatusResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts flags on many cases and takes others off, in the same way; their priority follows. Events: ComplaintUpdated or
   * ComplaintCommented of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY (also a flag that is unknown or not open to the caller); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED.
   */
  BulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  BulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  BulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  BulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts flags on many cases and takes others off, in the same way; their priority follows. Events: ComplaintUpdated or
   * ComplaintCommented of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY (also a flag that is unknown or not open to the caller); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED.
   */
  bulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  bulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  bulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  bulkFlagComplaints(argument: _complaint_v1_BulkFlagComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_BulkFlagComplaintsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Moves a case to another source; the history keeps both. From the same source to the same nothing changes.
   * Event: ComplaintSourceChanged. Errors: INVALID_ARGUMENT INVALID_BODY (unknown or closed source).
   */
  ChangeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  ChangeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  ChangeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  ChangeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Moves a case to another source; the history keeps both. From the same source to the same nothing changes.
   * Event: ComplaintSourceChanged. Errors: INVALID_ARGUMENT INVALID_BODY (unknown or closed source).
   */
  changeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  changeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  changeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  changeComplaintSource(argument: _complaint_v1_ChangeComplaintSourceRequest, callback: grpc.requestCallback<_complaint_v1_ChangeComplaintSourceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The complainant accepts the resolution and closes the case. Repeating it answers the same and publishes nothing.
   * Event: ComplaintClosed.
   */
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The complainant accepts the resolution and closes the case. Repeating it answers the same and publishes nothing.
   * Event: ComplaintClosed.
   */
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same as ConfirmComplaint. Event: ComplaintClosed.
   */
  ConfirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same as ConfirmComplaint. Event: ComplaintClosed.
   */
  confirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmTrackedComplaint(argument: _complaint_v1_ConfirmTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ConfirmTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Takes a case out of sight, for everybody and for good. Event: ComplaintDeleted.
   */
  DeleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  DeleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  DeleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  DeleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes a case out of sight, for everybody and for good. Event: ComplaintDeleted.
   */
  deleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  deleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  deleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  deleteComplaint(argument: _complaint_v1_DeleteComplaintRequest, callback: grpc.requestCallback<_complaint_v1_DeleteComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Which open cases would be due at another time. Changes nothing. It refuses what PutCalendarConfiguration refuses.
   */
  DryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Which open cases would be due at another time. Changes nothing. It refuses what PutCalendarConfiguration refuses.
   */
  dryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunCalendarConfiguration(argument: _complaint_v1_DryRunCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_DryRunCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * What a document would change: how many people each level means, which late cases would be escalated at once. Changes nothing. It
   * refuses what PutEscalationConfiguration refuses.
   */
  DryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * What a document would change: how many people each level means, which late cases would be escalated at once. Changes nothing. It
   * refuses what PutEscalationConfiguration refuses.
   */
  dryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunEscalationConfiguration(argument: _complaint_v1_DryRunEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_DryRunEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * What a document would change: who gains and who loses access, which open cases get another due time. Changes nothing. It
   * refuses what PutGrievanceConfiguration refuses.
   */
  DryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  DryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * What a document would change: who gains and who loses access, which open cases get another due time. Changes nothing. It
   * refuses what PutGrievanceConfiguration refuses.
   */
  dryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  dryRunGrievanceConfiguration(argument: _complaint_v1_DryRunGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_DryRunGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Takes a user or a patient out of the cases of the tenant: clears who complains where it is them, and leaves what they have filed
   * without a creator. The cases stay. Somebody without cases is erased already. Answers when the first 200 cases are done; the others
   * follow by themselves, as many at a time. Event: ComplaintPersonErased of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  ErasePerson(argument: _complaint_v1_ErasePersonRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  ErasePerson(argument: _complaint_v1_ErasePersonRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  ErasePerson(argument: _complaint_v1_ErasePersonRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  ErasePerson(argument: _complaint_v1_ErasePersonRequest, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes a user or a patient out of the cases of the tenant: clears who complains where it is them, and leaves what they have filed
   * without a creator. The cases stay. Somebody without cases is erased already. Answers when the first 200 cases are done; the others
   * follow by themselves, as many at a time. Event: ComplaintPersonErased of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  erasePerson(argument: _complaint_v1_ErasePersonRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  erasePerson(argument: _complaint_v1_ErasePersonRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  erasePerson(argument: _complaint_v1_ErasePersonRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  erasePerson(argument: _complaint_v1_ErasePersonRequest, callback: grpc.requestCallback<_complaint_v1_ErasePersonResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Takes the next step of the ladder by hand, whether the case is late or not; its version stays. Where nobody is at any level that
   * is left, the event says so. Event: ComplaintEscalated.
   * Errors: INVALID_ARGUMENT INVALID_BODY; FAILED_PRECONDITION ESCALATION_EXHAUSTED (no level is left in this cycle).
   */
  EscalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  EscalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  EscalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  EscalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes the next step of the ladder by hand, whether the case is late or not; its version stays. Where nobody is at any level that
   * is left, the event says so. Event: ComplaintEscalated.
   * Errors: INVALID_ARGUMENT INVALID_BODY; FAILED_PRECONDITION ESCALATION_EXHAUSTED (no level is left in this cycle).
   */
  escalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  escalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  escalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  escalateComplaint(argument: _complaint_v1_EscalateComplaintRequest, callback: grpc.requestCallback<_complaint_v1_EscalateComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Why a user sees a case, or does not: every rule. For holders of users.manage who see the case themselves in full.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND; NOT_FOUND USER_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY.
   */
  ExplainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  ExplainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  ExplainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  ExplainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Why a user sees a case, or does not: every rule. For holders of users.manage who see the case themselves in full.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND; NOT_FOUND USER_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY.
   */
  explainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  explainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  explainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  explainComplaintAccess(argument: _complaint_v1_ExplainComplaintAccessRequest, callback: grpc.requestCallback<_complaint_v1_ExplainComplaintAccessResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The configuration as far as the caller may see it: categories, flags, channels, and where they may file.
   */
  GetAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The configuration as far as the caller may see it: categories, flags, channels, and where they may file.
   */
  getAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getAccessibleConfiguration(argument: _complaint_v1_GetAccessibleConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetAccessibleConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * When the tenant works: the calendar that applies, or one of its versions; `null` is none, and the default. Needs config.edit,
   * like what follows. Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * When the tenant works: the calendar that applies, or one of its versions; `null` is none, and the default. Needs config.edit,
   * like what follows. Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  getCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getCalendarConfiguration(argument: _complaint_v1_GetCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One complaint as the caller may see it.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One complaint as the caller may see it.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  getComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  getComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  getComplaint(argument: _complaint_v1_GetComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  getComplaint(argument: _complaint_v1_GetComplaintRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * How many complaints the caller may see, by what the list shows of them.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_QUERY with every filter on a field that the caller never sees.
   */
  GetComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  GetComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  GetComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  GetComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * How many complaints the caller may see, by what the list shows of them.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_QUERY with every filter on a field that the caller never sees.
   */
  getComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  getComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  getComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  getComplaintCounts(argument: _complaint_v1_GetComplaintCountsRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintCountsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Why a case is due when it is, step by step. Needs ticket.view; who sees the public view gets the time alone.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  GetComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  GetComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  GetComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  GetComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Why a case is due when it is, step by step. Needs ticket.view; who sees the public view gets the time alone.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  getComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  getComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  getComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  getComplaintDue(argument: _complaint_v1_GetComplaintDueRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintDueResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Whom an overdue case is told to, level by level: the document that applies, or one of its versions. Needs config.edit, like what
   * follows.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Whom an overdue case is told to, level by level: the document that applies, or one of its versions. Needs config.edit, like what
   * follows.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  getEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getEscalationConfiguration(argument: _complaint_v1_GetEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * How the tenant handles complaints: the document that applies, or one of its versions. Needs config.edit, like what follows.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  GetGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * How the tenant handles complaints: the document that applies, or one of its versions. Needs config.edit, like what follows.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  getGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  getGrievanceConfiguration(argument: _complaint_v1_GetGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_GetGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * What became of the complaints that the caller sees in full and may count (`stats.view`); for an aggregate caller of those of
   * all tenants together, by days of UTC. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_QUERY with `q` across tenants.
   */
  GetStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  GetStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  GetStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  GetStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  /**
   * What became of the complaints that the caller sees in full and may count (`stats.view`); for an aggregate caller of those of
   * all tenants together, by days of UTC. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_QUERY with `q` across tenants.
   */
  getStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  getStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  getStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  getStatisticsSummary(argument: _complaint_v1_GetStatisticsSummaryRequest, callback: grpc.requestCallback<_complaint_v1_GetStatisticsSummaryResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The case as the holder of its code sees it.
   */
  GetTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The case as the holder of its code sees it.
   */
  getTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  getTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  getTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  getTrackedComplaint(argument: _complaint_v1_GetTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_GetTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes the code by which a complainant without login follows the case; the one before counts no longer. Under ticket.update.
   * Event: ComplaintTrackingCodeIssued. Errors: FAILED_PRECONDITION COMPLAINANT_SIGNS_IN (they follow it with their login).
   */
  IssueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  IssueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  IssueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  IssueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes the code by which a complainant without login follows the case; the one before counts no longer. Under ticket.update.
   * Event: ComplaintTrackingCodeIssued. Errors: FAILED_PRECONDITION COMPLAINANT_SIGNS_IN (they follow it with their login).
   */
  issueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  issueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  issueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  issueTrackingCode(argument: _complaint_v1_IssueTrackingCodeRequest, callback: grpc.requestCallback<_complaint_v1_IssueTrackingCodeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  listCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listCalendarConfigurationVersions(argument: _complaint_v1_ListCalendarConfigurationVersionsRequest, callback: grpc.requestCallback<_complaint_v1_ListCalendarConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A page of what was said about one complaint, oldest first: internal comments under comment.view, public ones under
   * comment.public.read. Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR; NOT_FOUND COMPLAINT_NOT_FOUND;
   * PERMISSION_DENIED NOT_ALLOWED_HERE (neither grant reaches the case).
   */
  ListComments(argument: _complaint_v1_ListCommentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  ListComments(argument: _complaint_v1_ListCommentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  ListComments(argument: _complaint_v1_ListCommentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  ListComments(argument: _complaint_v1_ListCommentsRequest, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A page of what was said about one complaint, oldest first: internal comments under comment.view, public ones under
   * comment.public.read. Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR; NOT_FOUND COMPLAINT_NOT_FOUND;
   * PERMISSION_DENIED NOT_ALLOWED_HERE (neither grant reaches the case).
   */
  listComments(argument: _complaint_v1_ListCommentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  listComments(argument: _complaint_v1_ListCommentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  listComments(argument: _complaint_v1_ListCommentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  listComments(argument: _complaint_v1_ListCommentsRequest, callback: grpc.requestCallback<_complaint_v1_ListCommentsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A page of the complaints that the caller may see, newest first unless `sort` says otherwise; for an aggregate caller those of
   * all tenants, only by `created_at`. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR, INVALID_SORT; INVALID_QUERY with every filter on a field that the caller never sees, and
   * for `q` of an aggregate caller.
   */
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A page of the complaints that the caller may see, newest first unless `sort` says otherwise; for an aggregate caller those of
   * all tenants, only by `created_at`. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR, INVALID_SORT; INVALID_QUERY with every filter on a field that the caller never sees, and
   * for `q` of an aggregate caller.
   */
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Cases that may say the same as this one: of the same patient, complainant or phone number, received within 30 days of it, with a
   * similar text, and seen in full by the caller, as the case itself must be; else none.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  ListDuplicates(argument: _complaint_v1_ListDuplicatesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  ListDuplicates(argument: _complaint_v1_ListDuplicatesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  ListDuplicates(argument: _complaint_v1_ListDuplicatesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  ListDuplicates(argument: _complaint_v1_ListDuplicatesRequest, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Cases that may say the same as this one: of the same patient, complainant or phone number, received within 30 days of it, with a
   * similar text, and seen in full by the caller, as the case itself must be; else none.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  listDuplicates(argument: _complaint_v1_ListDuplicatesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  listDuplicates(argument: _complaint_v1_ListDuplicatesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  listDuplicates(argument: _complaint_v1_ListDuplicatesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  listDuplicates(argument: _complaint_v1_ListDuplicatesRequest, callback: grpc.requestCallback<_complaint_v1_ListDuplicatesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  listEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listEscalationConfigurationVersions(argument: _complaint_v1_ListEscalationConfigurationVersionsRequest, callback: grpc.requestCallback<_complaint_v1_ListEscalationConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A page of the complaints that the caller may see and export, oldest first. Nobody but the gateway asks, after StartExport.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR.
   */
  ListExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A page of the complaints that the caller may see and export, oldest first. Nobody but the gateway asks, after StartExport.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR.
   */
  listExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listExportedComplaints(argument: _complaint_v1_ListExportedComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_ListExportedComplaintsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  listGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  listGrievanceConfigurationVersions(argument: _complaint_v1_ListGrievanceConfigurationVersionsRequest, callback: grpc.requestCallback<_complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same for each creator; nobody is a creator of their own.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  ListStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  ListStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  ListStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  ListStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same for each creator; nobody is a creator of their own.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  listStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  listStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  listStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  listStatisticsOfCreators(argument: _complaint_v1_ListStatisticsOfCreatorsRequest, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfCreatorsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same for each source.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  ListStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same for each source.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  listStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  listStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  listStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  listStatisticsOfSources(argument: _complaint_v1_ListStatisticsOfSourcesRequest, callback: grpc.requestCallback<_complaint_v1_ListStatisticsOfSourcesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A page of the history of one complaint, oldest first; a complainant sees the public entries, without actors.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR; NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A page of the history of one complaint, oldest first; a complainant sees the public entries, without actors.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR; NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  listTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  listTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  listTimeline(argument: _complaint_v1_ListTimelineRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  listTimeline(argument: _complaint_v1_ListTimelineRequest, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Closes a case as a duplicate of another, which the caller must see. Event: ComplaintClosed.
   * Errors: FAILED_PRECONDITION DUPLICATE_UNSUITABLE (unknown, not visible, the case itself, or one that leads back to it).
   */
  MarkComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  MarkComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  MarkComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  MarkComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Closes a case as a duplicate of another, which the caller must see. Event: ComplaintClosed.
   * Errors: FAILED_PRECONDITION DUPLICATE_UNSUITABLE (unknown, not visible, the case itself, or one that leads back to it).
   */
  markComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  markComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  markComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  markComplaintDuplicate(argument: _complaint_v1_MarkComplaintDuplicateRequest, callback: grpc.requestCallback<_complaint_v1_MarkComplaintDuplicateResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lets a case in progress wait for somebody, with its clock paused; waiting for the same already, it takes the reason in as a
   * comment. Event: ComplaintPaused; ComplaintCommented then.
   */
  PauseComplaint(argument: _complaint_v1_PauseComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  PauseComplaint(argument: _complaint_v1_PauseComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  PauseComplaint(argument: _complaint_v1_PauseComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  PauseComplaint(argument: _complaint_v1_PauseComplaintRequest, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lets a case in progress wait for somebody, with its clock paused; waiting for the same already, it takes the reason in as a
   * comment. Event: ComplaintPaused; ComplaintCommented then.
   */
  pauseComplaint(argument: _complaint_v1_PauseComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  pauseComplaint(argument: _complaint_v1_PauseComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  pauseComplaint(argument: _complaint_v1_PauseComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  pauseComplaint(argument: _complaint_v1_PauseComplaintRequest, callback: grpc.requestCallback<_complaint_v1_PauseComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Replaces the calendar; the same again changes nothing. Open cases are due by the new one: their due times move in batches, soon
   * after the answer. Needs `if-match`. Event: ConfigurationChanged, then ComplaintDueChanged for each case that moved.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong; FAILED_PRECONDITION
   * IF_MATCH_REQUIRED; FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  PutCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Replaces the calendar; the same again changes nothing. Open cases are due by the new one: their due times move in batches, soon
   * after the answer. Needs `if-match`. Event: ConfigurationChanged, then ComplaintDueChanged for each case that moved.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong; FAILED_PRECONDITION
   * IF_MATCH_REQUIRED; FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  putCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putCalendarConfiguration(argument: _complaint_v1_PutCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_PutCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Replaces the document; the same again changes nothing. Cases that are late are looked at anew: what is due for them by the new
   * ladder is done at once, and no level of a cycle twice. Needs `if-match`. Event: ConfigurationChanged.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong; FAILED_PRECONDITION IF_MATCH_REQUIRED;
   * FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  PutEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Replaces the document; the same again changes nothing. Cases that are late are looked at anew: what is due for them by the new
   * ladder is done at once, and no level of a cycle twice. Needs `if-match`. Event: ConfigurationChanged.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong; FAILED_PRECONDITION IF_MATCH_REQUIRED;
   * FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  putEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putEscalationConfiguration(argument: _complaint_v1_PutEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_PutEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Replaces the document; the same again changes nothing. Needs `if-match`. Event: ConfigurationChanged.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong (the first 100); FAILED_PRECONDITION
   * IF_MATCH_REQUIRED; FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  PutGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  PutGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Replaces the document; the same again changes nothing. Needs `if-match`. Event: ConfigurationChanged.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong (the first 100); FAILED_PRECONDITION
   * IF_MATCH_REQUIRED; FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  putGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  putGrievanceConfiguration(argument: _complaint_v1_PutGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_PutGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Closes a case as rejected. Event: ComplaintClosed.
   */
  RejectComplaint(argument: _complaint_v1_RejectComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  RejectComplaint(argument: _complaint_v1_RejectComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  RejectComplaint(argument: _complaint_v1_RejectComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  RejectComplaint(argument: _complaint_v1_RejectComplaintRequest, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Closes a case as rejected. Event: ComplaintClosed.
   */
  rejectComplaint(argument: _complaint_v1_RejectComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  rejectComplaint(argument: _complaint_v1_RejectComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  rejectComplaint(argument: _complaint_v1_RejectComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  rejectComplaint(argument: _complaint_v1_RejectComplaintRequest, callback: grpc.requestCallback<_complaint_v1_RejectComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Begins the next cycle of a case that had ended, without resolution and with clocks of its own; in progress, or open when its
   * assignee may not have it any more. Event: ComplaintReopened.
   * Errors, for complainants: FAILED_PRECONDITION REOPEN_WINDOW_OVER with `reopen_until`, REOPEN_LIMIT_REACHED.
   */
  ReopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  ReopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  ReopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  ReopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Begins the next cycle of a case that had ended, without resolution and with clocks of its own; in progress, or open when its
   * assignee may not have it any more. Event: ComplaintReopened.
   * Errors, for complainants: FAILED_PRECONDITION REOPEN_WINDOW_OVER with `reopen_until`, REOPEN_LIMIT_REACHED.
   */
  reopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  reopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  reopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  reopenComplaint(argument: _complaint_v1_ReopenComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ReopenComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same as ReopenComplaint for its complainant. Event: ComplaintReopened.
   */
  ReopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  ReopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  ReopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  ReopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same as ReopenComplaint for its complainant. Event: ComplaintReopened.
   */
  reopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  reopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  reopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  reopenTrackedComplaint(argument: _complaint_v1_ReopenTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ReopenTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Records the resolution and waits for the complainant. Event: ComplaintResolved.
   */
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Records the resolution and waits for the complainant. Event: ComplaintResolved.
   */
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes a public comment of this cycle its resolution. Event: ComplaintResolved.
   * Errors: NOT_FOUND COMMENT_NOT_FOUND; FAILED_PRECONDITION COMMENT_UNSUITABLE (internal, or of an earlier cycle).
   */
  ResolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a public comment of this cycle its resolution. Event: ComplaintResolved.
   * Errors: NOT_FOUND COMMENT_NOT_FOUND; FAILED_PRECONDITION COMMENT_UNSUITABLE (internal, or of an earlier cycle).
   */
  resolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaintByComment(argument: _complaint_v1_ResolveComplaintByCommentRequest, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintByCommentResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes an older calendar apply again, as a new version. Events: as PutCalendarConfiguration.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it never opens any more); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION.
   */
  RestoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes an older calendar apply again, as a new version. Events: as PutCalendarConfiguration.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it never opens any more); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION.
   */
  restoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreCalendarConfiguration(argument: _complaint_v1_RestoreCalendarConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_RestoreCalendarConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes the document of an older version apply again, as a new version. Event: ConfigurationChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it names who is gone); ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED;
   * ABORTED STALE_VERSION.
   */
  RestoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes the document of an older version apply again, as a new version. Event: ConfigurationChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it names who is gone); ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED;
   * ABORTED STALE_VERSION.
   */
  restoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreEscalationConfiguration(argument: _complaint_v1_RestoreEscalationConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_RestoreEscalationConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes the document of an older version apply again, as a new version. Event: ConfigurationChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it names what is gone); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION.
   */
  RestoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  RestoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes the document of an older version apply again, as a new version. Event: ConfigurationChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it names what is gone); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION.
   */
  restoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  restoreGrievanceConfiguration(argument: _complaint_v1_RestoreGrievanceConfigurationRequest, callback: grpc.requestCallback<_complaint_v1_RestoreGrievanceConfigurationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Goes on with a case that waits. Event: ComplaintResumed.
   */
  ResumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Goes on with a case that waits. Event: ComplaintResumed.
   */
  resumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  resumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  resumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  resumeComplaint(argument: _complaint_v1_ResumeComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ResumeComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Takes up the work on an open case. Event: ComplaintStarted.
   */
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes up the work on an open case. Event: ComplaintStarted.
   */
  startComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  startComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  startComplaint(argument: _complaint_v1_StartComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  startComplaint(argument: _complaint_v1_StartComplaintRequest, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Says that the caller takes the complaints away that they may see and export (`export`). Event: CasesExported, committed before
   * the answer.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  StartExport(argument: _complaint_v1_StartExportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  StartExport(argument: _complaint_v1_StartExportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  StartExport(argument: _complaint_v1_StartExportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  StartExport(argument: _complaint_v1_StartExportRequest, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says that the caller takes the complaints away that they may see and export (`export`). Event: CasesExported, committed before
   * the answer.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  startExport(argument: _complaint_v1_StartExportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  startExport(argument: _complaint_v1_StartExportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  startExport(argument: _complaint_v1_StartExportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  startExport(argument: _complaint_v1_StartExportRequest, callback: grpc.requestCallback<_complaint_v1_StartExportResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Files a complaint; open to callers of kind anonymous too, who get its id and reference. Event: ComplaintSubmitted.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Files a complaint; open to callers of kind anonymous too, who get its id and reference. Event: ComplaintSubmitted.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Says that an open case has been looked through. Event: ComplaintTriaged.
   */
  TriageComplaint(argument: _complaint_v1_TriageComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  TriageComplaint(argument: _complaint_v1_TriageComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  TriageComplaint(argument: _complaint_v1_TriageComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  TriageComplaint(argument: _complaint_v1_TriageComplaintRequest, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says that an open case has been looked through. Event: ComplaintTriaged.
   */
  triageComplaint(argument: _complaint_v1_TriageComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  triageComplaint(argument: _complaint_v1_TriageComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  triageComplaint(argument: _complaint_v1_TriageComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  triageComplaint(argument: _complaint_v1_TriageComplaintRequest, callback: grpc.requestCallback<_complaint_v1_TriageComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes fields of a case that is not closed. Needs `if-match`. Event: ComplaintUpdated, if something is different then. Of an
   * assignee who is among the staff whom the case is about then it is taken away in the same change.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; FAILED_PRECONDITION IF_MATCH_REQUIRED.
   */
  UpdateComplaint(argument: _complaint_v1_UpdateComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  UpdateComplaint(argument: _complaint_v1_UpdateComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  UpdateComplaint(argument: _complaint_v1_UpdateComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  UpdateComplaint(argument: _complaint_v1_UpdateComplaintRequest, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes fields of a case that is not closed. Needs `if-match`. Event: ComplaintUpdated, if something is different then. Of an
   * assignee who is among the staff whom the case is about then it is taken away in the same change.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; FAILED_PRECONDITION IF_MATCH_REQUIRED.
   */
  updateComplaint(argument: _complaint_v1_UpdateComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  updateComplaint(argument: _complaint_v1_UpdateComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  updateComplaint(argument: _complaint_v1_UpdateComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  updateComplaint(argument: _complaint_v1_UpdateComplaintRequest, callback: grpc.requestCallback<_complaint_v1_UpdateComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Tells what happens to the cases that the caller may see, in the same order by every replica. Who may see a case is decided
   * when it is told. Begins with `opened`, or with `reset` when `after` is not known any more; goes on until somebody ends it.
   * Errors: UNAVAILABLE UNAVAILABLE (NATS does not answer, or its stream was replaced); UNAVAILABLE STOPPING;
   * RESOURCE_EXHAUSTED WATCHER_TOO_SLOW.
   */
  WatchCases(argument: _complaint_v1_WatchCasesRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_complaint_v1_WatchCasesResponse__Output>;
  WatchCases(argument: _complaint_v1_WatchCasesRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_complaint_v1_WatchCasesResponse__Output>;
  /**
   * Tells what happens to the cases that the caller may see, in the same order by every replica. Who may see a case is decided
   * when it is told. Begins with `opened`, or with `reset` when `after` is not known any more; goes on until somebody ends it.
   * Errors: UNAVAILABLE UNAVAILABLE (NATS does not answer, or its stream was replaced); UNAVAILABLE STOPPING;
   * RESOURCE_EXHAUSTED WATCHER_TOO_SLOW.
   */
  watchCases(argument: _complaint_v1_WatchCasesRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_complaint_v1_WatchCasesResponse__Output>;
  watchCases(argument: _complaint_v1_WatchCasesRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_complaint_v1_WatchCasesResponse__Output>;
  
  /**
   * The complainant takes the complaint back. Event: ComplaintClosed.
   */
  WithdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  WithdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  WithdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  WithdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The complainant takes the complaint back. Event: ComplaintClosed.
   */
  withdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  withdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  withdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  withdrawComplaint(argument: _complaint_v1_WithdrawComplaintRequest, callback: grpc.requestCallback<_complaint_v1_WithdrawComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same as WithdrawComplaint. Event: ComplaintClosed.
   */
  WithdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  WithdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  WithdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  WithdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same as WithdrawComplaint. Event: ComplaintClosed.
   */
  withdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  withdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  withdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  withdrawTrackedComplaint(argument: _complaint_v1_WithdrawTrackedComplaintRequest, callback: grpc.requestCallback<_complaint_v1_WithdrawTrackedComplaintResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Complaints of one tenant, the tenant of the caller's context token.
 * 
 * Every call carries the context token in `authorization`; a change may carry `idempotency-key` (the repeated answer has
 * `idempotency-replayed: true` in its initial metadata) and `if-match` (expected version, a decimal number).
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 * Errors of every change of an existing case, in this order: NOT_FOUND COMPLAINT_NOT_FOUND (unknown or not visible: the same
 * bytes); PERMISSION_DENIED NOT_ALLOWED_HERE; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION;
 * FAILED_PRECONDITION INVALID_TRANSITION with the allowed actions.
 */
export interface ComplaintServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Says that a new case has been noticed. Event: ComplaintAcknowledged.
   */
  AcknowledgeComplaint: grpc.handleUnaryCall<_complaint_v1_AcknowledgeComplaintRequest__Output, _complaint_v1_AcknowledgeComplaintResponse>;
  
  /**
   * Comments on a case, in any state; its version stays. Internal under comment.create, public under comment.public.write.
   * Event: ComplaintCommented.
   */
  AddComment: grpc.handleUnaryCall<_complaint_v1_AddCommentRequest__Output, _complaint_v1_AddCommentResponse>;
  
  /**
   * The same as AddComment with a public comment. Event: ComplaintCommented.
   */
  AddTrackedComment: grpc.handleUnaryCall<_complaint_v1_AddTrackedCommentRequest__Output, _complaint_v1_AddTrackedCommentResponse>;
  
  /**
   * Gives the case to a person and starts it if it was open; without assignee_id it is taken away (only in progress).
   * Event: ComplaintAssigned; ComplaintCommented when it is theirs already and a note is left.
   * Errors: INVALID_ARGUMENT ASSIGNEE_REQUIRED (open case); FAILED_PRECONDITION ASSIGNEE_UNSUITABLE (inactive, unknown, or may
   * not see the case).
   */
  AssignComplaint: grpc.handleUnaryCall<_complaint_v1_AssignComplaintRequest__Output, _complaint_v1_AssignComplaintResponse>;
  
  /**
   * Gives many cases to one person, or to one agent to look after, each as `bulk` and the permission of the single change reach
   * it; what is refused is told per case and keeps no other one. Events: ComplaintAssigned, ComplaintOwnerChanged or
   * ComplaintCommented of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  BulkAssignComplaints: grpc.handleUnaryCall<_complaint_v1_BulkAssignComplaintsRequest__Output, _complaint_v1_BulkAssignComplaintsResponse>;
  
  /**
   * Changes the status of many cases, in the same way. Events: those of the change of one case, of each.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  BulkChangeStatus: grpc.handleUnaryCall<_complaint_v1_BulkChangeStatusRequest__Output, _complaint_v1_BulkChangeStatusResponse>;
  
  /**
   * Puts flags on many cases and takes others off, in the same way; their priority follows. Events: ComplaintUpdated or
   * ComplaintCommented of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY (also a flag that is unknown or not open to the caller); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED.
   */
  BulkFlagComplaints: grpc.handleUnaryCall<_complaint_v1_BulkFlagComplaintsRequest__Output, _complaint_v1_BulkFlagComplaintsResponse>;
  
  /**
   * Moves a case to another source; the history keeps both. From the same source to the same nothing changes.
   * Event: ComplaintSourceChanged. Errors: INVALID_ARGUMENT INVALID_BODY (unknown or closed source).
   */
  ChangeComplaintSource: grpc.handleUnaryCall<_complaint_v1_ChangeComplaintSourceRequest__Output, _complaint_v1_ChangeComplaintSourceResponse>;
  
  /**
   * The complainant accepts the resolution and closes the case. Repeating it answers the same and publishes nothing.
   * Event: ComplaintClosed.
   */
  ConfirmComplaint: grpc.handleUnaryCall<_complaint_v1_ConfirmComplaintRequest__Output, _complaint_v1_ConfirmComplaintResponse>;
  
  /**
   * The same as ConfirmComplaint. Event: ComplaintClosed.
   */
  ConfirmTrackedComplaint: grpc.handleUnaryCall<_complaint_v1_ConfirmTrackedComplaintRequest__Output, _complaint_v1_ConfirmTrackedComplaintResponse>;
  
  /**
   * Takes a case out of sight, for everybody and for good. Event: ComplaintDeleted.
   */
  DeleteComplaint: grpc.handleUnaryCall<_complaint_v1_DeleteComplaintRequest__Output, _complaint_v1_DeleteComplaintResponse>;
  
  /**
   * Which open cases would be due at another time. Changes nothing. It refuses what PutCalendarConfiguration refuses.
   */
  DryRunCalendarConfiguration: grpc.handleUnaryCall<_complaint_v1_DryRunCalendarConfigurationRequest__Output, _complaint_v1_DryRunCalendarConfigurationResponse>;
  
  /**
   * What a document would change: how many people each level means, which late cases would be escalated at once. Changes nothing. It
   * refuses what PutEscalationConfiguration refuses.
   */
  DryRunEscalationConfiguration: grpc.handleUnaryCall<_complaint_v1_DryRunEscalationConfigurationRequest__Output, _complaint_v1_DryRunEscalationConfigurationResponse>;
  
  /**
   * What a document would change: who gains and who loses access, which open cases get another due time. Changes nothing. It
   * refuses what PutGrievanceConfiguration refuses.
   */
  DryRunGrievanceConfiguration: grpc.handleUnaryCall<_complaint_v1_DryRunGrievanceConfigurationRequest__Output, _complaint_v1_DryRunGrievanceConfigurationResponse>;
  
  /**
   * Takes a user or a patient out of the cases of the tenant: clears who complains where it is them, and leaves what they have filed
   * without a creator. The cases stay. Somebody without cases is erased already. Answers when the first 200 cases are done; the others
   * follow by themselves, as many at a time. Event: ComplaintPersonErased of each case.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  ErasePerson: grpc.handleUnaryCall<_complaint_v1_ErasePersonRequest__Output, _complaint_v1_ErasePersonResponse>;
  
  /**
   * Takes the next step of the ladder by hand, whether the case is late or not; its version stays. Where nobody is at any level that
   * is left, the event says so. Event: ComplaintEscalated.
   * Errors: INVALID_ARGUMENT INVALID_BODY; FAILED_PRECONDITION ESCALATION_EXHAUSTED (no level is left in this cycle).
   */
  EscalateComplaint: grpc.handleUnaryCall<_complaint_v1_EscalateComplaintRequest__Output, _complaint_v1_EscalateComplaintResponse>;
  
  /**
   * Why a user sees a case, or does not: every rule. For holders of users.manage who see the case themselves in full.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND; NOT_FOUND USER_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY.
   */
  ExplainComplaintAccess: grpc.handleUnaryCall<_complaint_v1_ExplainComplaintAccessRequest__Output, _complaint_v1_ExplainComplaintAccessResponse>;
  
  /**
   * The configuration as far as the caller may see it: categories, flags, channels, and where they may file.
   */
  GetAccessibleConfiguration: grpc.handleUnaryCall<_complaint_v1_GetAccessibleConfigurationRequest__Output, _complaint_v1_GetAccessibleConfigurationResponse>;
  
  /**
   * When the tenant works: the calendar that applies, or one of its versions; `null` is none, and the default. Needs config.edit,
   * like what follows. Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetCalendarConfiguration: grpc.handleUnaryCall<_complaint_v1_GetCalendarConfigurationRequest__Output, _complaint_v1_GetCalendarConfigurationResponse>;
  
  /**
   * One complaint as the caller may see it.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  GetComplaint: grpc.handleUnaryCall<_complaint_v1_GetComplaintRequest__Output, _complaint_v1_GetComplaintResponse>;
  
  /**
   * How many complaints the caller may see, by what the list shows of them.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_QUERY with every filter on a field that the caller never sees.
   */
  GetComplaintCounts: grpc.handleUnaryCall<_complaint_v1_GetComplaintCountsRequest__Output, _complaint_v1_GetComplaintCountsResponse>;
  
  /**
   * Why a case is due when it is, step by step. Needs ticket.view; who sees the public view gets the time alone.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  GetComplaintDue: grpc.handleUnaryCall<_complaint_v1_GetComplaintDueRequest__Output, _complaint_v1_GetComplaintDueResponse>;
  
  /**
   * Whom an overdue case is told to, level by level: the document that applies, or one of its versions. Needs config.edit, like what
   * follows.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetEscalationConfiguration: grpc.handleUnaryCall<_complaint_v1_GetEscalationConfigurationRequest__Output, _complaint_v1_GetEscalationConfigurationResponse>;
  
  /**
   * How the tenant handles complaints: the document that applies, or one of its versions. Needs config.edit, like what follows.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetGrievanceConfiguration: grpc.handleUnaryCall<_complaint_v1_GetGrievanceConfigurationRequest__Output, _complaint_v1_GetGrievanceConfigurationResponse>;
  
  /**
   * What became of the complaints that the caller sees in full and may count (`stats.view`); for an aggregate caller of those of
   * all tenants together, by days of UTC. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_QUERY with `q` across tenants.
   */
  GetStatisticsSummary: grpc.handleUnaryCall<_complaint_v1_GetStatisticsSummaryRequest__Output, _complaint_v1_GetStatisticsSummaryResponse>;
  
  /**
   * The case as the holder of its code sees it.
   */
  GetTrackedComplaint: grpc.handleUnaryCall<_complaint_v1_GetTrackedComplaintRequest__Output, _complaint_v1_GetTrackedComplaintResponse>;
  
  /**
   * Makes the code by which a complainant without login follows the case; the one before counts no longer. Under ticket.update.
   * Event: ComplaintTrackingCodeIssued. Errors: FAILED_PRECONDITION COMPLAINANT_SIGNS_IN (they follow it with their login).
   */
  IssueTrackingCode: grpc.handleUnaryCall<_complaint_v1_IssueTrackingCodeRequest__Output, _complaint_v1_IssueTrackingCodeResponse>;
  
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListCalendarConfigurationVersions: grpc.handleUnaryCall<_complaint_v1_ListCalendarConfigurationVersionsRequest__Output, _complaint_v1_ListCalendarConfigurationVersionsResponse>;
  
  /**
   * A page of what was said about one complaint, oldest first: internal comments under comment.view, public ones under
   * comment.public.read. Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR; NOT_FOUND COMPLAINT_NOT_FOUND;
   * PERMISSION_DENIED NOT_ALLOWED_HERE (neither grant reaches the case).
   */
  ListComments: grpc.handleUnaryCall<_complaint_v1_ListCommentsRequest__Output, _complaint_v1_ListCommentsResponse>;
  
  /**
   * A page of the complaints that the caller may see, newest first unless `sort` says otherwise; for an aggregate caller those of
   * all tenants, only by `created_at`. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR, INVALID_SORT; INVALID_QUERY with every filter on a field that the caller never sees, and
   * for `q` of an aggregate caller.
   */
  ListComplaints: grpc.handleUnaryCall<_complaint_v1_ListComplaintsRequest__Output, _complaint_v1_ListComplaintsResponse>;
  
  /**
   * Cases that may say the same as this one: of the same patient, complainant or phone number, received within 30 days of it, with a
   * similar text, and seen in full by the caller, as the case itself must be; else none.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  ListDuplicates: grpc.handleUnaryCall<_complaint_v1_ListDuplicatesRequest__Output, _complaint_v1_ListDuplicatesResponse>;
  
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListEscalationConfigurationVersions: grpc.handleUnaryCall<_complaint_v1_ListEscalationConfigurationVersionsRequest__Output, _complaint_v1_ListEscalationConfigurationVersionsResponse>;
  
  /**
   * A page of the complaints that the caller may see and export, oldest first. Nobody but the gateway asks, after StartExport.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR.
   */
  ListExportedComplaints: grpc.handleUnaryCall<_complaint_v1_ListExportedComplaintsRequest__Output, _complaint_v1_ListExportedComplaintsResponse>;
  
  /**
   * Versions, newest first; 1 is the default.
   * Errors: INVALID_ARGUMENT INVALID_BODY; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListGrievanceConfigurationVersions: grpc.handleUnaryCall<_complaint_v1_ListGrievanceConfigurationVersionsRequest__Output, _complaint_v1_ListGrievanceConfigurationVersionsResponse>;
  
  /**
   * The same for each creator; nobody is a creator of their own.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  ListStatisticsOfCreators: grpc.handleUnaryCall<_complaint_v1_ListStatisticsOfCreatorsRequest__Output, _complaint_v1_ListStatisticsOfCreatorsResponse>;
  
  /**
   * The same for each source.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  ListStatisticsOfSources: grpc.handleUnaryCall<_complaint_v1_ListStatisticsOfSourcesRequest__Output, _complaint_v1_ListStatisticsOfSourcesResponse>;
  
  /**
   * A page of the history of one complaint, oldest first; a complainant sees the public entries, without actors.
   * Errors: INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR; NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  ListTimeline: grpc.handleUnaryCall<_complaint_v1_ListTimelineRequest__Output, _complaint_v1_ListTimelineResponse>;
  
  /**
   * Closes a case as a duplicate of another, which the caller must see. Event: ComplaintClosed.
   * Errors: FAILED_PRECONDITION DUPLICATE_UNSUITABLE (unknown, not visible, the case itself, or one that leads back to it).
   */
  MarkComplaintDuplicate: grpc.handleUnaryCall<_complaint_v1_MarkComplaintDuplicateRequest__Output, _complaint_v1_MarkComplaintDuplicateResponse>;
  
  /**
   * Lets a case in progress wait for somebody, with its clock paused; waiting for the same already, it takes the reason in as a
   * comment. Event: ComplaintPaused; ComplaintCommented then.
   */
  PauseComplaint: grpc.handleUnaryCall<_complaint_v1_PauseComplaintRequest__Output, _complaint_v1_PauseComplaintResponse>;
  
  /**
   * Replaces the calendar; the same again changes nothing. Open cases are due by the new one: their due times move in batches, soon
   * after the answer. Needs `if-match`. Event: ConfigurationChanged, then ComplaintDueChanged for each case that moved.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong; FAILED_PRECONDITION
   * IF_MATCH_REQUIRED; FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  PutCalendarConfiguration: grpc.handleUnaryCall<_complaint_v1_PutCalendarConfigurationRequest__Output, _complaint_v1_PutCalendarConfigurationResponse>;
  
  /**
   * Replaces the document; the same again changes nothing. Cases that are late are looked at anew: what is due for them by the new
   * ladder is done at once, and no level of a cycle twice. Needs `if-match`. Event: ConfigurationChanged.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong; FAILED_PRECONDITION IF_MATCH_REQUIRED;
   * FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  PutEscalationConfiguration: grpc.handleUnaryCall<_complaint_v1_PutEscalationConfigurationRequest__Output, _complaint_v1_PutEscalationConfigurationResponse>;
  
  /**
   * Replaces the document; the same again changes nothing. Needs `if-match`. Event: ConfigurationChanged.
   * Errors: INVALID_ARGUMENT INVALID_BODY with the JSON pointer of everything that is wrong (the first 100); FAILED_PRECONDITION
   * IF_MATCH_REQUIRED; FAILED_PRECONDITION TENANT_NOT_READY; ABORTED STALE_VERSION.
   */
  PutGrievanceConfiguration: grpc.handleUnaryCall<_complaint_v1_PutGrievanceConfigurationRequest__Output, _complaint_v1_PutGrievanceConfigurationResponse>;
  
  /**
   * Closes a case as rejected. Event: ComplaintClosed.
   */
  RejectComplaint: grpc.handleUnaryCall<_complaint_v1_RejectComplaintRequest__Output, _complaint_v1_RejectComplaintResponse>;
  
  /**
   * Begins the next cycle of a case that had ended, without resolution and with clocks of its own; in progress, or open when its
   * assignee may not have it any more. Event: ComplaintReopened.
   * Errors, for complainants: FAILED_PRECONDITION REOPEN_WINDOW_OVER with `reopen_until`, REOPEN_LIMIT_REACHED.
   */
  ReopenComplaint: grpc.handleUnaryCall<_complaint_v1_ReopenComplaintRequest__Output, _complaint_v1_ReopenComplaintResponse>;
  
  /**
   * The same as ReopenComplaint for its complainant. Event: ComplaintReopened.
   */
  ReopenTrackedComplaint: grpc.handleUnaryCall<_complaint_v1_ReopenTrackedComplaintRequest__Output, _complaint_v1_ReopenTrackedComplaintResponse>;
  
  /**
   * Records the resolution and waits for the complainant. Event: ComplaintResolved.
   */
  ResolveComplaint: grpc.handleUnaryCall<_complaint_v1_ResolveComplaintRequest__Output, _complaint_v1_ResolveComplaintResponse>;
  
  /**
   * Makes a public comment of this cycle its resolution. Event: ComplaintResolved.
   * Errors: NOT_FOUND COMMENT_NOT_FOUND; FAILED_PRECONDITION COMMENT_UNSUITABLE (internal, or of an earlier cycle).
   */
  ResolveComplaintByComment: grpc.handleUnaryCall<_complaint_v1_ResolveComplaintByCommentRequest__Output, _complaint_v1_ResolveComplaintByCommentResponse>;
  
  /**
   * Makes an older calendar apply again, as a new version. Events: as PutCalendarConfiguration.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it never opens any more); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION.
   */
  RestoreCalendarConfiguration: grpc.handleUnaryCall<_complaint_v1_RestoreCalendarConfigurationRequest__Output, _complaint_v1_RestoreCalendarConfigurationResponse>;
  
  /**
   * Makes the document of an older version apply again, as a new version. Event: ConfigurationChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it names who is gone); ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED;
   * ABORTED STALE_VERSION.
   */
  RestoreEscalationConfiguration: grpc.handleUnaryCall<_complaint_v1_RestoreEscalationConfigurationRequest__Output, _complaint_v1_RestoreEscalationConfigurationResponse>;
  
  /**
   * Makes the document of an older version apply again, as a new version. Event: ConfigurationChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; INVALID_ARGUMENT INVALID_BODY (it names what is gone); ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION.
   */
  RestoreGrievanceConfiguration: grpc.handleUnaryCall<_complaint_v1_RestoreGrievanceConfigurationRequest__Output, _complaint_v1_RestoreGrievanceConfigurationResponse>;
  
  /**
   * Goes on with a case that waits. Event: ComplaintResumed.
   */
  ResumeComplaint: grpc.handleUnaryCall<_complaint_v1_ResumeComplaintRequest__Output, _complaint_v1_ResumeComplaintResponse>;
  
  /**
   * Takes up the work on an open case. Event: ComplaintStarted.
   */
  StartComplaint: grpc.handleUnaryCall<_complaint_v1_StartComplaintRequest__Output, _complaint_v1_StartComplaintResponse>;
  
  /**
   * Says that the caller takes the complaints away that they may see and export (`export`). Event: CasesExported, committed before
   * the answer.
   * Errors: INVALID_ARGUMENT INVALID_BODY.
   */
  StartExport: grpc.handleUnaryCall<_complaint_v1_StartExportRequest__Output, _complaint_v1_StartExportResponse>;
  
  /**
   * Files a complaint; open to callers of kind anonymous too, who get its id and reference. Event: ComplaintSubmitted.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  SubmitComplaint: grpc.handleUnaryCall<_complaint_v1_SubmitComplaintRequest__Output, _complaint_v1_SubmitComplaintResponse>;
  
  /**
   * Says that an open case has been looked through. Event: ComplaintTriaged.
   */
  TriageComplaint: grpc.handleUnaryCall<_complaint_v1_TriageComplaintRequest__Output, _complaint_v1_TriageComplaintResponse>;
  
  /**
   * Changes fields of a case that is not closed. Needs `if-match`. Event: ComplaintUpdated, if something is different then. Of an
   * assignee who is among the staff whom the case is about then it is taken away in the same change.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; FAILED_PRECONDITION IF_MATCH_REQUIRED.
   */
  UpdateComplaint: grpc.handleUnaryCall<_complaint_v1_UpdateComplaintRequest__Output, _complaint_v1_UpdateComplaintResponse>;
  
  /**
   * Tells what happens to the cases that the caller may see, in the same order by every replica. Who may see a case is decided
   * when it is told. Begins with `opened`, or with `reset` when `after` is not known any more; goes on until somebody ends it.
   * Errors: UNAVAILABLE UNAVAILABLE (NATS does not answer, or its stream was replaced); UNAVAILABLE STOPPING;
   * RESOURCE_EXHAUSTED WATCHER_TOO_SLOW.
   */
  WatchCases: grpc.handleServerStreamingCall<_complaint_v1_WatchCasesRequest__Output, _complaint_v1_WatchCasesResponse>;
  
  /**
   * The complainant takes the complaint back. Event: ComplaintClosed.
   */
  WithdrawComplaint: grpc.handleUnaryCall<_complaint_v1_WithdrawComplaintRequest__Output, _complaint_v1_WithdrawComplaintResponse>;
  
  /**
   * The same as WithdrawComplaint. Event: ComplaintClosed.
   */
  WithdrawTrackedComplaint: grpc.handleUnaryCall<_complaint_v1_WithdrawTrackedComplaintRequest__Output, _complaint_v1_WithdrawTrackedComplaintResponse>;
  
}

export interface ComplaintServiceDefinition extends grpc.ServiceDefinition {
  AcknowledgeComplaint: MethodDefinition<_complaint_v1_AcknowledgeComplaintRequest, _complaint_v1_AcknowledgeComplaintResponse, _complaint_v1_AcknowledgeComplaintRequest__Output, _complaint_v1_AcknowledgeComplaintResponse__Output>
  AddComment: MethodDefinition<_complaint_v1_AddCommentRequest, _complaint_v1_AddCommentResponse, _complaint_v1_AddCommentRequest__Output, _complaint_v1_AddCommentResponse__Output>
  AddTrackedComment: MethodDefinition<_complaint_v1_AddTrackedCommentRequest, _complaint_v1_AddTrackedCommentResponse, _complaint_v1_AddTrackedCommentRequest__Output, _complaint_v1_AddTrackedCommentResponse__Output>
  AssignComplaint: MethodDefinition<_complaint_v1_AssignComplaintRequest, _complaint_v1_AssignComplaintResponse, _complaint_v1_AssignComplaintRequest__Output, _complaint_v1_AssignComplaintResponse__Output>
  BulkAssignComplaints: MethodDefinition<_complaint_v1_BulkAssignComplaintsRequest, _complaint_v1_BulkAssignComplaintsResponse, _complaint_v1_BulkAssignComplaintsRequest__Output, _complaint_v1_BulkAssignComplaintsResponse__Output>
  BulkChangeStatus: MethodDefinition<_complaint_v1_BulkChangeStatusRequest, _complaint_v1_BulkChangeStatusResponse, _complaint_v1_BulkChangeStatusRequest__Output, _complaint_v1_BulkChangeStatusResponse__Output>
  BulkFlagComplaints: MethodDefinition<_complaint_v1_BulkFlagComplaintsRequest, _complaint_v1_BulkFlagComplaintsResponse, _complaint_v1_BulkFlagComplaintsRequest__Output, _complaint_v1_BulkFlagComplaintsResponse__Output>
  ChangeComplaintSource: MethodDefinition<_complaint_v1_ChangeComplaintSourceRequest, _complaint_v1_ChangeComplaintSourceResponse, _complaint_v1_ChangeComplaintSourceRequest__Output, _complaint_v1_ChangeComplaintSourceResponse__Output>
  ConfirmComplaint: MethodDefinition<_complaint_v1_ConfirmComplaintRequest, _complaint_v1_ConfirmComplaintResponse, _complaint_v1_ConfirmComplaintRequest__Output, _complaint_v1_ConfirmComplaintResponse__Output>
  ConfirmTrackedComplaint: MethodDefinition<_complaint_v1_ConfirmTrackedComplaintRequest, _complaint_v1_ConfirmTrackedComplaintResponse, _complaint_v1_ConfirmTrackedComplaintRequest__Output, _complaint_v1_ConfirmTrackedComplaintResponse__Output>
  DeleteComplaint: MethodDefinition<_complaint_v1_DeleteComplaintRequest, _complaint_v1_DeleteComplaintResponse, _complaint_v1_DeleteComplaintRequest__Output, _complaint_v1_DeleteComplaintResponse__Output>
  DryRunCalendarConfiguration: MethodDefinition<_complaint_v1_DryRunCalendarConfigurationRequest, _complaint_v1_DryRunCalendarConfigurationResponse, _complaint_v1_DryRunCalendarConfigurationRequest__Output, _complaint_v1_DryRunCalendarConfigurationResponse__Output>
  DryRunEscalationConfiguration: MethodDefinition<_complaint_v1_DryRunEscalationConfigurationRequest, _complaint_v1_DryRunEscalationConfigurationResponse, _complaint_v1_DryRunEscalationConfigurationRequest__Output, _complaint_v1_DryRunEscalationConfigurationResponse__Output>
  DryRunGrievanceConfiguration: MethodDefinition<_complaint_v1_DryRunGrievanceConfigurationRequest, _complaint_v1_DryRunGrievanceConfigurationResponse, _complaint_v1_DryRunGrievanceConfigurationRequest__Output, _complaint_v1_DryRunGrievanceConfigurationResponse__Output>
  ErasePerson: MethodDefinition<_complaint_v1_ErasePersonRequest, _complaint_v1_ErasePersonResponse, _complaint_v1_ErasePersonRequest__Output, _complaint_v1_ErasePersonResponse__Output>
  EscalateComplaint: MethodDefinition<_complaint_v1_EscalateComplaintRequest, _complaint_v1_EscalateComplaintResponse, _complaint_v1_EscalateComplaintRequest__Output, _complaint_v1_EscalateComplaintResponse__Output>
  ExplainComplaintAccess: MethodDefinition<_complaint_v1_ExplainComplaintAccessRequest, _complaint_v1_ExplainComplaintAccessResponse, _complaint_v1_ExplainComplaintAccessRequest__Output, _complaint_v1_ExplainComplaintAccessResponse__Output>
  GetAccessibleConfiguration: MethodDefinition<_complaint_v1_GetAccessibleConfigurationRequest, _complaint_v1_GetAccessibleConfigurationResponse, _complaint_v1_GetAccessibleConfigurationRequest__Output, _complaint_v1_GetAccessibleConfigurationResponse__Output>
  GetCalendarConfiguration: MethodDefinition<_complaint_v1_GetCalendarConfigurationRequest, _complaint_v1_GetCalendarConfigurationResponse, _complaint_v1_GetCalendarConfigurationRequest__Output, _complaint_v1_GetCalendarConfigurationResponse__Output>
  GetComplaint: MethodDefinition<_complaint_v1_GetComplaintRequest, _complaint_v1_GetComplaintResponse, _complaint_v1_GetComplaintRequest__Output, _complaint_v1_GetComplaintResponse__Output>
  GetComplaintCounts: MethodDefinition<_complaint_v1_GetComplaintCountsRequest, _complaint_v1_GetComplaintCountsResponse, _complaint_v1_GetComplaintCountsRequest__Output, _complaint_v1_GetComplaintCountsResponse__Output>
  GetComplaintDue: MethodDefinition<_complaint_v1_GetComplaintDueRequest, _complaint_v1_GetComplaintDueResponse, _complaint_v1_GetComplaintDueRequest__Output, _complaint_v1_GetComplaintDueResponse__Output>
  GetEscalationConfiguration: MethodDefinition<_complaint_v1_GetEscalationConfigurationRequest, _complaint_v1_GetEscalationConfigurationResponse, _complaint_v1_GetEscalationConfigurationRequest__Output, _complaint_v1_GetEscalationConfigurationResponse__Output>
  GetGrievanceConfiguration: MethodDefinition<_complaint_v1_GetGrievanceConfigurationRequest, _complaint_v1_GetGrievanceConfigurationResponse, _complaint_v1_GetGrievanceConfigurationRequest__Output, _complaint_v1_GetGrievanceConfigurationResponse__Output>
  GetStatisticsSummary: MethodDefinition<_complaint_v1_GetStatisticsSummaryRequest, _complaint_v1_GetStatisticsSummaryResponse, _complaint_v1_GetStatisticsSummaryRequest__Output, _complaint_v1_GetStatisticsSummaryResponse__Output>
  GetTrackedComplaint: MethodDefinition<_complaint_v1_GetTrackedComplaintRequest, _complaint_v1_GetTrackedComplaintResponse, _complaint_v1_GetTrackedComplaintRequest__Output, _complaint_v1_GetTrackedComplaintResponse__Output>
  IssueTrackingCode: MethodDefinition<_complaint_v1_IssueTrackingCodeRequest, _complaint_v1_IssueTrackingCodeResponse, _complaint_v1_IssueTrackingCodeRequest__Output, _complaint_v1_IssueTrackingCodeResponse__Output>
  ListCalendarConfigurationVersions: MethodDefinition<_complaint_v1_ListCalendarConfigurationVersionsRequest, _complaint_v1_ListCalendarConfigurationVersionsResponse, _complaint_v1_ListCalendarConfigurationVersionsRequest__Output, _complaint_v1_ListCalendarConfigurationVersionsResponse__Output>
  ListComments: MethodDefinition<_complaint_v1_ListCommentsRequest, _complaint_v1_ListCommentsResponse, _complaint_v1_ListCommentsRequest__Output, _complaint_v1_ListCommentsResponse__Output>
  ListComplaints: MethodDefinition<_complaint_v1_ListComplaintsRequest, _complaint_v1_ListComplaintsResponse, _complaint_v1_ListComplaintsRequest__Output, _complaint_v1_ListComplaintsResponse__Output>
  ListDuplicates: MethodDefinition<_complaint_v1_ListDuplicatesRequest, _complaint_v1_ListDuplicatesResponse, _complaint_v1_ListDuplicatesRequest__Output, _complaint_v1_ListDuplicatesResponse__Output>
  ListEscalationConfigurationVersions: MethodDefinition<_complaint_v1_ListEscalationConfigurationVersionsRequest, _complaint_v1_ListEscalationConfigurationVersionsResponse, _complaint_v1_ListEscalationConfigurationVersionsRequest__Output, _complaint_v1_ListEscalationConfigurationVersionsResponse__Output>
  ListExportedComplaints: MethodDefinition<_complaint_v1_ListExportedComplaintsRequest, _complaint_v1_ListExportedComplaintsResponse, _complaint_v1_ListExportedComplaintsRequest__Output, _complaint_v1_ListExportedComplaintsResponse__Output>
  ListGrievanceConfigurationVersions: MethodDefinition<_complaint_v1_ListGrievanceConfigurationVersionsRequest, _complaint_v1_ListGrievanceConfigurationVersionsResponse, _complaint_v1_ListGrievanceConfigurationVersionsRequest__Output, _complaint_v1_ListGrievanceConfigurationVersionsResponse__Output>
  ListStatisticsOfCreators: MethodDefinition<_complaint_v1_ListStatisticsOfCreatorsRequest, _complaint_v1_ListStatisticsOfCreatorsResponse, _complaint_v1_ListStatisticsOfCreatorsRequest__Output, _complaint_v1_ListStatisticsOfCreatorsResponse__Output>
  ListStatisticsOfSources: MethodDefinition<_complaint_v1_ListStatisticsOfSourcesRequest, _complaint_v1_ListStatisticsOfSourcesResponse, _complaint_v1_ListStatisticsOfSourcesRequest__Output, _complaint_v1_ListStatisticsOfSourcesResponse__Output>
  ListTimeline: MethodDefinition<_complaint_v1_ListTimelineRequest, _complaint_v1_ListTimelineResponse, _complaint_v1_ListTimelineRequest__Output, _complaint_v1_ListTimelineResponse__Output>
  MarkComplaintDuplicate: MethodDefinition<_complaint_v1_MarkComplaintDuplicateRequest, _complaint_v1_MarkComplaintDuplicateResponse, _complaint_v1_MarkComplaintDuplicateRequest__Output, _complaint_v1_MarkComplaintDuplicateResponse__Output>
  PauseComplaint: MethodDefinition<_complaint_v1_PauseComplaintRequest, _complaint_v1_PauseComplaintResponse, _complaint_v1_PauseComplaintRequest__Output, _complaint_v1_PauseComplaintResponse__Output>
  PutCalendarConfiguration: MethodDefinition<_complaint_v1_PutCalendarConfigurationRequest, _complaint_v1_PutCalendarConfigurationResponse, _complaint_v1_PutCalendarConfigurationRequest__Output, _complaint_v1_PutCalendarConfigurationResponse__Output>
  PutEscalationConfiguration: MethodDefinition<_complaint_v1_PutEscalationConfigurationRequest, _complaint_v1_PutEscalationConfigurationResponse, _complaint_v1_PutEscalationConfigurationRequest__Output, _complaint_v1_PutEscalationConfigurationResponse__Output>
  PutGrievanceConfiguration: MethodDefinition<_complaint_v1_PutGrievanceConfigurationRequest, _complaint_v1_PutGrievanceConfigurationResponse, _complaint_v1_PutGrievanceConfigurationRequest__Output, _complaint_v1_PutGrievanceConfigurationResponse__Output>
  RejectComplaint: MethodDefinition<_complaint_v1_RejectComplaintRequest, _complaint_v1_RejectComplaintResponse, _complaint_v1_RejectComplaintRequest__Output, _complaint_v1_RejectComplaintResponse__Output>
  ReopenComplaint: MethodDefinition<_complaint_v1_ReopenComplaintRequest, _complaint_v1_ReopenComplaintResponse, _complaint_v1_ReopenComplaintRequest__Output, _complaint_v1_ReopenComplaintResponse__Output>
  ReopenTrackedComplaint: MethodDefinition<_complaint_v1_ReopenTrackedComplaintRequest, _complaint_v1_ReopenTrackedComplaintResponse, _complaint_v1_ReopenTrackedComplaintRequest__Output, _complaint_v1_ReopenTrackedComplaintResponse__Output>
  ResolveComplaint: MethodDefinition<_complaint_v1_ResolveComplaintRequest, _complaint_v1_ResolveComplaintResponse, _complaint_v1_ResolveComplaintRequest__Output, _complaint_v1_ResolveComplaintResponse__Output>
  ResolveComplaintByComment: MethodDefinition<_complaint_v1_ResolveComplaintByCommentRequest, _complaint_v1_ResolveComplaintByCommentResponse, _complaint_v1_ResolveComplaintByCommentRequest__Output, _complaint_v1_ResolveComplaintByCommentResponse__Output>
  RestoreCalendarConfiguration: MethodDefinition<_complaint_v1_RestoreCalendarConfigurationRequest, _complaint_v1_RestoreCalendarConfigurationResponse, _complaint_v1_RestoreCalendarConfigurationRequest__Output, _complaint_v1_RestoreCalendarConfigurationResponse__Output>
  RestoreEscalationConfiguration: MethodDefinition<_complaint_v1_RestoreEscalationConfigurationRequest, _complaint_v1_RestoreEscalationConfigurationResponse, _complaint_v1_RestoreEscalationConfigurationRequest__Output, _complaint_v1_RestoreEscalationConfigurationResponse__Output>
  RestoreGrievanceConfiguration: MethodDefinition<_complaint_v1_RestoreGrievanceConfigurationRequest, _complaint_v1_RestoreGrievanceConfigurationResponse, _complaint_v1_RestoreGrievanceConfigurationRequest__Output, _complaint_v1_RestoreGrievanceConfigurationResponse__Output>
  ResumeComplaint: MethodDefinition<_complaint_v1_ResumeComplaintRequest, _complaint_v1_ResumeComplaintResponse, _complaint_v1_ResumeComplaintRequest__Output, _complaint_v1_ResumeComplaintResponse__Output>
  StartComplaint: MethodDefinition<_complaint_v1_StartComplaintRequest, _complaint_v1_StartComplaintResponse, _complaint_v1_StartComplaintRequest__Output, _complaint_v1_StartComplaintResponse__Output>
  StartExport: MethodDefinition<_complaint_v1_StartExportRequest, _complaint_v1_StartExportResponse, _complaint_v1_StartExportRequest__Output, _complaint_v1_StartExportResponse__Output>
  SubmitComplaint: MethodDefinition<_complaint_v1_SubmitComplaintRequest, _complaint_v1_SubmitComplaintResponse, _complaint_v1_SubmitComplaintRequest__Output, _complaint_v1_SubmitComplaintResponse__Output>
  TriageComplaint: MethodDefinition<_complaint_v1_TriageComplaintRequest, _complaint_v1_TriageComplaintResponse, _complaint_v1_TriageComplaintRequest__Output, _complaint_v1_TriageComplaintResponse__Output>
  UpdateComplaint: MethodDefinition<_complaint_v1_UpdateComplaintRequest, _complaint_v1_UpdateComplaintResponse, _complaint_v1_UpdateComplaintRequest__Output, _complaint_v1_UpdateComplaintResponse__Output>
  WatchCases: MethodDefinition<_complaint_v1_WatchCasesRequest, _complaint_v1_WatchCasesResponse, _complaint_v1_WatchCasesRequest__Output, _complaint_v1_WatchCasesResponse__Output>
  WithdrawComplaint: MethodDefinition<_complaint_v1_WithdrawComplaintRequest, _complaint_v1_WithdrawComplaintResponse, _complaint_v1_WithdrawComplaintRequest__Output, _complaint_v1_WithdrawComplaintResponse__Output>
  WithdrawTrackedComplaint: MethodDefinition<_complaint_v1_WithdrawTrackedComplaintRequest, _complaint_v1_WithdrawTrackedComplaintResponse, _complaint_v1_WithdrawTrackedComplaintRequest__Output, _complaint_v1_WithdrawTrackedComplaintResponse__Output>
}
