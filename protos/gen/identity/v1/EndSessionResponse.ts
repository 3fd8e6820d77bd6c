/**
 * Answer of EndSession.
 */
export interface EndSessionResponse {
}

/**
 * Answer of EndSession.
 */
export interface EndSessionResponse__Output {
}
