import { type AppError, type FieldViolation, invalidArgument, invalidBody } from '@redress/platform/app-error.ts'
import type { FastifySchemaValidationError } from 'fastify'
import { askedBy } from '../patterns.ts'

/** As many as a problem shows; a body of thousands of unknown keys costs no more. */
const maxViolations = 50

type Facts = Record<string, unknown>
type Describe = (facts: Facts) => [code: string, message: string]

const fixed =
  (code: string, message: string): Describe =>
  () => [code, message]

const unacceptable = 'This value is not acceptable.'

/** What a keyword of JSON Schema means to somebody who filled in a form. */
const keywords: Readonly<Record<string, Describe>> = {
  required: fixed('REQUIRED', 'This field is required.'),
  additionalProperties: fixed('UNKNOWN_FIELD', 'There is no such field.'),
  type: ({ type }) => ['WRONG_TYPE', `Must be ${[type].flat().join(' or ')}.`],
  maxLength: ({ limit }) => ['TOO_LONG', `At most ${limit} characters.`],
  minLength: ({ limit }) =>
    limit === 1 ? ['REQUIRED', 'Must not be empty.'] : ['TOO_SHORT', `At least ${limit} characters.`],
  maxItems: ({ limit }) => ['TOO_MANY', `At most ${limit} values.`],
  uniqueItems: fixed('NOT_UNIQUE', 'Values must differ.'),
  minimum: ({ limit }) => ['OUT_OF_RANGE', `At least ${limit}.`],
  maximum: ({ limit }) => ['OUT_OF_RANGE', `At most ${limit}.`],
  enum: ({ allowedValues }) => [
    'UNKNOWN_VALUE',
    `Must be one of ${(allowedValues as unknown[]).filter((value) => value !== null).join(', ')}.`,
  ],
  const: ({ allowedValue }) => ['UNKNOWN_VALUE', `Must be ${allowedValue}.`],
  pattern: ({ pattern }) => ['INVALID', askedBy[String(pattern)] ?? unacceptable],
  format: ({ format }) => ['INVALID', `Must be ${forms[String(format)] ?? `a ${format}`}.`],
}
const forms: Readonly<Record<string, string>> = {
  email: 'a mail address such as nora@north.example',
  'date-time': 'a time such as 2026-01-31T08:00:00Z',
}
const other = fixed('INVALID', unacceptable)

/** Everything wrong with a body or a query string, each field once. */
export function validationError(errors: readonly FastifySchemaValidationError[], part: string): AppError {
  const byPath = new Map<string, FieldViolation>()
  for (const error of errors) {
    if (byPath.size >= maxViolations) break
    const path = pointerTo(error)
    const [code, message] = (keywords[error.keyword] ?? other)(error.params)
    if (!byPath.has(path)) byPath.set(path, { path, code, message })
  }
  const violations = [...byPath.values()]
  return part === 'body'
    ? invalidBody(violations)
    : invalidArgument('INVALID_QUERY', 'The query string has invalid parameters.', { violations })
}

/** JSON pointer to the field, also where it is missing or unknown. */
function pointerTo({ instancePath, params }: FastifySchemaValidationError) {
  const key = params.missingProperty ?? params.additionalProperty
  return typeof key === 'string' ? `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` : instancePath
}
