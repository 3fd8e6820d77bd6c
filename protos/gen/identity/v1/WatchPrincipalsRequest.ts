/**
 * Input of WatchPrincipals.
 */
export interface WatchPrincipalsRequest {
}

/**
 * Input of WatchPrincipals.
 */
export interface WatchPrincipalsRequest__Output {
}
