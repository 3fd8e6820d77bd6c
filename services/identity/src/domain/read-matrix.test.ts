import { describe, expect, it } from '@jest/globals'
import type { AppError } from '@redress/platform/app-error.ts'
import { bundleOf, defaultMatrix } from './default-matrix.ts'
import { readMatrix, type SentBundle } from './read-matrix.ts'
import { tenantRoles } from './roles.ts'

type Document = Record<string, Record<string, readonly string[]>>

const sent = (document: Document): SentBundle[] =>
  Object.entries(document).map(([role, grants]) => ({
    role,
    grants: Object.entries(grants).map(([permission, scopes]) => ({ permission, scopes })),
  }))
const withManager = (grants: Document[string]) => sent({ ...defaultMatrix, manager: grants })
const violationsIn = (bundles: SentBundle[]) => {
  try {
    readMatrix(bundles)
  } catch (error) {
    return (error as AppError).violations.map(({ path, code }) => `${path} ${code}`)
  }
  return []
}

describe('the document of a permission matrix', () => {
  it('says of the default what it is', () => {
    expect(readMatrix(sent(defaultMatrix))).toEqual(defaultMatrix)
  })

  it('names permissions by name or by code, 127000 to 127006 [GRV-22]', () => {
    const codes = { 127000: ['tenant'], 127001: ['switch'], 127002: ['department'], 127003: ['tenant'] }
    const more = { 127004: ['assigned'], 127005: ['tenant'], 127006: ['tenant'] }
    expect(bundleOf('manager', readMatrix(withManager({ ...codes, ...more })))).toEqual({
      'ticket.view': ['tenant'],
      'ticket.create': ['switch'],
      'ticket.update': ['department'],
      'ticket.delete': ['tenant'],
      'comment.view': ['assigned'],
      'comment.create': ['tenant'],
      'ticket.resolve': ['tenant'],
    })
  })

  it('holds scopes in one order, and no permission without a scope', () => {
    const manager = { 'ticket.view': ['own', 'created', 'department'], bulk: [] }
    expect(readMatrix(withManager(manager)).manager).toEqual({ 'ticket.view': ['department', 'created', 'own'] })
  })

  it.each<[string, Document[string], string]>([
    ['unknown permission', { 'ticket.fly': ['tenant'] }, '/roles/manager/ticket.fly UNKNOWN_PERMISSION'],
    ['unknown code', { 127007: ['tenant'] }, '/roles/manager/127007 UNKNOWN_PERMISSION'],
    ['word of the language', { constructor: ['tenant'] }, '/roles/manager/constructor UNKNOWN_PERMISSION'],
    ['permission of the platform', { 'tenants.manage': ['tenant'] }, '/roles/manager/tenants.manage NOT_ALLOWED'],
    ['unknown scope', { 'ticket.view': ['tenant', 'world'] }, '/roles/manager/ticket.view/1 UNKNOWN_SCOPE'],
    ['foreign scope', { 'ticket.confirm': ['tenant'] }, '/roles/manager/ticket.confirm/0 NOT_ALLOWED'],
    ['scope twice', { 'ticket.view': ['tenant', 'tenant'] }, '/roles/manager/ticket.view/1 NOT_UNIQUE'],
    ['name and code', { 127000: ['tenant'], 'ticket.view': ['own'] }, '/roles/manager/ticket.view NOT_UNIQUE'],
    ['slash', { 'a/b~c': ['tenant'] }, '/roles/manager/a~1b~0c UNKNOWN_PERMISSION'],
  ])('is refused with the path of a wrong grant: %s', (_what, grants, violation) => {
    expect(violationsIn(withManager(grants))).toEqual([violation])
  })

  it.each<[string, SentBundle[], string]>([
    ['unknown role', [{ role: 'king', grants: [] }], '/roles/king UNKNOWN_ROLE'],
    ['word of the language', [{ role: '__proto__', grants: [] }], '/roles/__proto__ UNKNOWN_ROLE'],
    ['platform staff', [{ role: 'platform_admin', grants: [] }], '/roles/platform_admin NOT_ALLOWED'],
    ['a role twice', [{ role: 'auditor', grants: [] }], '/roles/auditor NOT_UNIQUE'],
  ])('is refused with the path of a wrong role: %s', (_what, more, violation) => {
    expect(violationsIn([...sent(defaultMatrix), ...more])).toEqual([violation])
  })

  it('is refused with everything that is wrong at once, a role left out too', () => {
    expect(violationsIn([])).toEqual(tenantRoles.map((role) => `/roles/${role} REQUIRED`))
    const wrong = { 'users.manage': ['own'], nothing: ['tenant'] }
    expect(violationsIn(withManager(wrong))).toEqual([
      '/roles/manager/users.manage/0 NOT_ALLOWED',
      '/roles/manager/nothing UNKNOWN_PERMISSION',
    ])
  })
})
