export interface ClearTenantSelectionRequest {
}

export interface ClearTenantSelectionRequest__Output {
}
