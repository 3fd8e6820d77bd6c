import { Type } from 'typebox'
import { Closed, Maybe, Nullable, Text, Word } from './shapes.ts'

export const TenantParams = Type.Object({ tenant: Type.String({ description: 'Slug of the tenant.' }) })

/** As it is answered. */
export const TrackingCode = Type.String({ pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$' })

// whatever is no code opens nothing, and that is answered in one way
const code = Type.String({
  maxLength: 200,
  description: 'The tracking code, in capitals or not, with hyphens or spaces or not; I and L count as 1, O as 0.',
})

export const CodeBody = Closed({ code })
export const CodeCommentBody = Closed({ code, text: Text(10_000, 1) })
export const CodeConfirmBody = Closed({
  code,
  rating: Maybe(Type.Integer({ minimum: 1, maximum: 5 })),
  comment: Maybe(Text(10_000)),
})
export const CodeReopenBody = Closed({ code, reason: Text(2000, 1) })
export const CodeWithdrawBody = Closed({ code, reason: Maybe(Text(2000)) })

const time = Type.String({ format: 'date-time' })

/** A complaint as the holder of its code sees it: nobody has a name. */
export const TrackedAnswer = Type.Object({
  reference: Type.String({ description: 'CMP-2026-000123' }),
  status: Word('open', 'in_progress', 'resolved', 'closed'),
  status_text: Type.String({ description: 'The status in plain words, in the language of Accept-Language (en, ar).' }),
  received_at: time,
  due_at: time,
  reopen_until: Nullable(time),
  resolution: Nullable(Type.Object({ text: Type.String() })),
  comments: Type.Array(
    Type.Object({
      text: Type.String(),
      from: Word('complainant', 'desk'),
      created_at: time,
      is_resolution: Type.Boolean(),
    }),
    { description: 'Oldest first; the last 100.' },
  ),
  actions: Type.Array(Type.String(), { description: 'What the holder may do now.' }),
})
