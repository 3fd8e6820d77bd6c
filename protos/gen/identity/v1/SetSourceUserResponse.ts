/**
 * Answer of SetSourceUser.
 */
export interface SetSourceUserResponse {
}

/**
 * Answer of SetSourceUser.
 */
export interface SetSourceUserResponse__Output {
}
