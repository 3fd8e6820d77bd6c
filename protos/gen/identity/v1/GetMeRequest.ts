/**
 * Input of GetMe.
 */
export interface GetMeRequest {
}

/**
 * Input of GetMe.
 */
export interface GetMeRequest__Output {
}
