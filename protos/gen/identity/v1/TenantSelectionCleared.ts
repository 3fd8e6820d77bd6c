/**
 * A platform admin left this tenant. Subject: the user.
 */
export interface TenantSelectionCleared {
}

/**
 * A platform admin left this tenant. Subject: the user.
 */
export interface TenantSelectionCleared__Output {
}
