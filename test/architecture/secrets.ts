import { literals } from './syntax.ts'

/** Something that looks like a secret, where it stands, and the rule that says so. */
type Pattern = { name: string; why: string; find: RegExp; allowedIn?: RegExp; allowed?: (found: string) => boolean }

const demoAccounts = ['admin', 'manager', 'helpdesk', 'support', 'agent', 'consumer', 'auditor', 'nobody']

/** What a secret looks like in a text. */
export const secretPatterns: Pattern[] = [
  {
    name: 'private-key',
    why: 'Keys are made at the first start, or come from the cluster.',
    find: /-----BEGIN [A-Z ]*PRIVATE KEY-----|"d"\s*:\s*"[\w-]{40,}"/g,
  },
  {
    name: 'password-in-url',
    why: 'A URL with a password ends in logs; addresses and passwords are put together at the start.',
    find: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"`$<>{}]+:[^\s/@'"`$<>{}]+@/g,
    allowed: (found) => found.endsWith('://user:password@'),
  },
  {
    name: 'token',
    why: 'A token that works once opens the door to everybody who has the tree.',
    find: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{30,}|\bxox[abprs]-[\w-]{10,}|\bnpm_\w{30,}/g,
  },
  {
    name: 'demo-password',
    why: 'Demo accounts exist only in the development overlay of the realm, and where they are told to people.',
    find: new RegExp(`\\b(?:${demoAccounts.join('|')})123\\b`, 'g'),
    allowedIn: /^(deploy\/local\/accounts\.ts|deploy\/keycloak\/realm\.demo\.json|README\.md)$/,
  },
  {
    name: 'written-password',
    why: 'A password in the tree is the same on every machine.',
    find: /\b(?:[a-z]*password|passwd|client_?secret)['"]?\s*[:=]\s*(['"`])(?=[^'"`]*[a-z0-9])[^'"`\s$<>{}]{6,}\1/gi,
    allowedIn: /^(deploy\/local\/accounts\.ts|deploy\/keycloak\/realm\.demo\.json)$/,
  },
]

/** Files with long random text that is no secret: digests of what is fetched. */
export const pinnedDigests: { path: RegExp; why: string }[] = [
  { path: /^pnpm-lock\.yaml$/, why: 'digests of the packages' },
  { path: /^(deploy\/local|test\/bench)\/.*requirements\.txt$/, why: 'digests of the wheels that pip fetches' },
  { path: /^services\/audit\/(README\.md|src\/.*(test|fixture)\.ts)$/, why: 'hashes and trace ids of examples' },
  { path: /^deploy\/local\/keycloak\/distribution\.ts$/, why: 'digest of the Keycloak that is fetched' },
]

/** Every secret that a file seems to hold, as `rule: path:line`. */
export function findSecrets(path: string, text: string): string[] {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length
  const known = secretPatterns
    .filter(({ allowedIn }) => !allowedIn?.test(path))
    .flatMap(({ name, find, allowed }) =>
      [...text.matchAll(find)]
        .filter(([found]) => !allowed?.(found))
        .map(({ index }) => `${name}: ${path}:${lineAt(index)}`),
    )
  const random = pinnedDigests.some((pinned) => pinned.path.test(path))
    ? []
    : wordsOf(path, text)
        .filter(({ word }) => looksRandom(word))
        .map(({ line }) => `random-literal: ${path}:${line}`)
  return [...known, ...random]
}

function wordsOf(path: string, text: string) {
  const parts = path.endsWith('.ts')
    ? literals(text)
    : text.split('\n').map((line, index) => ({ line: index + 1, text: line }))
  return parts.flatMap(({ line, text: part }) => (part.match(/[\w+=-]{32,}/g) ?? []).map((word) => ({ line, word })))
}

/** Random text changes between digits, small and capital letters all the time; words do so only where one begins. */
function looksRandom(word: string) {
  if (isUuid(word) || word.startsWith('eyJ')) return false
  const letters = [...word].filter((letter) => /[a-z0-9]/i.test(letter))
  const changes = letters.filter((letter, index) => kindOf(letter) !== kindOf(letters[index - 1] ?? letter)).length
  const varied = new Set(letters).size
  if (/^[0-9a-f]+$/i.test(word)) return varied > 8
  return varied > 15 && changes / letters.length > 0.3
}

function kindOf(letter: string) {
  return /\d/.test(letter) ? 'digit' : /[a-z]/.test(letter) ? 'small' : 'capital'
}

function isUuid(word: string) {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word)
}
