/**
 * Input of ErasePerson.
 */
export interface ErasePersonRequest {
  /**
   * Keycloak subject of a user, or UUID of a patient record.
   */
  'person_id'?: (string) | null | undefined;
}

/**
 * Input of ErasePerson.
 */
export interface ErasePersonRequest__Output {
  /**
   * Keycloak subject of a user, or UUID of a patient record.
   */
  'person_id': (string);
}
