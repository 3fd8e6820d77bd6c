/** A statement with parameters `$1 ...`. The name makes it a prepared one: the same name always has the same text. An empty name: not prepared. */
export interface Statement {
  name: string
  text: string
  values: readonly unknown[]
  /** Whether values decide how it is read best, with a name or without; otherwise a read has one plan for whatever is asked. */
  forValues?: boolean
}

/** A statement whose answer is written before anybody here knows it: where a value of a later one holds a mark, its column stands. */
export interface LateStatement extends Statement {
  /** Text columns of its one row, and the marks that stand for them: what nobody could have typed. */
  late: readonly { mark: string; column: string }[]
}

/** A statement whose text never changes: `const findPerson = prepared('find-person', 'select ...')`, then `findPerson(id)`. */
export const prepared =
  (name: string, text: string) =>
  (...values: readonly unknown[]): Statement => ({ name, text, values })
