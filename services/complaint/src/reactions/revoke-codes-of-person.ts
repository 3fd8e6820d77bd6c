import { timer } from '@redress/platform/timers/timer.ts'
import { type Revoking, revokeNext, revokingTimer } from '../persistence/revoke-codes.ts'

export const revokeCodesOfPerson = timer<Revoking>(revokingTimer, (revoking, scope) => revokeNext(scope, revoking))
