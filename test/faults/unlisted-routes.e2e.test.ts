import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CopiedTree, copyTree } from './copied-tree.ts'
import { startBeside } from './start-beside.ts'

const table = 'gateway/src/operations.ts'
const row = "  listTimeline: withAny('ticket.view'),\n"

describe('the table of operations and the routes', () => {
  let tree: CopiedTree
  beforeAll(() => {
    tree = copyTree()
  })
  afterAll(() => tree.remove())

  const cases: [what: string, path: string, from: string, to: string, says: RegExp][] = [
    ['a route whose row is missing', table, row, '', /^GET \/api\/v1\/complaints\/:id\/timeline serves no operation/],
    ['a row without a route', table, row, `${row}  readMinds: everyUser,\n`, /lists what no route serves: readMinds$/],
    [
      ...(['a guarded route in a public row', table, row, '  listTimeline: everybody,\n'] as const),
      /^GET \/api\/v1\/complaints\/:id\/timeline: public routes and authentication do not go together$/,
    ],
    [
      ...(['a public route in a guarded row', table, '  checkLive: everybody,', '  checkLive: everyUser,'] as const),
      /^GET \/livez: public routes and authentication do not go together$/,
    ],
    [
      ...(['a new route without a name', 'gateway/src/routes/me.ts', "  app.get('/me'"] as const),
      ...([
        "  app.get('/people', async () => [])\n  app.get('/me'",
        /^GET \/api\/v1\/people serves no operation/,
      ] as const),
    ],
  ]

  it.each(cases)('%s: the gateway does not start, and says which [S2]', async (_what, path, from, to, says) => {
    const original = tree.read(path)
    expect(original.split(from)).toHaveLength(2)
    tree.write(path, original.replace(from, to))
    const { code, errors } = await startBeside('gateway', {}, { folder: tree.folder })
    tree.write(path, original)
    expect(errors).toEqual([expect.stringMatching(says)])
    expect(code).toBe(1)
  })

  it('as it stands it starts', async () => {
    const { code, errors } = await startBeside('gateway', {}, { folder: tree.folder, until: /"ready"/ })
    expect({ code, errors }).toEqual({ code: null, errors: [] })
  })
})
