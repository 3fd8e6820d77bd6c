import { describe, expect, it } from '@jest/globals'
import type { Viewer } from './access.ts'
import { builtInSourceOf, defaultParty, filerOf } from './filer.ts'

type Scopes = Viewer['grants'][string]
const caller = (scopes: Scopes, canCreateComplaints = false) => ({
  ...{ name: 'Ahmed', canCreateComplaints },
  grants: { 'ticket.create': scopes },
})

describe('filer', () => {
  it.each<[Scopes, boolean, string]>([
    [['tenant'], false, 'staff'],
    [['tenant', 'switch', 'own'], true, 'staff'],
    [['switch'], true, 'source_user'],
    [['switch', 'own'], true, 'source_user'],
    [['switch', 'own'], false, 'complainant'],
    [['own'], false, 'complainant'],
  ])('with scopes %j and switch %p: %s', (scopes, on, filer) => {
    expect(filerOf(caller(scopes, on))).toBe(filer)
  })

  it.each<[Scopes, boolean]>([
    [[], true],
    [['switch'], false],
    [['department', 'created'], true],
  ])('with scopes %j and switch %p: nobody', (scopes, on) => {
    expect(() => filerOf(caller(scopes, on))).toThrow(
      expect.objectContaining({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }),
    )
  })

  it('a complainant files for themselves in the patient portal, others for somebody', () => {
    expect(builtInSourceOf('complainant')).toBe('patient_portal')
    expect(builtInSourceOf('staff')).toBe('staff')
    expect(defaultParty(caller([]), 'complainant')).toEqual({ name: 'Ahmed', relation: 'self' })
    expect(defaultParty(caller([]), 'source_user')).toEqual({})
  })
})
