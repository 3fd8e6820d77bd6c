import { Type } from 'typebox'
import type { Roles } from './permissions-json.ts'
import { Closed, Named } from './shapes.ts'
import { Changes, version } from './version-shapes.ts'

const text = Type.String()

const mapOf = (key: string, value: object, maxProperties: number) => ({
  ...{ type: 'object', maxProperties, additionalProperties: false, patternProperties: { [key]: value } },
})
// which words there are is the service's to say
const scopes = { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 40 } }
const Document = Type.Unsafe<Roles>(mapOf('^[a-z_]{1,40}$', mapOf('^[a-z0-9._]{1,40}$', scopes, 60), 20))

/** Role -> permission -> scopes; every role that a tenant gives, permissions by name or by code (127000 ...). */
export const DocumentBody = Closed({ roles: Document })

const Told = Type.Unsafe<Roles>({
  type: 'object',
  additionalProperties: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
})
export const DocumentAnswer = Type.Object({ roles: Told })

export const VersionAnswer = Type.Object({ ...version, roles: Told })

const Grants = Type.Array(Type.Object({ permission: text, scopes: Type.Array(text) }))
export const DryRunAnswer = Type.Object({
  changes: Changes,
  affected: Type.Integer({ description: 'Active users who would gain or lose something.' }),
  users: Type.Array(Type.Object({ user: Named, gains: Grants, loses: Grants }), { description: 'The first 100.' }),
})
