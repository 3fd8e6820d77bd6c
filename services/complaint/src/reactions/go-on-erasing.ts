import { timer } from '@redress/platform/timers/timer.ts'
import { type Erasing, eraseNext, erasingTimer } from '../persistence/erase-person.ts'

export const goOnErasing = timer<Erasing>(erasingTimer, (erasing, scope) => eraseNext(scope, erasing))
