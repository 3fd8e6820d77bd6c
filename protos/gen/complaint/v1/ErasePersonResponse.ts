/**
 * Answer of ErasePerson: whoever it was, nothing is left that leads to them.
 */
export interface ErasePersonResponse {
}

/**
 * Answer of ErasePerson: whoever it was, nothing is left that leads to them.
 */
export interface ErasePersonResponse__Output {
}
