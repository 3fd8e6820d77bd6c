const unknownId = '00000000-0000-0000-0000-000000000000'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The id that a path names. What is no UUID is asked for as an id that nothing has: one answer for all that is unknown. */
export const pathId = (id: string) => (uuid.test(id) ? id.toLowerCase() : unknownId)
