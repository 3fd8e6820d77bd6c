export interface ClearTenantSelectionResponse {
}

export interface ClearTenantSelectionResponse__Output {
}
