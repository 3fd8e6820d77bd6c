import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';
import type { CaseFigures as _complaint_v1_CaseFigures, CaseFigures__Output as _complaint_v1_CaseFigures__Output } from '../../complaint/v1/CaseFigures.ts';

/**
 * The figures of one creator or source.
 */
export interface StatisticsGroup {
  /**
   * Absent: the cases that have none.
   */
  'of'?: (_complaint_v1_Named | null) | null | undefined;
  'figures'?: (_complaint_v1_CaseFigures | null) | null | undefined;
  '_of'?: "of";
}

/**
 * The figures of one creator or source.
 */
export interface StatisticsGroup__Output {
  /**
   * Absent: the cases that have none.
   */
  'of'?: (_complaint_v1_Named__Output | null);
  'figures': (_complaint_v1_CaseFigures__Output | null);
}
