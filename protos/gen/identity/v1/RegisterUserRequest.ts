/**
 * Input of RegisterUser.
 */
export interface RegisterUserRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'username'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  'locale'?: (string) | null | undefined;
  /**
   * Full paths as in the claim; they must belong to the caller's tenant, or to the platform when there is none.
   */
  'groups'?: (string)[] | null | undefined;
  '_email'?: "email";
  '_locale'?: "locale";
}

/**
 * Input of RegisterUser.
 */
export interface RegisterUserRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'username': (string);
  'name': (string);
  'email'?: (string);
  'locale'?: (string);
  /**
   * Full paths as in the claim; they must belong to the caller's tenant, or to the platform when there is none.
   */
  'groups': (string)[];
}
