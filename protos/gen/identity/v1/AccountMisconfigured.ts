/**
 * A user's login was found in two tenants, or in a tenant and among the platform's staff; it opens nothing until that is mended.
 * Published once in each tenant concerned. Subject: the user.
 */
export interface AccountMisconfigured {
}

/**
 * A user's login was found in two tenants, or in a tenant and among the platform's staff; it opens nothing until that is mended.
 * Published once in each tenant concerned. Subject: the user.
 */
export interface AccountMisconfigured__Output {
}
