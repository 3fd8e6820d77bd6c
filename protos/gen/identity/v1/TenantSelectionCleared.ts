/**
 * A platform admin, the actor, left this tenant, perhaps for another. Subject: the tenant.
 */
export interface TenantSelectionCleared {
}

/**
 * A platform admin, the actor, left this tenant, perhaps for another. Subject: the tenant.
 */
export interface TenantSelectionCleared__Output {
}
