/**
 * Answer of ClearTenantSelection.
 */
export interface ClearTenantSelectionResponse {
}

/**
 * Answer of ClearTenantSelection.
 */
export interface ClearTenantSelectionResponse__Output {
}
