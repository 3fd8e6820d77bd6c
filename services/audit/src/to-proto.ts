import fastJson from 'fast-json-stringify'
import type { Entry } from './domain/chain.ts'
import type { EntryRow } from './persistence/find-entries.ts'

const text = { type: 'string' } as const
const maybeText = { type: 'string', nullable: true } as const

const stringify = fastJson({
  type: 'object',
  properties: {
    id: text,
    seq: { type: 'integer' },
    tenant_id: text,
    tenant_name: maybeText,
    at: text,
    recorded_at: text,
    actor: {
      type: 'object',
      properties: { id: maybeText, kind: text, name: maybeText, roles: { type: 'array', items: text } },
    },
    action: text,
    target: { type: 'object', properties: { kind: text, id: text, reference: maybeText } },
    changes: {
      type: 'array',
      items: { type: 'object', properties: { field: text, before: text, after: text } },
    },
    reason: text,
    rule: text,
    request_id: maybeText,
    trace_id: maybeText,
    hash: text,
  },
})

/**
 * JSON of the REST audit entry in UTF-8, read from the canonical text: what is shown is what was hashed. `tenant_name`: only in a
 * list across tenants.
 */
export function toItem({
  canonical,
  hash,
  actor_name,
  tenant_name,
}: EntryRow & { tenant_name?: string | null }): Buffer {
  const { actor, target, data, request_id = null, trace_id = null, ...entry } = JSON.parse(canonical) as Entry
  const { changes, reason, rule } = data
  const item = {
    ...entry,
    tenant_name,
    actor: { id: actor.id ?? null, kind: actor.kind, name: actor_name, roles: actor.roles },
    target: { kind: target.kind, id: target.id, reference: target.reference ?? null },
    changes: Array.isArray(changes) ? changes.filter(isObject).map(changeOf) : [],
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
    request_id,
    trace_id,
    hash,
  }
  return Buffer.from(stringify(item), 'utf8')
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

// a value that is null, or absent, is left out: the field is personal, or there was nothing
const changeOf = ({ field, before, after }: Record<string, unknown>) => ({
  field,
  ...(before == null ? {} : { before }),
  ...(after == null ? {} : { after }),
})
