import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
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

/** Reads CSV by its own rules, apart from what writes it. */
function cellsIn(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

/** The parts of a zip, found by its central directory. */
function partsIn(zip: Buffer): Record<string, string> {
  const parts: Record<string, string> = {}
  let at = zip.readUInt32LE(zip.length - 6)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, more, local] = [
      ...[zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)],
      ...[zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)],
    ] as [number, number, number, number]
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(begin, begin + size)
    const method = zip.readUInt16LE(at + 10)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    parts[name] = (method === 0 ? packed : inflateRawSync(packed)).toString()
    at += 46 + nameLength + more
  }
  return parts
}
const sheetIn = async (...all: Item[][]) =>
  partsIn(await buffer(xlsxOf(pages(...all))))['xl/worksheets/sheet1.xml'] ?? ''
const textsIn = (sheet: string) =>
  [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c\/>|<t xml:space="preserve">(.*?)<\/t>/gs)].map(([, cell = '']) =>
      cell.replace(/&(lt|gt|amp|#13);/g, (_all, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '\r'),
    ),
  )

describe('an export', () => {
  it('as CSV begins with a byte order mark and the names of the columns, and has a line for each case', async () => {
    const csv = await text(csvOf(pages([{ reference: 'CMP-2026-000001' }], [{ title: 'a "b", c\r\nd' }])))
    expect(csv.startsWith('\ufeffid,reference,title,')).toBe(true)
    const [header, first, second] = cellsIn(csv.slice(1))
    expect(header).toEqual(names)
    expect(first?.[1]).toBe('CMP-2026-000001')
    expect(second?.[2]).toBe('a "b", c\r\nd')
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('as XLSX is a workbook of one sheet, every cell text', async () => {
    const parts = partsIn(await buffer(xlsxOf(pages([{ title: '<b> & "😀"\ud800\u0007 ب' }]))))
    expect(Object.keys(parts).sort()).toEqual([
      ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'],
      'xl/worksheets/sheet1.xml',
    ])
    const [header, first] = textsIn(parts['xl/worksheets/sheet1.xml'] ?? '')
    expect(header).toEqual(names)
    expect(first?.[2]).toBe('<b> & "😀"\ufffd\ufffd ب')
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f>|t="str"|<v>/)
  })

  it('makes what is a formula to a spreadsheet inert: a hundred payloads in every text field [S18]', async () => {
    expect(new Set(hostileCells).size).toBe(100)
    const items = hostileCells.map(typed)
    const inert = hostileCells.map((payload) => names.map(() => `'${payload}`))
    const [, ...lines] = cellsIn((await text(csvOf(pages(items)))).slice(1))
    expect(lines).toEqual(inert)
    const [, ...rows] = textsIn(await sheetIn(items))
    expect(rows).toEqual(inert)
  })

  it('leaves everything else as it is, and what is absent empty', async () => {
    const harmless = ['a=b', '1-2', 'x@y.example', "'=", 'الشكوى', '😀 = ']
    const [, ...lines] = cellsIn((await text(csvOf(pages(harmless.map(typed))))).slice(1))
    expect(lines).toEqual(harmless.map((value) => names.map(() => value)))
    const [, empty] = cellsIn((await text(csvOf(pages([{ created_by: null, source: null }])))).slice(1))
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
