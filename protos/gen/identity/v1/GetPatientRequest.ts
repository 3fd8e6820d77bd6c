/**
 * Input of GetPatient.
 */
export interface GetPatientRequest {
  /**
   * UUID.
   */
  'patient_id'?: (string) | null | undefined;
}

/**
 * Input of GetPatient.
 */
export interface GetPatientRequest__Output {
  /**
   * UUID.
   */
  'patient_id': (string);
}
