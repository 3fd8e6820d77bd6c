import type { StatisticsFrame as _complaint_v1_StatisticsFrame, StatisticsFrame__Output as _complaint_v1_StatisticsFrame__Output } from '../../complaint/v1/StatisticsFrame.ts';

/**
 * Input of ListStatisticsOfSources.
 */
export interface ListStatisticsOfSourcesRequest {
  'frame'?: (_complaint_v1_StatisticsFrame | null) | null | undefined;
}

/**
 * Input of ListStatisticsOfSources.
 */
export interface ListStatisticsOfSourcesRequest__Output {
  'frame': (_complaint_v1_StatisticsFrame__Output | null);
}
