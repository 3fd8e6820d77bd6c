export interface RegisterUserResponse {
}

export interface RegisterUserResponse__Output {
}
