/** What the owner of a login has to do before it opens anything: whoever else knows its password does not get in. */
export const firstActions = ['VERIFY_EMAIL', 'UPDATE_PASSWORD']
