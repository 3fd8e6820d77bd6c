import type { DuplicateSuggestion as _complaint_v1_DuplicateSuggestion, DuplicateSuggestion__Output as _complaint_v1_DuplicateSuggestion__Output } from '../../complaint/v1/DuplicateSuggestion.ts';

/**
 * Answer of ListDuplicates: the most similar first, at most ten.
 */
export interface ListDuplicatesResponse {
  'suggestions'?: (_complaint_v1_DuplicateSuggestion)[] | null | undefined;
}

/**
 * Answer of ListDuplicates: the most similar first, at most ten.
 */
export interface ListDuplicatesResponse__Output {
  'suggestions': (_complaint_v1_DuplicateSuggestion__Output)[];
}
