import { createHash } from 'node:crypto'
import type { Statement } from './statement.ts'

interface Joined {
  name: string
  text: string
}

const known = new Map<string, Joined>()
const separator = ' + '

/** So many at most: what is written in a loop must not become statements without end, and of every length. */
export const mostTogether = 8

/** Whether a statement can be one of several that are one: a prepared insert. */
export const canJoin = ({ name, text }: Statement) => name !== '' && /^\s*insert into\b/i.test(text)

/**
 * Inserts whose answers nobody needs as one prepared statement: each that Postgres is sent costs both ends more than a row does.
 * They see what was there before all of them; foreign keys between their rows are looked at when all are written.
 */
export function together(statements: readonly Statement[]): Statement {
  const [only] = statements
  if (only && statements.length === 1) return only
  const names = statements.map(({ name }) => name).join(separator)
  const joined = known.get(names) ?? join(names, statements)
  known.set(names, joined)
  return { ...joined, values: statements.flatMap(({ values }) => values) }
}

function join(names: string, statements: readonly Statement[]): Joined {
  let bound = 0
  const texts = statements.map(({ text, values }) => {
    const before = bound
    bound += values.length
    return text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`)
  })
  const last = texts.pop() ?? ''
  const parts = texts.map((text, index) => `part_${index} as (${text})`)
  const digest = createHash('sha256').update(names).digest('base64url').slice(0, 16)
  return { name: `together-${digest}`, text: `with ${parts.join(', ')} ${last}` }
}
