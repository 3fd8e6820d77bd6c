/** Subject under which the provisioner is asked to remove a login that belongs to nobody. */
export const removeFreeLoginSubject = 'provisioner.v1.RemoveFreeLogin'

/** Which login is in the way of a new one. */
export interface RemoveFreeLogin {
  user_id: string
}

/** false: the login is not free, or not one that anybody may remove; which of it is not said. */
export interface RemoveFreeLoginAnswer {
  removed: boolean
}
