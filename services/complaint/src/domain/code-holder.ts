/** What the holder of a tracking code may do with the case that it opens: what its complainant may. */
export const grantsOfCodeHolder = Object.fromEntries(
  [
    ...['ticket.view', 'ticket.confirm', 'ticket.withdraw', 'ticket.reopen'],
    ...['comment.public.read', 'comment.public.write'],
  ].map((permission) => [permission, ['own' as const]]),
)
