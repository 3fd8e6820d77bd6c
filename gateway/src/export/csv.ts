import { cellsOf, columns, type Item } from './exported-cell.ts'

// without it a spreadsheet reads the bytes in the encoding of its country
const byteOrderMark = '\ufeff'

/** A CSV file (RFC 4180, UTF-8 with BOM) of the cases, page by page. */
export async function* csvOf(pages: AsyncIterable<readonly Item[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + lineOf(columns.map(([name]) => name)))
  for await (const items of pages) yield Buffer.from(items.map((item) => lineOf(cellsOf(item))).join(''))
}

const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`
const quoted = (cell: string) => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
