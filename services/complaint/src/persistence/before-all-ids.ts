/** Where a walk by id begins: no row has this one. */
export const beforeAllIds = '00000000-0000-0000-0000-000000000000'
