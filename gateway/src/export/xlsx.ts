import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { cellsOf, columns, type Item } from './exported-cell.ts'

/** A spreadsheet holds so many rows, the names of the columns among them: a file with more would be cut by whoever opens it. */
const rowsOfSheet = 1_048_576

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const fixedParts = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="complaints" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/** An Office Open XML workbook of the cases, zipped while their pages come. Every cell is text. */
export function xlsxOf(pages: AsyncIterable<readonly Item[]>): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  // a page ahead is enough: more of them would wait in memory
  const sheet = Readable.from(sheetOf(pages), { highWaterMark: 1 })
  // the zip looks at neither end: a page that fails breaks it off, and whoever leaves lets the pages rest
  sheet.on('error', (error) => output.destroy(error))
  output.on('close', () => sheet.destroy())
  for (const [name, content] of Object.entries(fixedParts)) zip.addBuffer(Buffer.from(declaration + content), name)
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  zip.end()
  return output
}

async function* sheetOf(pages: AsyncIterable<readonly Item[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${declaration}<worksheet xmlns="${main}"><sheetData>${rowOf(columns.map(([name]) => name))}`)
  let rows = 1
  for await (const items of pages) {
    rows += items.length
    if (rows > rowsOfSheet) throw new Error('the cases do not fit on one sheet')
    yield Buffer.from(items.map((item) => rowOf(cellsOf(item))).join(''))
  }
  yield Buffer.from('</sheetData></worksheet>')
}

const rowOf = (cells: readonly string[]) => `<row>${cells.map(cellOf).join('')}</row>`
const cellOf = (text: string) =>
  text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
/** What XML 1.0 cannot hold, halves of surrogate pairs among it, becomes the replacement character. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (char) => (/[\t\n\r\u0080-\u009f]/.test(char) ? char : '\ufffd'))
    .replace(/[&<>\r]/g, (char) => entities[char] as string)
