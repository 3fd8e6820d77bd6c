const timestamp = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-](\d\d):\d\d)$/i
const day = /^\d{4}-\d\d-\d\d$/

/** Whether the text is a time in RFC 3339 that exists, from 1900 on, at most 14 hours off UTC: what every part of us can store. */
export function isTime(text: string): boolean {
  const [, date, offsetHours = '0'] = timestamp.exec(text) ?? []
  return date !== undefined && isDay(date) && Number(offsetHours) <= 14 && !Number.isNaN(Date.parse(text))
}

/** Whether the text is a date YYYY-MM-DD that exists, from 1900 on. */
export function isDay(text: string): boolean {
  // Date.parse takes 31 February for 3 March
  const at = day.test(text) && text >= '1900' ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
