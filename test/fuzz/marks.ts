import { canary, canaryMark } from '../harness/canary.ts'
import { type Case, type Person, reach, scopesOf, type Tenant, viewOf } from './oracle.ts'

/** Whose a word is, and who may read it. */
export interface Mark {
  /**
   * 'name' of a person; 'case': whoever sees the case reads it; 'desk': who sees all of it; 'internal': an internal comment;
   * 'configuration': people of the tenant.
   */
  kind: 'name' | 'case' | 'desk' | 'internal' | 'configuration'
  /** Absent for what is the platform's. */
  tenant?: Tenant
  person?: string
  /** Cases that it stands in; as long as there are none, nobody reads it. */
  cases?: Case[]
}

const marks = new RegExp(`${canaryMark}[0-9a-f]{10}`, 'g')
const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The words of worlds that stand in a text, each once, and the ids. */
export const wordsIn = (text: string) => [...new Set(text.match(marks))]
export const idsIn = (text: string) => [...new Set(text.match(ids))]

/** Every word and id that stands in a world, and whose it is. */
export class Marks {
  #words = new Map<string, Mark>()
  #cases = new Map<string, Case>()
  #owners = new Map<string, Tenant>()
  #originals = new Set<string>()

  /** A word that stands nowhere else. */
  word(mark: Mark): string {
    const word = canary()
    this.#words.set(word, mark)
    return word
  }

  addCase(of: Case) {
    this.#cases.set(of.id, of)
  }

  /** Another case is called a duplicate of this one. */
  addOriginal(id: string) {
    this.#originals.add(id)
  }

  /** Ids of people and places, which are the tenant's. */
  addIds(tenant: Tenant, given: readonly string[]) {
    for (const id of given) this.#owners.set(id, tenant)
  }

  /** What somebody may not read of what they got; ids that they sent themselves tell them nothing. */
  leaks(person: Person, bytes: string, sent: string): string[] {
    const words = wordsIn(bytes).filter((word) => !this.#mayRead(person, this.#words.get(word)))
    const foreign = idsIn(bytes).filter((id) => !sent.includes(id) && !this.#mayKnow(person, id))
    return [...words.map((word) => `${word} (${this.#words.get(word)?.kind ?? 'of another world'})`), ...foreign]
  }

  /** What people wrote in it, or are called; names of categories are no secret of theirs. */
  written = (text: string) => wordsIn(text).filter((word) => this.#words.get(word)?.kind !== 'configuration')

  #mayRead(person: Person, mark: Mark | undefined): boolean {
    if (!mark) return false
    if (mark.kind === 'name') {
      if (seesPublicViewOnly(person)) return mark.person === person.id
      return mark.tenant === undefined || mark.tenant === person.tenant
    }
    if (mark.kind === 'configuration') return mark.tenant === person.tenant
    return mark.cases?.some((of) => this.#mayReadOf(person, mark, of)) ?? false
  }

  #mayReadOf(person: Person, { kind }: Mark, of: Case): boolean {
    const view = viewOf(person, of)
    if (kind === 'case' || view !== 'full') return kind === 'case' && view !== undefined
    return kind === 'desk' || reach(person, 'comment.view', of) !== undefined
  }

  #mayKnow(person: Person, id: string): boolean {
    const of = this.#cases.get(id)
    // a duplicate names the case that goes on, and nothing of it
    if (of) return viewOf(person, of) !== undefined || (this.#originals.has(id) && of.tenant === person.tenant)
    const tenant = this.#owners.get(id)
    if (!tenant) return true
    return tenant === person.tenant && (!seesPublicViewOnly(person) || isOwn(person, id))
  }
}

const isOwn = ({ id, patientId, tenant }: Person, asked: string) => [id, patientId, tenant.id].includes(asked)

/** Who sees no more than their own cases. */
export const seesPublicViewOnly = (person: Person) => scopesOf(person, 'ticket.view').every((scope) => scope === 'own')
