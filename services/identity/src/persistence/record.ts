import type { Aggregate, ChangeScope, EventTarget } from '@redress/platform/scope.ts'
import type { Happened } from '../domain/happened.ts'

/** Publishes what happened to an entity, then its newest states; undefined is nothing. */
export function record(
  scope: ChangeScope,
  entity: Aggregate,
  target: EventTarget,
  happened: Happened | undefined,
  ...states: readonly Happened[]
) {
  if (!happened) return
  for (const event of [happened, ...states]) scope.publish(entity, target, event)
}
