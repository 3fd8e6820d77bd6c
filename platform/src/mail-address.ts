const dotAtom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * One plain addr-spec, trimmed and with its domain in lower case; undefined for anything else. The strictness is the point: a
 * mail library would read quotes, comments, groups and literals as further recipients.
 */
export function plainMailAddress(text: string): string | undefined {
  const trimmed = text.trim()
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, Math.max(at, 0))
  const domain = trimmed.slice(at + 1).toLowerCase()
  if (local.length > 64 || domain.length > 253 || !dotAtom.test(local)) return undefined
  const labels = domain.split('.')
  const named = labels.length > 1 && labels.every((part) => label.test(part))
  return named && /[a-z]/.test(labels.at(-1) ?? '') ? `${local}@${domain}` : undefined
}
