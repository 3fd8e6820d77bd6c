import type { CommandScope } from '@redress/platform/scope.ts'
import { isSuitable } from '../domain/suitable.ts'
import type { Decide } from './change-complaint.ts'
import { findConfiguration } from './find-configuration.ts'
import { findViewer } from './find-viewer.ts'
import { internalNote } from './internal-note.ts'
import { termsOf } from './known-configurations.ts'

/** Accepts the resolution. */
export const toConfirm =
  (scope: CommandScope, { rating, comment }: { rating?: number; comment?: string }): Decide =>
  (complaint) => ({
    happened: complaint.confirm(rating, scope.now()),
    ...(comment ? { comment: { text: comment, visibility: 'public' } } : {}),
  })

/** Takes the complaint back. */
export const toWithdraw =
  (scope: CommandScope, { reason }: { reason?: string }): Decide =>
  (complaint) => ({ happened: complaint.withdraw(scope.now()), ...internalNote(reason) })

/** Begins the next cycle; whoever is no complainant may, too. */
export const toReopen =
  (scope: CommandScope, { reason }: { reason: string }): Decide =>
  async (complaint, byComplainant) => {
    const now = scope.now()
    const { assigneeId } = complaint
    const assigneeFits = assigneeId === null || isSuitable(await findViewer(scope, assigneeId), complaint)
    const applied = await findConfiguration(scope)
    const { reopenWindow } = applied.configuration
    const terms = termsOf(applied, complaint)
    const happened = complaint.reopen({ byComplainant, assigneeFits, terms, reopenWindow }, now)
    return { happened, ...internalNote(reason) }
  }

/** Says something. */
export const toComment =
  ({ text, visibility }: { text: string; visibility: 'public' | 'internal' }): Decide =>
  (complaint, byComplainant) => ({
    happened: complaint.comment(visibility, byComplainant),
    comment: { text, visibility },
  })
