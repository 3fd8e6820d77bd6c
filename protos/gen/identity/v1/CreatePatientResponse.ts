import type { Patient as _identity_v1_Patient, Patient__Output as _identity_v1_Patient__Output } from '../../identity/v1/Patient.ts';

/**
 * Answer of CreatePatient.
 */
export interface CreatePatientResponse {
  /**
   * UUID.
   */
  'patient_id'?: (string) | null | undefined;
  'patient'?: (_identity_v1_Patient | null) | null | undefined;
}

/**
 * Answer of CreatePatient.
 */
export interface CreatePatientResponse__Output {
  /**
   * UUID.
   */
  'patient_id': (string);
  'patient': (_identity_v1_Patient__Output | null);
}
