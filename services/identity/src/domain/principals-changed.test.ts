import { describe, expect, it } from '@jest/globals'
import { hears } from '../events.ts'
import { principalEvents, principalsChangedBy } from './principals-changed.ts'

const heard = (name: string, data: object = {}) =>
  principalsChangedBy({ type: `identity.v1.${name}`, subject: 'entity', tenantid: 'tenant', actorid: 'actor', data })
const link = (before?: string, after?: string) => ({
  field: 'user_id',
  ...(before && { before }),
  ...(after && { after }),
})

describe('principalsChangedBy', () => {
  it('reads every event that the service hears', () => {
    expect(principalEvents).toEqual(hears)
  })

  it('a user: whoever it happened to', () => {
    for (const name of ['UserReplaced', 'UserChanged', 'UserDeleted', 'SourceUserChanged', 'AccountMisconfigured'])
      expect(heard(name)).toEqual({ user_ids: ['entity'] })
  })

  it('a record of staff or a patient: whoever was and whoever is linked to it', () => {
    expect(heard('StaffCreated', { changes: [{ field: 'name' }] })).toEqual({ user_ids: [] })
    expect(heard('PatientCreated', { changes: [link(undefined, 'new')] })).toEqual({ user_ids: ['new'] })
    expect(heard('StaffChanged', { changes: [link('old', 'new')] })).toEqual({ user_ids: ['old', 'new'] })
    expect(heard('PatientChanged', { changes: [{ field: 'active', before: 'true', after: 'false' }] })).toEqual({
      user_ids: [],
      tenant_ids: ['tenant'],
    })
  })

  it('a tenant, its roles and places: everybody who works there', () => {
    for (const name of ['TenantChanged', 'TenantDeleted', 'MatrixChanged', 'DepartmentChanged', 'SourceChanged'])
      expect(heard(name)).toEqual({ tenant_ids: ['tenant'] })
  })

  it('a selection: who made it; an ended session: that session', () => {
    expect(heard('TenantSelected')).toEqual({ user_ids: ['actor'] })
    expect(heard('TenantSelectionCleared')).toEqual({ user_ids: ['actor'] })
    expect(heard('SessionEnded', { session_id: 'sid' })).toEqual({ session_ids: ['sid'] })
  })

  it('anything else: nobody', () => {
    expect(heard('PersonState')).toEqual({})
    expect(heard('UserRegistered')).toEqual({})
  })
})
