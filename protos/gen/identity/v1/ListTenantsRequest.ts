/**
 * Input of ListTenants.
 */
export interface ListTenantsRequest {
}

/**
 * Input of ListTenants.
 */
export interface ListTenantsRequest__Output {
}
