import { inflateRawSync } from 'node:zlib'

/** The lines of a CSV file by its own rules, apart from what writes it; without byte order mark. */
export function cellsInCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(0, -1)
}

/** The parts of a zip, found by its central directory. */
export function partsIn(zip: Buffer): Record<string, string> {
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

/** Where the only sheet of a workbook stands. */
export const sheetPart = 'xl/worksheets/sheet1.xml'

/** The rows of the only sheet of a workbook. */
export const cellsInXlsx = (workbook: Buffer): string[][] =>
  [...(partsIn(workbook)[sheetPart] ?? '').matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c\/>|<t xml:space="preserve">(.*?)<\/t>/gs)].map(([, cell = '']) =>
      cell.replace(/&(lt|gt|amp|#13);/g, (_all, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '\r'),
    ),
  )
