import type { TimelineEntry as _complaint_v1_TimelineEntry, TimelineEntry__Output as _complaint_v1_TimelineEntry__Output } from '../../complaint/v1/TimelineEntry.ts';

/**
 * Answer of ListTimeline.
 */
export interface ListTimelineResponse {
  'entries'?: (_complaint_v1_TimelineEntry)[] | null | undefined;
  /**
   * Empty: this was the last page.
   */
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ListTimeline.
 */
export interface ListTimelineResponse__Output {
  'entries': (_complaint_v1_TimelineEntry__Output)[];
  /**
   * Empty: this was the last page.
   */
  'next_page_token': (string);
}
