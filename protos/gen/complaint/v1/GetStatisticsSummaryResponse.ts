import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';
import type { CaseFigures as _complaint_v1_CaseFigures, CaseFigures__Output as _complaint_v1_CaseFigures__Output } from '../../complaint/v1/CaseFigures.ts';

/**
 * Answer of GetStatisticsSummary.
 */
export interface GetStatisticsSummaryResponse {
  /**
   * The tenant that the figures are about; absent across tenants.
   */
  'tenant'?: (_complaint_v1_Named | null) | null | undefined;
  'figures'?: (_complaint_v1_CaseFigures | null) | null | undefined;
}

/**
 * Answer of GetStatisticsSummary.
 */
export interface GetStatisticsSummaryResponse__Output {
  /**
   * The tenant that the figures are about; absent across tenants.
   */
  'tenant': (_complaint_v1_Named__Output | null);
  'figures': (_complaint_v1_CaseFigures__Output | null);
}
