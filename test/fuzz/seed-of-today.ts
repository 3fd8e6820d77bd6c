/** Another one each day, and the same all day: what one run of CI has found the next one finds. */
export const seedOfToday = Math.floor(Date.now() / (24 * 60 * 60_000))
