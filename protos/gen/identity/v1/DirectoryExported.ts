/**
 * The directory of the tenant was read as a whole.
 */
export interface DirectoryExported {
}

/**
 * The directory of the tenant was read as a whole.
 */
export interface DirectoryExported__Output {
}
