export interface SetSourceUserResponse {
}

export interface SetSourceUserResponse__Output {
}
