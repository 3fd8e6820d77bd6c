import { sqlClockExceptions } from './sql-clock-exceptions.ts'
import { literals } from './syntax.ts'

/** A rule that is read off the text of one file. `find` gives what it refuses, with the line. */
export type TextRule = {
  name: string
  why: string
  appliesTo: RegExp
  except?: RegExp
  find: (source: string, path: string) => Finding[]
}
type Finding = { line: number; text: string }

const production = /^(platform|services|gateway|protos)\/(?!gen\/).*\.ts$/
const clock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(current_(timestamp|date|time)|localtime(stamp)?)\b/i

export const textRules: TextRule[] = [
  {
    name: 'environment-only-in-config',
    why: 'A variable read anywhere else is neither checked at the start nor listed among the bad ones.',
    appliesTo: production,
    except: /^platform\/src\/config\.ts$|\.test\.ts$/,
    find: matches(/\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\s*\[|['"]node:process['"]|['"]process['"]/),
  },
  {
    name: 'tenant-setting-is-transaction-local',
    why: 'A setting of the session goes with the pooled connection to the next request, which may be of another tenant.',
    appliesTo: /\.(ts|mjs|sql)$/,
    find: matches(
      /set_config\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*,\s*(false|'f'|'false'|0)\s*\)|\bset\s+(session\s+)?app\.\w+\s*(=|\bto\b)/i,
    ),
  },
  {
    name: 'no-module-mocks',
    why: 'A mocked module is tested against what its author believed; collaborators are passed in.',
    appliesTo: /\.(ts|mjs)$/,
    find: matches(/\bjest\s*\.\s*(mock|doMock|setMock|unstable_mockModule|createMockFromModule)\b/),
  },
  {
    name: 'no-narrowed-tests',
    why: 'A test that does not run proves nothing, and nobody sees it.',
    appliesTo: /\.ts$/,
    find: matches(
      /\b(it|test|describe)(\.\w+)*\.(only|skip|todo|failing)\b|\b(fit|xit|xtest|fdescribe|xdescribe)\s*(\(|\.)/,
    ),
  },
  {
    name: 'tests-do-not-sleep',
    why: 'A sleep is too short on a busy machine and too long on every other; eventually() asks until it is so.',
    appliesTo: /\.test\.ts$/,
    find: matches(/['"]node:timers\/promises['"]|new Promise\b[^\n]*\bsetTimeout\s*\(/),
  },
  {
    name: 'domain-has-no-clock',
    why: 'Rules take `now` as an argument, so that every date of a rule can be tested.',
    appliesTo: /^services\/[^/]+\/src\/domain\/.*\.ts$/,
    find: matches(
      /\bDate\s*\.\s*now\b|\bnew Date\s*(\(\s*\)|(?![\s(\w]))|(?<!new )\bDate\(|\bperformance\s*\.\s*now\b|\bTemporal\s*\.\s*Now\b/,
    ),
  },
  {
    name: 'sql-has-no-clock',
    why: 'Business time is scope.now(): a rule that asks Postgres for the time cannot be tested by moving the clock.',
    appliesTo: /^services\/.*\.(ts|sql)$/,
    find: (source, path) => {
      const texts = path.endsWith('.sql') ? [{ line: 1, text: source }] : literals(source)
      return texts
        .flatMap(({ line, text }) => matches(clock)(text).map((hit) => ({ ...hit, line: line + hit.line - 1 })))
        .filter(
          ({ text }) =>
            !sqlClockExceptions.some((exception) => exception.path === path && exception.line === text.trim()),
        )
    },
  },
  {
    name: 'lists-do-not-count',
    why: 'Counting what a page does not show costs more than the page.',
    appliesTo: /^services\/[^/]+\/src\/(queries|persistence)\/list-.*\.ts$/,
    find: (source) =>
      literals(source).flatMap(({ line, text }) => (/\bcount\s*\(/i.test(text) ? [{ line, text }] : [])),
  },
  {
    name: 'exceptional-roles-have-one-module',
    why: 'Relay, ingest and aggregate see every tenant: their address is handed to one module, which does nothing else.',
    appliesTo: production,
    except:
      /^platform\/src\/(config|service|maintenance\/run-maintenance)\.ts$|^services\/audit\/src\/(config|service|main)\.ts$|\.test\.ts$/,
    find: matches(/\bPOSTGRES_(RELAY|INGEST|SEARCH|AGGREGATE)_URL\b/),
  },
  {
    name: 'named-exports-without-barrels',
    why: 'A thing has one name and one place from which it is imported.',
    appliesTo: /^(platform|services|gateway|test|deploy)\/.*\.ts$/,
    // Jest takes nothing but the default export of a global setup
    except: /\/persistence\/migrations\/|\.d\.ts$|^test\/harness\/global-setup/,
    find: matches(/^export default\b|^export \* (as \w+ )?from\b|\bas default\b/m),
  },
  {
    name: 'no-vague-names',
    why: 'Utils, helpers, managers and bases grow without a subject; I- and -Impl name a thing twice.',
    appliesTo: production,
    find: (source, path) => {
      const file = /(^|[/-])(utils?|helpers?|common|managers?|misc|impl|base)(?=[-./])/.test(path)
        ? [{ line: 0, text: path }]
        : []
      return [
        ...file,
        ...matches(
          /^export (abstract |async )?(class|interface|type|function|const) (I[A-Z][a-z]\w*|Base[A-Z]\w*|\w+(Impl|Manager|Helpers?|Utils?))\b/m,
        )(source),
      ]
    },
  },
  {
    name: 'nothing-left-open',
    why: 'What is not done stands in an issue, not in the code.',
    appliesTo: /^(platform|services|gateway|protos|deploy)\//,
    find: matches(/\b(TODO|FIXME|XXX|HACK)\b|\bnot implemented\b|NotImplemented/),
  },
  {
    name: 'platform-exports-are-documented',
    why: 'Platform is read by everybody who writes a service: shape, unit and errors stand at the export.',
    appliesTo: /^platform\/src\/.*\.ts$/,
    except: /\.test\.ts$/,
    find: (source) => {
      const lines = source.split('\n')
      const bare = (line: string, index: number) =>
        /^export (?!(type )?\{)/.test(line) && !/\*\/\s*$/.test(lines[index - 1] ?? '')
      return lines.flatMap((text, index) =>
        bare(text, index) && !isOverload(lines, index) ? [{ line: index + 1, text }] : [],
      )
    },
  },
]

/** What every rule that applies to the file refuses in it. */
export function checkText(path: string, source: string): string[] {
  const applying = textRules.filter(({ appliesTo, except }) => appliesTo.test(path) && !except?.test(path))
  return applying.flatMap(({ name, find }) =>
    find(source, path).map(({ line, text }) => `${name}: ${path}:${line} ${text.trim()}`),
  )
}

function matches(pattern: RegExp) {
  const everywhere = new RegExp(pattern, `${pattern.flags.replace('g', '')}g`)
  return (source: string): Finding[] =>
    [...source.matchAll(everywhere)].map(({ index }) => {
      const line = source.slice(0, index).split('\n').length
      return { line, text: source.split('\n')[line - 1] ?? '' }
    })
}

/** The second signature of an overloaded function is documented by the first. */
function isOverload(lines: string[], index: number) {
  const name = /^export (?:async )?function (\w+)/.exec(lines[index] ?? '')?.[1]
  return name !== undefined && lines.slice(0, index).some((line) => line.startsWith(`export function ${name}`))
}
