import type { Dice } from './dice.ts'
import type { Tenant } from './oracle.ts'

/** A grievance configuration as a document, and what the oracle is told of it. */
export interface Configuration extends Pick<Tenant, 'categories' | 'flags' | 'defaultFlags'> {
  document: object
}

type List = readonly string[] | undefined

// undefined: nothing is said, so what stands above decides
const lists: readonly List[] = [
  ...[[], [], undefined, ['users.manage'], ['ticket.resolve'], ['comment.view', 'audit.view']],
  ...[['ticket.confirm'], ['ticket.assign', 'ticket.withdraw']],
]
const listAt = (dice: number, index: number) => lists[Math.floor(dice / lists.length ** index) % lists.length] as List

/** Flag names that contain each other: whoever compares parts of them is found. */
export const flagNames = ['vip', 'vip_family', 'legal', 'illegal', 'press']
/** All paths that there ever are; the last but one is not known in every configuration. */
export const categoryPaths = ['complaint', 'complaint/urgent', 'complaint/urgent/night', 'feedback', 'billing']

/** A configuration at random; `word` marks the tenant's own. */
export function configurationAt({ a, b, c }: Pick<Dice, 'a' | 'b' | 'c'>, word: string): Configuration {
  const gone = [categoryPaths[c % 12], flagNames[c % 7]]
  const paths = [...categoryPaths, word].filter(
    (path) => path !== gone[0] || path === 'complaint' || path.includes('urgent'),
  )
  const names = flagNames.filter((name) => name !== gone[1])
  const said = new Map(paths.map((path, index) => [path, path === 'complaint' && a % 3 > 0 ? [] : listAt(a, index)]))
  const listOf = (path: string): readonly string[] => {
    const parent = path.split('/').slice(0, -1).join('/')
    return said.get(path) ?? (parent === '' ? [] : listOf(parent))
  }
  const flags = new Map(names.map((name, index) => [name, listAt(b, index) ?? []]))
  const marked = names.includes('press') && c % 2 === 0 ? ['feedback'] : []
  const defaultFlags = new Map(paths.map((path) => [path, marked.includes(path) ? ['press'] : []]))
  const times = ['1,0', '2,0'][a % 2]
  const node = (path: string): object => ({
    name: path.split('/').at(-1),
    ...(said.get(path) && { permissions: said.get(path)?.map(asWritten) }),
    default_flags: defaultFlags.get(path),
    ...(path === 'feedback' && { resolution_times: times }),
    children: paths
      .filter((each) => each.startsWith(`${path}/`) && !each.slice(path.length + 1).includes('/'))
      .map(node),
  })
  const document = {
    grievance_types: paths.filter((path) => !path.includes('/')).map(node),
    grievance_flags: [...flags].map(([name, permissions]) => (permissions.length === 0 ? name : { name, permissions })),
    ...{ default_category: 'complaint', resolution_times: ['3,0', '1,12', '8,1'][b % 3] },
  }
  return { document, categories: new Map(paths.map((path) => [path, listOf(path)])), flags, defaultFlags }
}

// the older systems write the code, as a number or as a text
const asWritten = (permission: string) => (permission === 'ticket.resolve' ? 127006 : permission)
