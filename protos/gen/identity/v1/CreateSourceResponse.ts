import type { Source as _identity_v1_Source, Source__Output as _identity_v1_Source__Output } from '../../identity/v1/Source.ts';

/**
 * Answer of CreateSource.
 */
export interface CreateSourceResponse {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  'source'?: (_identity_v1_Source | null) | null | undefined;
}

/**
 * Answer of CreateSource.
 */
export interface CreateSourceResponse__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  'source': (_identity_v1_Source__Output | null);
}
