const hourMs = 60 * 60 * 1000

/** Time of "d,h" later by the wall clock: a day is 24 hours where the tenant has no calendar. */
export function after(start: Date, daysAndHours: string): Date {
  const [days, hours] = daysAndHours.split(',').map(Number) as [number, number]
  return new Date(start.getTime() + (days * 24 + hours) * hourMs)
}

/** A case resolved exactly at its due time is on time. */
export const isLate = (dueAt: Date, at: Date) => at.getTime() > dueAt.getTime()

/** When the case was late and that could be known: the due time, or the filing if that was later still. */
export const breachedAt = (dueAt: Date, createdAt: Date) => (createdAt > dueAt ? createdAt : dueAt)
