export interface CreatePatientResponse {
  /**
   * UUID.
   */
  'patient_id'?: (string) | null | undefined;
}

export interface CreatePatientResponse__Output {
  /**
   * UUID.
   */
  'patient_id': (string);
}
