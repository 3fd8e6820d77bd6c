import type { StatisticsFrame as _complaint_v1_StatisticsFrame, StatisticsFrame__Output as _complaint_v1_StatisticsFrame__Output } from '../../complaint/v1/StatisticsFrame.ts';

/**
 * Input of ListStatisticsOfCreators.
 */
export interface ListStatisticsOfCreatorsRequest {
  'frame'?: (_complaint_v1_StatisticsFrame | null) | null | undefined;
}

/**
 * Input of ListStatisticsOfCreators.
 */
export interface ListStatisticsOfCreatorsRequest__Output {
  'frame': (_complaint_v1_StatisticsFrame__Output | null);
}
