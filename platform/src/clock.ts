/** Business time of a tenant. Deadlines of tokens, keys and leases use real time instead. */
export interface Clock {
  now(tenantId: string): Date
}

/** Real time for everybody: the only clock of production. */
export const realClock: Clock = { now: () => new Date() }
