/**
 * Answer of DeleteUser.
 */
export interface DeleteUserResponse {
}

/**
 * Answer of DeleteUser.
 */
export interface DeleteUserResponse__Output {
}
