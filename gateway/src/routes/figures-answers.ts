import { type TSchema, Type } from 'typebox'
import { Named, Nullable } from './shapes.ts'

const number = Type.Integer({ minimum: 0 })
const numbers = (words: readonly string[]) => Type.Object(Object.fromEntries(words.map((word) => [word, number])))

/** How many cases the caller may see. */
export const CountsAnswer = Type.Object({
  tenant: Named,
  day: Type.String({ format: 'date', description: 'Today, as the tenant counts days.' }),
  total: number,
  status: numbers(['open', 'in_progress', 'resolved', 'closed']),
  priority: numbers(['low', 'medium', 'high', 'critical']),
  overdue: number,
  received_today: number,
  due_today: number,
  sub_status: Type.Optional(Type.Object({}, { additionalProperties: number })),
  breached: Type.Optional(number),
  unassigned: Type.Optional(number),
  mine: Type.Optional(number),
})

const figures = {
  filed: number,
  open: number,
  resolved: number,
  resolved_on_time: number,
  reopened: number,
  median_minutes_to_resolution: Nullable(Type.Number()),
}

/** The tenant is null when they are those of all tenants. */
export const SummaryAnswer = Type.Object({ tenant: Nullable(Named), ...figures })

const Groups = (properties: Record<string, TSchema>) =>
  Type.Object({
    tenant: Named,
    items: Type.Array(Type.Object({ ...properties, ...figures })),
    truncated: Type.Boolean({ description: 'Whether there are more than the 1,000 with most cases.' }),
  })

/** A null creator is a group of its own, and so is a null source. */
export const CreatorsAnswer = Groups({ creator: Nullable(Named) })
export const SourcesAnswer = Groups({ source: Nullable(Named) })
