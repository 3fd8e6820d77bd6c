import type { Long } from '@grpc/proto-loader';

/**
 * Claims of a token that the gateway has verified.
 */
export interface ResolvePrincipalRequest {
  /**
   * Claim `sub`: UUID.
   */
  'user_id'?: (string) | null | undefined;
  /**
   * Claim `sid`.
   */
  'session_id'?: (string) | null | undefined;
  /**
   * Claim `groups`: full paths.
   */
  'groups'?: (string)[] | null | undefined;
  /**
   * Claim `preferred_username`.
   */
  'username'?: (string) | null | undefined;
  /**
   * Claim `name`.
   */
  'name'?: (string) | null | undefined;
  /**
   * Claim `email`, only if `email_verified`.
   */
  'email'?: (string) | null | undefined;
  /**
   * Claim `locale`.
   */
  'locale'?: (string) | null | undefined;
  /**
   * Claim `iat`, seconds since the epoch by Keycloak's clock. 0: older than anything that is known of the subject.
   */
  'issued_at'?: (number | string | Long) | null | undefined;
  '_name'?: "name";
  '_email'?: "email";
  '_locale'?: "locale";
}

/**
 * Claims of a token that the gateway has verified.
 */
export interface ResolvePrincipalRequest__Output {
  /**
   * Claim `sub`: UUID.
   */
  'user_id': (string);
  /**
   * Claim `sid`.
   */
  'session_id': (string);
  /**
   * Claim `groups`: full paths.
   */
  'groups': (string)[];
  /**
   * Claim `preferred_username`.
   */
  'username': (string);
  /**
   * Claim `name`.
   */
  'name'?: (string);
  /**
   * Claim `email`, only if `email_verified`.
   */
  'email'?: (string);
  /**
   * Claim `locale`.
   */
  'locale'?: (string);
  /**
   * Claim `iat`, seconds since the epoch by Keycloak's clock. 0: older than anything that is known of the subject.
   */
  'issued_at': (number);
}
