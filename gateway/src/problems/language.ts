/** Languages in which errors speak. */
export type Language = 'en' | 'ar'

/** The language that an Accept-Language field prefers; English when it says nothing that we have. */
export function preferredLanguage(field: string | undefined): Language {
  if (!field?.toLowerCase().includes('ar')) return 'en'
  const ranges = field.slice(0, 200).toLowerCase().split(',').map(readRange)
  const best = ranges.filter(({ tag, quality }) => quality > 0 && (tag === 'en' || tag === 'ar'))
  best.sort((left, right) => right.quality - left.quality)
  return best[0]?.tag === 'ar' ? 'ar' : 'en'
}

function readRange(range: string) {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
}
