const levels: Record<number, string> = { 20: 'debug', 30: 'info', 40: 'WARN', 50: 'ERROR' }
const hidden = new Set(['level', 'time', 'pid', 'hostname', 'service', 'name', 'msg', 'message', 'trace_id', 'span_id'])

/** Our processes log JSON; for a person it becomes level, message and facts (ids of spans stand in the log file only). */
export function readableLine(text: string): string {
  const entry = parse(text)
  if (!entry) return text
  const level = typeof entry.level === 'number' ? (levels[entry.level] ?? entry.level) : entry.level
  const rest = Object.entries(entry).filter(([key]) => !hidden.has(key))
  const facts = rest.map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return [level, entry.msg ?? entry.message, ...facts].filter((part) => part !== undefined).join(' ')
}

function parse(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'level' in value
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
