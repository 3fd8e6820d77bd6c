import { functionSpans } from './syntax.ts'

/** The largest sizes in lines. A bigger file has two subjects: name the second. */
export const limits = { file: 180, slice: 80, main: 20, function: 50, ninetyFifthPercentile: 150 }

/** What is read and maintained by hand: no tests, no generated types, no migrations (they are never edited again). */
export function isProduction(path: string) {
  return (
    /^(platform|protos|services|gateway|deploy)\/.*\.(ts|mjs)$/.test(path) &&
    !/\.test\.ts$|^protos\/gen\/|\/persistence\/migrations\//.test(path)
  )
}

/** Which size the file, or a function in it, is over. */
export function checkSize(path: string, source: string): string[] {
  if (!isProduction(path)) return []
  const lines = lineCount(source)
  const limit = limitOf(path)
  const long = functionSpans(source).filter((span) => span.lines > limits.function)
  return [
    ...(lines > limit.lines ? [`${limit.name}: ${path} has ${lines} lines, ${limit.lines} at most`] : []),
    ...long.map((span) => `function-size: ${path}:${span.line} has ${span.lines} lines, ${limits.function} at most`),
  ]
}

/** 95 of 100 files are at most this long. */
export function ninetyFifthPercentile(sources: string[]) {
  const sorted = sources.map(lineCount).sort((left, right) => left - right)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
}

function limitOf(path: string) {
  if (/^(services\/[^/]+|gateway)\/src\/main\.ts$/.test(path)) return { name: 'main-size', lines: limits.main }
  if (/\/src\/(commands|queries|reactions)\//.test(path)) return { name: 'slice-size', lines: limits.slice }
  return { name: 'file-size', lines: limits.file }
}

function lineCount(source: string) {
  return source.split('\n').length - (source.endsWith('\n') ? 1 : 0)
}
