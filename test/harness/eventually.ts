/**
 * Repeats an assertion until it holds and answers what it answered; fails with its last error when the time is up. For what
 * happens a moment later: never sleep instead.
 */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  { withinMs = 5000, everyMs = 20 }: { withinMs?: number; everyMs?: number } = {},
): Promise<T> {
  for (const end = Date.now() + withinMs; ; ) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
