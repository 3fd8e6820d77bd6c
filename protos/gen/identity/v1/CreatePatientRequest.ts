/**
 * Input of CreatePatient.
 */
export interface CreatePatientRequest {
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
  '_mrn'?: "mrn";
  '_phone'?: "phone";
  '_email'?: "email";
  '_user_id'?: "user_id";
}

/**
 * Input of CreatePatient.
 */
export interface CreatePatientRequest__Output {
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
}
