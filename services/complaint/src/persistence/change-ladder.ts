import type { CommandScope } from '@redress/platform/scope.ts'
import { beginApplying } from './apply-ladder.ts'
import { changeDocument, type WantedDocument } from './change-document.ts'
import { escalationDocument, wantedLadder } from './find-ladder.ts'

/** Makes a ladder the one that applies; late cases are looked at by it soon after. Answers what applies then. */
export async function changeLadder(scope: CommandScope, wanted: WantedDocument) {
  await wantedLadder(scope, wanted.document)
  return changeDocument(scope, escalationDocument, wanted, () => beginApplying(scope))
}
