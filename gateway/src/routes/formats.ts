import type { FastifyServerOptions } from 'fastify'

type Validator = Parameters<NonNullable<NonNullable<FastifyServerOptions['ajv']>['onCreate']>>[0]

const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
/** One plain addr-spec: no quotes, literals or comments; nothing that a mail library could read in two ways. */
const address = new RegExp(`^(?=.{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`)

/** What the formats of our schemas mean, where the validator's own are looser than what we accept. */
export function addFormats(validator: Validator) {
  validator.addFormat('date-time', (text: string) => timeForm.test(text) && !Number.isNaN(Date.parse(text)))
  validator.addFormat('email', address)
  // documents an id; where its form matters a pattern says so, and "urn:uuid:" is none
  validator.addFormat('uuid', true)
}
