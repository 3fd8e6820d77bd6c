import type { Source as _identity_v1_Source, Source__Output as _identity_v1_Source__Output } from '../../identity/v1/Source.ts';

/**
 * Answer of UpdateSource.
 */
export interface UpdateSourceResponse {
  'source'?: (_identity_v1_Source | null) | null | undefined;
}

/**
 * Answer of UpdateSource.
 */
export interface UpdateSourceResponse__Output {
  'source': (_identity_v1_Source__Output | null);
}
