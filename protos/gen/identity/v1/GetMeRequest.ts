export interface GetMeRequest {
}

export interface GetMeRequest__Output {
}
