import { type Static, type TSchema, Type } from 'typebox'
import { plainText, uuid } from '../patterns.ts'

/** An object without further keys, at every depth. */
export const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P, options: object = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options })

/** Text for people; lengths count code points, after trimming. */
export const Text = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength, pattern: plainText })

/** A UUID that is checked. In a path it is not: a malformed id is as unknown as any other. */
export const Uuid = Type.String({ format: 'uuid', pattern: uuid })

/** One of a few words. */
export const Word = <const W extends string>(...words: W[]) => Type.Unsafe<W>({ type: 'string', enum: words })

/** In a request absent and null are the same; in an answer null is said. */
export const Nullable = <S extends TSchema>(schema: S) => {
  const { type, enum: words, ...rest } = schema as S & { type?: string; enum?: string[] }
  return Type.Unsafe<Static<S> | null>({ ...rest, type: [type, 'null'], ...(words && { enum: [...words, null] }) })
}

/** A field that may be left out, or be null. */
export const Maybe = <S extends TSchema>(schema: S) => Type.Optional(Nullable(schema))

/** RFC 3339 with an offset. */
export const Time = Type.String({ format: 'date-time', maxLength: 40 })
/** YYYY-MM-DD. */
export const Day = Type.String({ format: 'date', maxLength: 10 })

/** A thing and its name. */
export const Named = Type.Object({ id: Type.String({ format: 'uuid' }), name: Type.String() })

/** Values of one filter, combined with "or"; one value may stand alone. */
export const AnyOf = <S extends TSchema>(schema: S) => Type.Optional(Type.Array(schema, { minItems: 1, maxItems: 50 }))

/** How a list is paged that has so many items in a page by default. */
export const pagingBy = (limit: number) => ({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: limit })),
  cursor: Type.Optional(
    Type.String({ minLength: 1, maxLength: 1024, pattern: '^[\\w-]+$', description: 'next_cursor of the page before' }),
  ),
})

/** How a list is paged. */
export const paging = pagingBy(25)

/** Of a list that can be read across tenants. */
export const scope = {
  scope: Type.Optional(
    Type.Unsafe<'all'>({
      type: 'string',
      enum: ['all'],
      description: 'Of all tenants, for platform staff; needs no selection.',
    }),
  ),
}

/** A page of a list. */
export const Page = (item: TSchema) => Type.Object({ items: Type.Array(item), next_cursor: Nullable(Type.String()) })
