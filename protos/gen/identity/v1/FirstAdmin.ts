/**
 * Who is to run a new tenant: they are invited by mail as soon as its groups in Keycloak are there.
 */
export interface FirstAdmin {
  'username'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  'first_name'?: (string) | null | undefined;
  'last_name'?: (string) | null | undefined;
}

/**
 * Who is to run a new tenant: they are invited by mail as soon as its groups in Keycloak are there.
 */
export interface FirstAdmin__Output {
  'username': (string);
  'email': (string);
  'first_name': (string);
  'last_name': (string);
}
