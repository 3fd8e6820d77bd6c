import { Client, type QueryConfig, type QueryResult } from 'pg'

/** A statement whose answer nobody waits for. */
export interface HeldStatement extends QueryConfig {
  held: true
}

const nothing: QueryResult = { command: '', rowCount: null, oid: 0, fields: [], rows: [] }

/**
 * A connection of a pool with `pipeline: true` that saves round trips, each of which costs both ends more than a small statement
 * does: `begin` and held statements are sent together with the next statement, in their order, and that one fails with the first
 * error of them all. A rollback never fails: on a lost connection nothing is left to roll back, and kysely would keep the
 * connection of a failed one for ever. A commit fails unless it committed.
 */
class FrugalClient extends Client {
  #held: Promise<QueryResult>[] = []

  // biome-ignore lint/suspicious/noExplicitAny: stands for the eight overloads of the driver
  override query(statement: any, ...rest: any[]): any {
    if (statement !== 'begin' && !statement.held) {
      const answer = this.#afterHeld(super.query(statement, ...rest))
      if (statement === 'rollback') return answer.catch(() => nothing)
      return statement === 'commit' ? answer.then(requireCommitted) : answer
    }
    if (this.#held.length === 0) this.connection.stream.cork()
    const answer: Promise<QueryResult> = super.query(statement, ...rest)
    answer.catch(() => undefined) // the next statement reports it
    this.#held.push(answer)
    return Promise.resolve(nothing)
  }

  #afterHeld(answer: Promise<QueryResult>): Promise<QueryResult> {
    const held = this.#held.splice(0)
    if (held.length === 0) return answer
    this.connection.stream.uncork()
    return Promise.allSettled([...held, answer]).then((all) => {
      const failed = all.find((each) => each.status === 'rejected')
      if (failed) throw failed.reason
      return answer
    })
  }
}

// Postgres answers the commit of a transaction in which a statement failed politely, with ROLLBACK
function requireCommitted(result: QueryResult): QueryResult {
  if (result.command !== 'COMMIT') throw new Error(`the transaction ended with ${result.command}`)
  return result
}

/** Options of a pool whose connections are such. */
export const frugalConnections = { Client: FrugalClient, pipeline: true }
