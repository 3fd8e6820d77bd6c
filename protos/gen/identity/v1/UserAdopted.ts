/**
 * A login that belonged to nobody was taken over for the tenant: its password is gone and its sessions are over, and its owner has to
 * verify the address. Subject: the user.
 */
export interface UserAdopted {
}

/**
 * A login that belonged to nobody was taken over for the tenant: its password is gone and its sessions are over, and its owner has to
 * verify the address. Subject: the user.
 */
export interface UserAdopted__Output {
}
