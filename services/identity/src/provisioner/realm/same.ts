/** Whether two lists hold the same words, in whatever order. */
export const same = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && [...left].sort().join() === [...right].sort().join()
