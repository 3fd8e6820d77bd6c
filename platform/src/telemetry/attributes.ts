/** Names of every span attribute of our own; the standard ones come from the semantic conventions. */
export const attributes = {
  /** UUID of the tenant that applies. */
  tenantId: 'redress.tenant.id',
  /** Kind of caller: user, bootstrap, system. */
  callerKind: 'redress.caller.kind',
  /** Full name of an event's message. */
  eventType: 'redress.event.type',
  /** Reason of an error that the caller is meant to understand. */
  reason: 'redress.error.reason',
} as const
