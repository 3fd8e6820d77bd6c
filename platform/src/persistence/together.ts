import { createHash } from 'node:crypto'
import type { LateStatement, Statement } from './statement.ts'

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

/**
 * `first` and inserts as one prepared statement that answers what `first` does; its columns stand where the values of the inserts
 * hold their marks. Where `first` has no row, nothing stands there.
 */
export function concluding(first: LateStatement, inserts: readonly Statement[]): Statement {
  const marks = first.late.map(({ mark }) => mark)
  const isLate = (value: unknown): boolean =>
    Array.isArray(value) ? value.some(isLate) : typeof value === 'string' && marks.some((mark) => value.includes(mark))
  let key = first.name
  for (const { name, values } of inserts) {
    key += separator + name
    for (const [index, value] of values.entries()) if (isLate(value)) key += ` ${index}`
  }
  const joined = known.get(key) ?? joinLate(key, first, inserts, isLate)
  known.set(key, joined)
  return { ...joined, values: [...first.values, ...inserts.flatMap(({ values }) => values), ...marks] }
}

function joinLate(
  key: string,
  first: LateStatement,
  inserts: readonly Statement[],
  isLate: (value: unknown) => boolean,
): Joined {
  const columns = first.late.map(({ column }) => column)
  const ends = first.values.length + inserts.reduce((sum, { values }) => sum + values.length, 0)
  const placed = (parameter: string, value: unknown) => {
    const text = columns.reduce(
      (inner, column, index) => `replace(${inner}, $${ends + index + 1}::text, (select ${column} from part_0))`,
      `${parameter}::text`,
    )
    // the driver sends an array as its text
    return Array.isArray(value) ? `${text}::text[]` : text
  }
  const texts = textsOf([first, ...inserts], (parameter, of, index) => {
    const value = inserts[of - 1]?.values[index]
    return isLate(value) ? placed(parameter, value) : parameter
  })
  return named(key, `with ${partsOf(texts)} select ${columns.join(', ')} from part_0`)
}

function join(key: string, statements: readonly Statement[]): Joined {
  const texts = textsOf(statements, (parameter) => parameter)
  const last = texts.pop() ?? ''
  return named(key, `with ${partsOf(texts)} ${last}`)
}

/** The texts with all their parameters counted through; `placed` is what stands for one of them. */
function textsOf(
  statements: readonly Statement[],
  placed: (parameter: string, statement: number, value: number) => string,
): string[] {
  let bound = 0
  return statements.map(({ text, values }, index) => {
    const before = bound
    bound += values.length
    return text.replace(/\$(\d+)/g, (_, number) => placed(`$${Number(number) + before}`, index, Number(number) - 1))
  })
}

const partsOf = (texts: readonly string[]) => texts.map((text, index) => `part_${index} as (${text})`).join(', ')

function named(key: string, text: string): Joined {
  return { name: `together-${createHash('sha256').update(key).digest('base64url').slice(0, 16)}`, text }
}
