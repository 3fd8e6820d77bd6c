/**
 * A user was sent the mail with which they verify their address and choose a password. Subject: the user.
 */
export interface UserInvited {
}

/**
 * A user was sent the mail with which they verify their address and choose a password. Subject: the user.
 */
export interface UserInvited__Output {
}
