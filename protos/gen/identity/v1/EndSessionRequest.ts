/**
 * Input of EndSession: claims of a logout token that the gateway has verified.
 */
export interface EndSessionRequest {
  /**
   * Claim `sub`: UUID.
   */
  'user_id'?: (string) | null | undefined;
  /**
   * Claim `sid`.
   */
  'session_id'?: (string) | null | undefined;
  /**
   * Claim `jti`: the token counts once.
   */
  'token_id'?: (string) | null | undefined;
}

/**
 * Input of EndSession: claims of a logout token that the gateway has verified.
 */
export interface EndSessionRequest__Output {
  /**
   * Claim `sub`: UUID.
   */
  'user_id': (string);
  /**
   * Claim `sid`.
   */
  'session_id': (string);
  /**
   * Claim `jti`: the token counts once.
   */
  'token_id': (string);
}
