import type { Patient as _identity_v1_Patient, Patient__Output as _identity_v1_Patient__Output } from '../../identity/v1/Patient.ts';

/**
 * Answer of UpdatePatient.
 */
export interface UpdatePatientResponse {
  'patient'?: (_identity_v1_Patient | null) | null | undefined;
}

/**
 * Answer of UpdatePatient.
 */
export interface UpdatePatientResponse__Output {
  'patient': (_identity_v1_Patient__Output | null);
}
