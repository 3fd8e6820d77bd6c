/** For an action that needs no word: a body may be left out, but not say anything. */
export const noBody = async (request: { body: unknown }) => {
  request.body ??= {}
}
