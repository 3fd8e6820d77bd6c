export interface ListTenantsRequest {
}

export interface ListTenantsRequest__Output {
}
