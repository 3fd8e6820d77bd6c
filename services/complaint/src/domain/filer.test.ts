import { describe, expect, it } from '@jest/globals'
import type { Viewer } from './access.ts'
import { authorshipOf, builtInSourceOf, defaultParty, filerOf, followsByCode } from './filer.ts'

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

  it('a public form is anonymous, whatever grants its caller may carry', () => {
    expect(filerOf({ ...caller(['tenant']), kind: 'anonymous' })).toBe('anonymous')
    expect(builtInSourceOf('anonymous')).toBe('patient_portal')
    expect(defaultParty(caller([]), 'anonymous')).toEqual({})
    expect(authorshipOf('anonymous', undefined)).toEqual({
      ...{ createdBy: null, createdByType: 'anonymous', ownerAgentId: null },
    })
    expect(authorshipOf('complainant', 'u1')).toEqual({ createdBy: 'u1', createdByType: 'user', ownerAgentId: null })
    expect(authorshipOf('staff', 'u1')).toEqual({ createdBy: 'u1', createdByType: 'user', ownerAgentId: 'u1' })
  })

  const filed = { title: 't', description: 'd', flags: [], involved_staff_ids: [] }
  it.each([
    ['anonymous', {}, false, true],
    ['complainant', { complainant: { name: 'A' } }, false, false],
    ['staff', {}, false, false],
    ['staff', { complainant: null }, false, false],
    ['staff', { complainant: {} }, false, false],
    ['staff', { complainant: { name: 'A' } }, false, true],
    ['staff', { complainant: { consent: false } }, false, true],
    ['staff', { patient_id: 'p' }, false, true],
    ['staff', { patient_id: 'p' }, true, false],
    ['source_user', { patient_id: 'p', complainant: { name: 'A' } }, true, false],
    ['source_user', { patient_id: 'p', complainant: { name: 'A' } }, false, true],
  ] as const)('%s files %j, patient with login %p: followed by code %p', (filer, given, patientSignsIn, expected) => {
    expect(followsByCode(filer, { ...filed, ...given }, patientSignsIn)).toBe(expected)
  })
})
