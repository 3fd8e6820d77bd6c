/** Every page of a list, in its order: what comes in meanwhile is added at the end. */
export async function allPages<T>(
  read: (page: { first: number; max: number }) => Promise<T[]>,
  max: number,
): Promise<T[]> {
  const found: T[] = []
  for (let first = 0; ; first += max) {
    const page = await read({ first, max })
    found.push(...page)
    if (page.length < max) return found
  }
}

const atOnce = 6

/** Results in the order of the items, a few of which are worked at side by side. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
