/** A row of docs/requirements.md: one behaviour, and the ids that tests must carry to prove every half of it. */
export type Row = { id: string; text: string; halves: Half[] }
/** `tag` is what a title carries: `CMS-7`, or `CMS-1:complaint` where the row has more than one half. */
export type Half = { name: string; tag: string }

const channels = ['api', 'mail', 'cli', 'page']
const kinds = ['complaint', 'inquiry']
const rowPattern = /^\|\s*([A-Z]{3}-\d+)\s*\|\s*(.+?)\s*\|\s*([^|]+?)\s*\|$/

/** Reads the table. Throws on a row that it does not understand: a row that is skipped would count as met. */
export function parseRequirements(markdown: string): Row[] {
  const lines = markdown.split('\n').filter((line) => /^\|\s*[A-Z]{3}-/.test(line))
  const rows = lines.map(parseRow)
  const twice = rows.find((row, index) => rows.findIndex(({ id }) => id === row.id) !== index)
  if (twice) throw new Error(`${twice.id} stands twice in the requirements`)
  if (rows.length === 0) throw new Error('the requirements have no rows')
  return rows
}

function parseRow(line: string): Row {
  const [, id, text, proved] = rowPattern.exec(line) ?? []
  if (!id || !text || !proved) throw new Error(`not a row: ${line}`)
  const names = halvesOf(proved.split(/\s+/), id)
  return { id, text, halves: names.map((name) => ({ name, tag: names.length === 1 ? id : `${id}:${name}` })) }
}

/** `api both page` is api and page, each for complaints and for inquiries: four halves, `api:complaint` first. */
function halvesOf(words: string[], id: string): string[] {
  const unknown = words.find((word) => word !== 'both' && !channels.includes(word))
  const places = words.filter((word) => channels.includes(word))
  if (unknown || places.length === 0 || new Set(words).size !== words.length)
    throw new Error(`${id}: "${words.join(' ')}" does not say where it is proved`)
  if (!words.includes('both')) return places
  return places.flatMap((place) => kinds.map((kind) => (places.length === 1 ? kind : `${place}:${kind}`)))
}
