import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { cellsInCsv, cellsInXlsx, partsIn, sheetPart } from '../../../test/harness/exported-file.ts'
import { csvOf } from './csv.ts'
import { columns, type Item } from './exported-cell.ts'
import { hostileCells } from './hostile-cells.ts'
import { xlsxOf } from './xlsx.ts'

const names = columns.map(([name]) => name)
// a decoder would drop the byte order mark
const text = async (csv: AsyncIterable<Buffer>) => (await buffer(Readable.from(csv))).toString()
async function* pages(...all: Item[][]) {
  yield* all
}

/** A case in which one text stands wherever somebody could have typed it. */
const typed = (value: string): Item => ({
  ...Object.fromEntries(names.map((name) => [name, value])),
  ...{ flags: [value], involved_staff: [{ name: value }] },
  ...Object.fromEntries(
    ['source', 'department', 'assignee', 'owner_agent', 'complainant', 'patient'].map((name) => [
      name,
      { name: value },
    ]),
  ),
})

const workbookOf = async (...all: Item[][]) => buffer(xlsxOf(pages(...all)))

describe('an export', () => {
  it('as CSV begins with a byte order mark and the names of the columns, and has a line for each case', async () => {
    const csv = await text(csvOf(pages([{ reference: 'CMP-2026-000001' }], [{ title: 'a "b", c\r\nd' }])))
    expect(csv.startsWith('\ufeffid,reference,title,')).toBe(true)
    const [header, first, second] = cellsInCsv(csv.slice(1))
    expect(header).toEqual(names)
    expect(first?.[1]).toBe('CMP-2026-000001')
    expect(second?.[2]).toBe('a "b", c\r\nd')
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('as XLSX is a workbook of one sheet, every cell text', async () => {
    const workbook = await workbookOf([{ title: '<b> & "😀"\ud800\u0007 ب' }])
    const parts = partsIn(workbook)
    expect(Object.keys(parts).sort()).toEqual([
      ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'],
      sheetPart,
    ])
    const [header, first] = cellsInXlsx(workbook)
    expect(header).toEqual(names)
    expect(first?.[2]).toBe('<b> & "😀"\ufffd\ufffd ب')
    expect(parts[sheetPart]).not.toMatch(/<f>|t="str"|<v>/)
  })

  it('makes what is a formula to a spreadsheet inert: a hundred payloads in every text field [S18]', async () => {
    expect(new Set(hostileCells).size).toBe(100)
    const items = hostileCells.map(typed)
    const inert = hostileCells.map((payload) => names.map(() => `'${payload}`))
    const [, ...lines] = cellsInCsv((await text(csvOf(pages(items)))).slice(1))
    expect(lines).toEqual(inert)
    const [, ...rows] = cellsInXlsx(await workbookOf(items))
    expect(rows).toEqual(inert)
  })

  it('leaves everything else as it is, and what is absent empty', async () => {
    const harmless = ['a=b', '1-2', 'x@y.example', "'=", 'الشكوى', '😀 = ']
    const [, ...lines] = cellsInCsv((await text(csvOf(pages(harmless.map(typed))))).slice(1))
    expect(lines).toEqual(harmless.map((value) => names.map(() => value)))
    const [, empty] = cellsInCsv((await text(csvOf(pages([{ created_by: null, source: null }])))).slice(1))
    expect(new Set(empty)).toEqual(new Set(['']))
  })

  it('fails as a whole when a page fails: nobody takes a part for all of it', async () => {
    async function* broken(): AsyncGenerator<Item[]> {
      yield [{ title: 'first' }]
      throw new Error('gone')
    }
    await expect(text(csvOf(broken()))).rejects.toThrow('gone')
    await expect(buffer(xlsxOf(broken()))).rejects.toThrow('gone')
  })
})
