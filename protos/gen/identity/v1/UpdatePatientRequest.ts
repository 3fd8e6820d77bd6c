/**
 * Input of UpdatePatient.
 */
export interface UpdatePatientRequest {
  /**
   * UUID.
   */
  'patient_id'?: (string) | null | undefined;
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields'?: (string)[] | null | undefined;
  'name'?: (string) | null | undefined;
  'mrn'?: (string) | null | undefined;
  'phone'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  '_name'?: "name";
  '_mrn'?: "mrn";
  '_phone'?: "phone";
  '_email'?: "email";
  '_user_id'?: "user_id";
  '_active'?: "active";
}

/**
 * Input of UpdatePatient.
 */
export interface UpdatePatientRequest__Output {
  /**
   * UUID.
   */
  'patient_id': (string);
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields': (string)[];
  'name'?: (string);
  'mrn'?: (string);
  'phone'?: (string);
  'email'?: (string);
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string);
  'active'?: (boolean);
}
