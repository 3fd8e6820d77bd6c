/**
 * Answer of CreatePatient.
 */
export interface CreatePatientResponse {
  /**
   * UUID.
   */
  'patient_id'?: (string) | null | undefined;
}

/**
 * Answer of CreatePatient.
 */
export interface CreatePatientResponse__Output {
  /**
   * UUID.
   */
  'patient_id': (string);
}
