import { type Change, changesBetween } from './changes.ts'
import { bundleOf, type Matrix } from './default-matrix.ts'
import { tenantRoles } from './roles.ts'

/** What differs between two documents, a grant a line: field "manager ticket.view", its scopes before and after. */
export const matrixChanges = (before: Matrix, after: Matrix): Change[] =>
  changesBetween(linesOf(before), linesOf(after))

const linesOf = (matrix: Matrix) =>
  Object.fromEntries(
    tenantRoles.flatMap((role) =>
      Object.entries(bundleOf(role, matrix)).map(([permission, scopes]) => [`${role} ${permission}`, scopes]),
    ),
  )
