import { describe, expect, it } from '@jest/globals'
import { listViolations } from './list-input.ts'

const nothing = {
  ...{ status: [], priority: [], department: [], source: [], assignee: [], created_by: [], created_by_type: [] },
  page_size: 0,
}
const id = '0199aaaa-0000-7000-8000-00000000000a'

describe('list input', () => {
  it('accepts no filter, and a right value of each', () => {
    expect(listViolations(nothing)).toEqual([])
    const every = {
      ...{ status: ['open', 'closed'], priority: ['high'], created_by_type: ['anonymous'], page_size: 100 },
      ...{ department: [id], source: [id], assignee: [id], created_by: [id.toUpperCase()] },
      ...{ received_from: '2026-01-01T00:00:00Z', received_to: '2026-02-01T00:00:00.5+03:00' },
    }
    expect(listViolations(every)).toEqual([])
  })

  it.each<[object, string]>([
    [{ status: ['open', 'gone'] }, '/status/1 UNKNOWN_VALUE'],
    [{ priority: ['urgent'] }, '/priority/0 UNKNOWN_VALUE'],
    [{ created_by_type: ['robot'] }, '/created_by_type/0 UNKNOWN_VALUE'],
    [{ department: ['emergency'] }, '/department/0 INVALID'],
    [{ source: ["' or true --"] }, '/source/0 INVALID'],
    [{ assignee: [id, ''] }, '/assignee/1 INVALID'],
    [{ created_by: ['me'] }, '/created_by/0 INVALID'],
    [{ received_from: 'monday' }, '/received_from INVALID'],
    [{ received_to: '2026-13-01T00:00:00Z' }, '/received_to INVALID'],
    [{ page_size: 101 }, '/page_size OUT_OF_RANGE'],
    [{ page_size: -1 }, '/page_size OUT_OF_RANGE'],
  ])('refuses %j', (given, wrong) => {
    expect(listViolations({ ...nothing, ...given }).map(({ path, code }) => `${path} ${code}`)).toEqual([wrong])
  })
})
