/**
 * Input of GetMyAccess.
 */
export interface GetMyAccessRequest {
}

/**
 * Input of GetMyAccess.
 */
export interface GetMyAccessRequest__Output {
}
