import { createHash } from 'node:crypto'
import { invalidArgument } from '../app-error.ts'

const fingerprint = (boundTo: unknown) =>
  createHash('sha256').update(JSON.stringify(boundTo)).digest('base64url').slice(0, 16)

/** Opaque token (base64url without padding) for the page after `key`; it works only with the same `boundTo` again. */
export const encodePageToken = (key: readonly unknown[], boundTo: unknown): string =>
  Buffer.from(JSON.stringify([fingerprint(boundTo), ...key])).toString('base64url')

/** The key in a token. Throws INVALID_ARGUMENT INVALID_CURSOR for anything but a token made with the same `boundTo`. */
export function decodePageToken(token: string, boundTo: unknown): unknown[] {
  const [bound, ...key] = parse(token)
  if (bound !== fingerprint(boundTo))
    throw invalidArgument('INVALID_CURSOR', 'The cursor does not belong to this list with these filters.')
  return key
}

function parse(token: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
