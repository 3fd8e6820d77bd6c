/**
 * Answer of RegisterUser.
 */
export interface RegisterUserResponse {
}

/**
 * Answer of RegisterUser.
 */
export interface RegisterUserResponse__Output {
}
