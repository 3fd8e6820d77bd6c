import { timer } from '@redress/platform/timers/timer.ts'
import { type Renamed, renameNext, wordsTimer } from '../persistence/cases-naming.ts'

export const keepWordsOfPerson = timer<Renamed>(wordsTimer, (renamed, scope) => renameNext(scope, renamed))
