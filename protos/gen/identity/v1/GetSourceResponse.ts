import type { Source as _identity_v1_Source, Source__Output as _identity_v1_Source__Output } from '../../identity/v1/Source.ts';

/**
 * Answer of GetSource.
 */
export interface GetSourceResponse {
  'source'?: (_identity_v1_Source | null) | null | undefined;
}

/**
 * Answer of GetSource.
 */
export interface GetSourceResponse__Output {
  'source': (_identity_v1_Source__Output | null);
}
