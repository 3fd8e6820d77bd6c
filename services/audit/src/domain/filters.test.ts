import { describe, expect, it } from '@jest/globals'
import { filtersOf } from './filters.ts'

const none = { entity: [], actor: [], action: [] }
const id = '01980000-0000-7000-8000-00000000000a'

describe('filtersOf', () => {
  it('brings the same filters into the same form, so that a cursor fits both', () => {
    const first = filtersOf({ ...none, entity: [id, id.toUpperCase()], from: '2026-01-01T03:00:00+03:00' })
    expect(first).toEqual({ ...none, entity: [id], from: '2026-01-01T00:00:00.000Z' })
    expect(filtersOf({ ...none, entity: [id], from: '2026-01-01T00:00:00Z' })).toEqual(first)
  })

  it('takes an empty time as none', () => {
    expect(filtersOf({ ...none, from: '', to: '' })).toEqual(none)
  })

  it('INVALID_BODY: says every wrong value', () => {
    const wrong = {
      entity: [id, 'x'],
      actor: ["' or 1=1"],
      action: ['anything'],
      from: 'today',
      to: '2026-13-01T00:00:00Z',
    }
    const paths = ['/entity/1', '/actor/0', '/from', '/to'].map((path) => expect.objectContaining({ path }))
    expect(() => filtersOf(wrong)).toThrow(expect.objectContaining({ reason: 'INVALID_BODY', violations: paths }))
  })
})
