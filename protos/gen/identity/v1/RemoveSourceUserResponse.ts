/**
 * Answer of RemoveSourceUser.
 */
export interface RemoveSourceUserResponse {
}

/**
 * Answer of RemoveSourceUser.
 */
export interface RemoveSourceUserResponse__Output {
}
