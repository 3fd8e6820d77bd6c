import type { StatisticsFrame as _complaint_v1_StatisticsFrame, StatisticsFrame__Output as _complaint_v1_StatisticsFrame__Output } from '../../complaint/v1/StatisticsFrame.ts';

/**
 * Input of GetStatisticsSummary.
 */
export interface GetStatisticsSummaryRequest {
  'frame'?: (_complaint_v1_StatisticsFrame | null) | null | undefined;
}

/**
 * Input of GetStatisticsSummary.
 */
export interface GetStatisticsSummaryRequest__Output {
  'frame': (_complaint_v1_StatisticsFrame__Output | null);
}
