import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';
import type { StatisticsGroup as _complaint_v1_StatisticsGroup, StatisticsGroup__Output as _complaint_v1_StatisticsGroup__Output } from '../../complaint/v1/StatisticsGroup.ts';

/**
 * Answer of ListStatisticsOfSources.
 */
export interface ListStatisticsOfSourcesResponse {
  /**
   * The tenant that the figures are about.
   */
  'tenant'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * The group without source first, then by number of cases; at most 1,000.
   */
  'groups'?: (_complaint_v1_StatisticsGroup)[] | null | undefined;
  /**
   * Whether there are more.
   */
  'truncated'?: (boolean) | null | undefined;
}

/**
 * Answer of ListStatisticsOfSources.
 */
export interface ListStatisticsOfSourcesResponse__Output {
  /**
   * The tenant that the figures are about.
   */
  'tenant': (_complaint_v1_Named__Output | null);
  /**
   * The group without source first, then by number of cases; at most 1,000.
   */
  'groups': (_complaint_v1_StatisticsGroup__Output)[];
  /**
   * Whether there are more.
   */
  'truncated': (boolean);
}
