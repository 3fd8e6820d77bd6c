import * as actions from './commands/actions.ts'
import * as codes from './commands/codes.ts'
import { comment, readComments, resolveByComment } from './commands/comments.ts'
import { dryRun, dryRunCalendar, dryRunLadder } from './commands/dry-runs.ts'
import { changeSource, submit, update } from './commands/filing.ts'
import { bulkAssign, bulkFlag, bulkOwner, bulkStart } from './commands/many.ts'
import { counts, exported, groups, summary } from './commands/numbers.ts'
import { accessible, due, duplicates, explain, foreignCursor, get, list, timeline } from './commands/reads.ts'
import { replay } from './commands/replays.ts'
import { changeMatrix, configure, makeLate, movePerson, readConfiguration, watch } from './commands/tenants.ts'
import type { Dice } from './dice.ts'
import type { World } from './model.ts'
import type { Action } from './oracle.ts'

interface Command {
  run(world: World, dice: Dice): Promise<void>
  /** How often it is tried. */
  weight: number
  /** What a keen person holds: a permission, or that of a step. */
  permission?: string
  action?: Action
}

/** Everything that somebody can try. */
export const commands: Record<string, Command> = {
  submit: { run: submit, weight: 12, permission: 'ticket.create' },
  get: { run: get, weight: 12, permission: 'ticket.view' },
  list: { run: list, weight: 14, permission: 'ticket.view' },
  foreignCursor: { run: foreignCursor, weight: 4, permission: 'ticket.view' },
  timeline: { run: timeline, weight: 6, permission: 'ticket.view' },
  due: { run: due, weight: 5, permission: 'ticket.view' },
  duplicates: { run: duplicates, weight: 4, permission: 'ticket.view' },
  readComments: { run: readComments, weight: 8, permission: 'comment.public.read' },
  counts: { run: counts, weight: 8, permission: 'ticket.view' },
  summary: { run: summary, weight: 8, permission: 'stats.view' },
  groups: { run: groups, weight: 6, permission: 'stats.view' },
  exported: { run: exported, weight: 5, permission: 'export' },
  accessible: { run: accessible, weight: 4 },
  explain: { run: explain, weight: 4, permission: 'users.manage' },
  readConfiguration: { run: readConfiguration, weight: 3, permission: 'config.edit' },
  dryRun: { run: dryRun, weight: 2, permission: 'config.edit' },
  dryRunCalendar: { run: dryRunCalendar, weight: 2, permission: 'config.edit' },
  dryRunLadder: { run: dryRunLadder, weight: 2, permission: 'config.edit' },
  configure: { run: configure, weight: 6, permission: 'config.edit' },
  assign: { run: actions.assign, weight: 8, action: 'assign' },
  start: { run: actions.start, weight: 4, action: 'start' },
  acknowledge: { run: actions.acknowledge, weight: 2, action: 'acknowledge' },
  triage: { run: actions.triage, weight: 2, action: 'triage' },
  pause: { run: actions.pause, weight: 4, action: 'pause' },
  resume: { run: actions.resume, weight: 3, action: 'resume' },
  resolve: { run: actions.resolve, weight: 5, action: 'resolve' },
  resolveByComment: { run: resolveByComment, weight: 4, action: 'resolve' },
  reject: { run: actions.reject, weight: 3, action: 'reject' },
  markDuplicate: { run: actions.markDuplicate, weight: 4, action: 'mark_duplicate' },
  withdraw: { run: actions.withdraw, weight: 2, action: 'withdraw' },
  confirm: { run: actions.confirm, weight: 4, action: 'confirm' },
  reopen: { run: actions.reopen, weight: 6, action: 'reopen' },
  remove: { run: actions.remove, weight: 2, action: 'delete' },
  comment: { run: comment, weight: 8, action: 'comment' },
  update: { run: update, weight: 8, action: 'update' },
  changeSource: { run: changeSource, weight: 3, action: 'change_source' },
  bulkAssign: { run: bulkAssign, weight: 3, permission: 'bulk' },
  bulkOwner: { run: bulkOwner, weight: 3, permission: 'bulk' },
  bulkFlag: { run: bulkFlag, weight: 3, permission: 'bulk' },
  bulkStart: { run: bulkStart, weight: 2, permission: 'bulk' },
  track: { run: codes.track, weight: 6 },
  commentByCode: { run: codes.comment, weight: 3 },
  confirmByCode: { run: codes.confirm, weight: 3 },
  reopenByCode: { run: codes.reopen, weight: 3 },
  withdrawByCode: { run: codes.withdraw, weight: 1 },
  replay: { run: replay, weight: 5 },
  movePerson: { run: movePerson, weight: 3 },
  changeMatrix: { run: changeMatrix, weight: 1 },
  watch: { run: watch, weight: 4 },
  makeLate: { run: makeLate, weight: 5 },
}
