/**
 * Input of ClearTenantSelection.
 */
export interface ClearTenantSelectionRequest {
}

/**
 * Input of ClearTenantSelection.
 */
export interface ClearTenantSelectionRequest__Output {
}
