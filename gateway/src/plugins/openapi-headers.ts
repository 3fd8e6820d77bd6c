import type { Operation } from '../operations.ts'

const idempotencyKey = {
  type: 'string',
  pattern: '^[\\x21-\\x7e]{1,255}$',
  description: 'The same key again answers as the first time; kept 72 h.',
}
const uuidKey = {
  ...{ type: 'string', format: 'uuid', description: 'A UUID of version 4. The same again answers as the first time.' },
}
const proofOfWork = {
  type: 'string',
  pattern: '^[0-9]{10}:[\\x21-\\x7e]{1,64}$',
  description: 'When many complaints come: see PROOF_OF_WORK_REQUIRED.',
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
const versioned = /:(?:id|version)\b|\/config\/\w+$|\/track\//

/** Header fields that an operation reads, for the document alone: the handlers read them themselves. */
export function requestHeaders(method: string, url: string, { permissions }: Operation) {
  const isOfTenant = url.includes('/:tenant/')
  const isForm = isOfTenant && url.endsWith('/complaints')
  const changesOne = method !== 'GET' && versioned.test(url)
  const isChange = (method === 'POST' && !url.endsWith('/track')) || changesOne
  return {
    type: 'object',
    properties: {
      'X-Request-Id': requestId,
      ...(permissions !== 'public' && { 'X-Tenant-Id': tenantId }),
      ...(isChange && { 'Idempotency-Key': isOfTenant ? uuidKey : idempotencyKey }),
      ...(isForm && { 'Proof-Of-Work': proofOfWork }),
      ...(changesOne && { 'If-Match': ifMatch }),
      ...(url.endsWith('/stream') && { 'Last-Event-ID': lastEventId }),
    },
  }
}
