import { query } from '@redress/platform/use-case.ts'
import type { ListTimelineRequest__Output as Request } from '@redress/protos/complaint/v1/ListTimelineRequest.ts'
import type { ListTimelineResponse as Response } from '@redress/protos/complaint/v1/ListTimelineResponse.ts'
import { readTimeline } from '../persistence/read-timeline.ts'

export const listTimeline = query<Request, Response>('ticket.view', async (input, scope) => readTimeline(scope, input))
