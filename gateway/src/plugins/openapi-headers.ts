import type { Operation } from '../operations.ts'

const idempotencyKey = {
  type: 'string',
  pattern: '^[\\x21-\\x7e]{1,255}$',
  description: 'The same key again answers as the first time; kept 72 h.',
}
const ifMatch = { type: 'string', pattern: '^"[1-9][0-9]{0,9}"$', description: 'ETag of the version that was seen.' }
const tenantId = {
  type: 'string',
  format: 'uuid',
  description: 'The tenant meant; another than the one that applies is refused.',
}
const requestId = { type: 'string', format: 'uuid', description: 'Given back in the answer and in logs.' }

const lastEventId = {
  type: 'string',
  maxLength: 1024,
  description: '`id` of the last event that came: go on after it.',
}

/** Paths of one resource; a document of the configuration is one, a dry run of it changes nothing. */
const versioned = /:(?:id|version)\b|\/config\/\w+$/

/** Header fields that an operation reads, for the document alone: the handlers read them themselves. */
export function requestHeaders(method: string, url: string, { permissions }: Operation) {
  const changesOne = method !== 'GET' && versioned.test(url)
  return {
    type: 'object',
    properties: {
      'X-Request-Id': requestId,
      ...(permissions !== 'public' && { 'X-Tenant-Id': tenantId }),
      ...((method === 'POST' || changesOne) && { 'Idempotency-Key': idempotencyKey }),
      ...(changesOne && { 'If-Match': ifMatch }),
      ...(url.endsWith('/stream') && { 'Last-Event-ID': lastEventId }),
    },
  }
}
