/**
 * Input of GetSession.
 */
export interface GetSessionRequest {
}

/**
 * Input of GetSession.
 */
export interface GetSessionRequest__Output {
}
