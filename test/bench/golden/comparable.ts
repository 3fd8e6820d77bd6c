const made = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:\d\d)?)?/g
const reference = /CMP-\d{4}-\d{6}/g
const code = /\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g
const traceparent = /00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]/g

/** A text that is the same for two values that differ only by chance: ids that were made, times, references, codes, trace ids. */
function comparable(value: unknown): string {
  return JSON.stringify(sorted(value), undefined, 1)
    .replace(traceparent, '<traceparent>')
    .replace(time, '<time>')
    .replace(reference, '<reference>')
    .replace(made, '<id>')
    .replace(code, '<code>')
}

/** Nothing, or the first line in which the two differ. */
export function difference(floor: unknown, ours: unknown): string | undefined {
  const [left, right] = [comparable(floor).split('\n'), comparable(ours).split('\n')]
  const at = left.findIndex((line, index) => line !== right[index])
  if (at === -1 && left.length === right.length) return undefined
  const line = at === -1 ? left.length : at
  return `line ${line}: one says ${left[line]}, ours ${right[line]}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
