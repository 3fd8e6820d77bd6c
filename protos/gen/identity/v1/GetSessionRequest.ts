export interface GetSessionRequest {
}

export interface GetSessionRequest__Output {
}
