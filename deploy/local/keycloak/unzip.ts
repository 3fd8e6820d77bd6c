import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const centralDirectoryEnd = 0x06054b50
const deflated = 8

/** Unpacks an archive without its top folder. No zip64, no encryption: enough for the one archive whose digest we know. */
export function unzip(archive: string, target: string): void {
  const data = readFileSync(archive)
  let end = data.length - 22
  while (end >= 0 && data.readUInt32LE(end) !== centralDirectoryEnd) end--
  if (end < 0) throw new Error(`${archive} is no zip archive`)
  const entries = data.readUInt16LE(end + 10)
  let at = data.readUInt32LE(end + 16)
  for (let count = 0; count < entries; count++) {
    const nameLength = data.readUInt16LE(at + 28)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength)
    const path = join(target, name.slice(name.indexOf('/') + 1))
    if (name.endsWith('/')) mkdirSync(path, { recursive: true })
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content(data, at), { mode: modeOf(data, at) })
    }
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
}

function content(data: Buffer, entry: number): Buffer {
  const size = data.readUInt32LE(entry + 20)
  const local = data.readUInt32LE(entry + 42)
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
  const stored = data.subarray(start, start + size)
  return data.readUInt16LE(entry + 10) === deflated ? inflateRawSync(stored) : stored
}

/** Archives made on Unix keep the permissions in the upper half of the external attributes. */
function modeOf(data: Buffer, entry: number): number {
  return (data.readUInt32LE(entry + 38) >>> 16) & 0o777 || 0o644
}
