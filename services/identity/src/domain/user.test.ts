import { describe, expect, it } from '@jest/globals'
import { User } from './user.ts'

const userId = 'c0ffee00-0000-4000-8000-000000000001'
const aUser = () =>
  Object.assign(new User(), {
    rowId: 'r',
    tenantId: 't',
    userId,
    username: 'john',
    name: 'John',
    email: 'j@acme.example',
  })

describe('user', () => {
  it('is registered without a word of personal data', () => {
    const { type, data } = Object.assign(aUser(), { roles: ['manager'] }).registered()
    expect(type).toBe('identity.v1.UserRegistered')
    expect(data).toEqual({
      changes: [{ field: 'username' }, { field: 'name' }, { field: 'email' }, { field: 'roles', after: '["manager"]' }],
    })
  })

  it('adopts what is new and counts its version', () => {
    const user = aUser()
    const happened = user.adopt({ ...user, name: 'Johnny', roles: ['auditor'], departmentIds: [] })
    expect(happened).toEqual({
      type: 'identity.v1.UserChanged',
      data: { changes: [{ field: 'name' }, { field: 'roles', after: '["auditor"]' }] },
    })
    expect(user).toMatchObject({ name: 'Johnny', roles: ['auditor'], version: 2 })
  })

  it('adopting what it knows changes nothing', () => {
    const user = aUser()
    expect(user.adopt({ ...user })).toBeUndefined()
    expect(user.version).toBe(1)
  })

  it('tells its state to the copies of others', () => {
    expect(aUser().state('s')).toEqual({
      type: 'identity.v1.PersonState',
      data: {
        ...{ person_id: userId, kind: 'user', name: 'John', email: 'j@acme.example', active: true },
        ...{ roles: [], department_ids: [], source_id: 's' },
      },
    })
  })

  it('has its subject as id and its row as key', () => {
    expect(aUser().id).toBe(userId)
  })
})
