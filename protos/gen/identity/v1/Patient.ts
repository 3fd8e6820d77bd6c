/**
 * A patient.
 */
export interface Patient {
  /**
   * UUID.
   */
  'patient_id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  /**
   * Medical record number, unique in the tenant.
   */
  'mrn'?: (string) | null | undefined;
  'phone'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * Grows by one with each change.
   */
  'version'?: (number) | null | undefined;
  '_mrn'?: "mrn";
  '_phone'?: "phone";
  '_email'?: "email";
  '_user_id'?: "user_id";
}

/**
 * A patient.
 */
export interface Patient__Output {
  /**
   * UUID.
   */
  'patient_id': (string);
  'name': (string);
  /**
   * Medical record number, unique in the tenant.
   */
  'mrn'?: (string);
  'phone'?: (string);
  'email'?: (string);
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string);
  'active': (boolean);
  /**
   * Grows by one with each change.
   */
  'version': (number);
}
