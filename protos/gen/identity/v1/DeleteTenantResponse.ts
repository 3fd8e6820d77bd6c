/**
 * Answer of DeleteTenant.
 */
export interface DeleteTenantResponse {
}

/**
 * Answer of DeleteTenant.
 */
export interface DeleteTenantResponse__Output {
}
