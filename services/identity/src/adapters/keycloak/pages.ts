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

/** So many requests go to Keycloak side by side. */
export const atOnce = 6
