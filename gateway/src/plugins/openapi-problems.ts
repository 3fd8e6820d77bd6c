import { Type } from 'typebox'
import type { Operation } from '../operations.ts'

/** The body of every error. */
export const Problem = Type.Object({
  type: Type.String({ format: 'uri' }),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: 'Stable word, never translated.' }),
  detail: Type.String({ description: 'For people, in the language of Accept-Language (en, ar).' }),
  request_id: Type.String({ format: 'uuid' }),
  errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() }))),
  allowed: Type.Optional(
    Type.Array(Type.String(), { description: 'INVALID_TRANSITION: actions that the state admits.' }),
  ),
  version: Type.Optional(Type.Integer({ description: 'STALE_VERSION: the current version.' })),
  redirect_url: Type.Optional(Type.String({ description: 'Where a client sends a user who has no tenant yet.' })),
  reopen_until: Type.Optional(
    Type.String({ format: 'date-time', description: 'Until when the complainant could reopen the case.' }),
  ),
  proof_of_work_bits: Type.Optional(
    Type.Integer({ description: 'PROOF_OF_WORK_REQUIRED: zero bits with which the digest must begin.' }),
  ),
  cycle: Type.Optional(
    Type.Array(Type.String({ format: 'uuid' }), {
      description: 'REPORTS_TO_CYCLE: from the person up to the person again.',
    }),
  ),
})

const descriptions: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'The access token is missing or not valid',
  403: 'Not allowed',
  404: 'Unknown, or not visible to the caller',
  409: 'The state does not admit it, or a key was used before',
  412: 'Another version is current',
  413: 'The body is too large',
  415: 'The body is not application/json',
  422: 'Well-formed, but impossible',
  428: 'A tenant must be selected first, or If-Match is missing',
  429: 'Too many requests',
  500: 'Our fault',
  503: 'Overloaded, or a part does not answer',
  504: 'A part did not answer in time',
}

/** The problems that an operation can answer with. */
export function problemAnswers(method: string, url: string, { permissions, tenant }: Operation) {
  const withBody = ['POST', 'PUT', 'PATCH'].includes(method)
  const isOfTenant = url.includes('/:tenant/')
  const changesOne = method !== 'GET' && url.includes(':id')
  const statuses = [
    ...(permissions === 'public' ? [] : [400, 401, 403, 500, 504]),
    ...(isOfTenant ? [400, 404, 500, 504] : []),
    ...(url.includes('/track/') ? [412] : []),
    ...(url.includes(':id') || url.endsWith('/session/tenant') ? [404] : []),
    ...(tenant === 'required' ? [409, 428] : []),
    ...(withBody ? [409, 413, 415] : []),
    ...(changesOne ? [409, 412, 422] : []),
    ...(method === 'PATCH' ? [428] : []),
    ...[429, 503],
  ]
  return Object.fromEntries(statuses.map((status) => [status, answer(descriptions[status])]))
}

const answer = (description = '') => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
