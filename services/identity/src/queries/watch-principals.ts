import { bootstrapOnly } from '@redress/platform/access.ts'
import { watch } from '@redress/platform/use-case.ts'
import type { WatchPrincipalsRequest__Output as Request } from '@redress/protos/identity/v1/WatchPrincipalsRequest.ts'
import type { WatchPrincipalsResponse as Response } from '@redress/protos/identity/v1/WatchPrincipalsResponse.ts'
import { principalsChangedBy } from '../domain/principals-changed.ts'

export const watchPrincipals = watch<Request, Response>(bootstrapOnly, (_input, push, { hearing }) =>
  hearing.hear((event) => push(event ? principalsChangedBy(event) : { everything: true })),
)
