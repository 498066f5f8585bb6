/**
 * The register of one document: the people it names with their offices, handles and initials, and the posts, units and bodies the record
 * knows. It says whom a name as written means, and nothing where two could be meant.
 */
import type { KnownName, MeetingFacts, PersonMention, Resolved } from '../../domain/proposal.ts'
import type { ExtractionContext } from '../context.ts'
import { nicknames } from '../lexicon/en/owners.ts'
import { roleWords } from '../lexicon/en/roles.ts'

type Person = {
  readonly name: string
  readonly words: readonly string[]
  readonly also: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
}

const handles = /@([A-Za-z0-9][\w-]{0,38})/g
const declared = /^\s{0,3}[([]\s?(\p{Lu}(?:['’.]?\p{Lu}){1,3})\.?\s?[)\]]/u
const officeBehind = /^\s{0,3}(?:[-–—,]\s{0,2}|\(\s?)([\p{L}][\p{L}\s/&'-]{2,40})/u

export class Register {
  readonly #people: readonly Person[]
  readonly #offices: readonly {
    readonly kind: 'post' | 'unit' | 'body' | 'person'
    readonly known: KnownName
    readonly folded: readonly string[]
  }[]
  readonly #read = new Map<string, Resolved | null>()

  constructor(context: ExtractionContext, facts: MeetingFacts, people: readonly PersonMention[]) {
    this.#people = peopleOf(context, facts, people)
    const { known } = context
    const rows = (kind: 'post' | 'unit' | 'body' | 'person', names: readonly KnownName[]) =>
      names.map((one) => ({ kind, known: one, folded: [one.name, ...one.aliases].map(folded) }))
    this.#offices = [
      ...rows('post', known.posts),
      ...rows('unit', known.units),
      ...rows('body', known.bodies),
      ...rows('person', known.people)
    ]
  }

  /** Whom the words mean, or null. */
  resolve(written: string): Resolved | null {
    const key = written.replace(/\s+/g, ' ').trim()
    const before = this.#read.get(key)
    if (before !== undefined) return before
    const found = this.#inRecord(key) ?? this.#inDocument(key)
    this.#read.set(key, found)
    return found
  }

  /** Whether the document or the record knows the words as a name. */
  has(written: string): boolean {
    return this.resolve(written) !== null
  }

  #inRecord(written: string): Resolved | null {
    const name = folded(written)
    const whole = this.#offices.find((row) => row.folded.includes(name))
    if (whole !== undefined) return { kind: whole.kind, name: whole.known.name, id: whole.known.id, by: 'name' }
    const ending = this.#offices.filter((row) => row.kind !== 'person' && row.folded.some((one) => one.endsWith(` ${name}`)))
    const [only, other] = ending.filter((row) => row.kind === 'post').length > 0 ? ending.filter((row) => row.kind === 'post') : ending
    return only === undefined || other !== undefined || name.length < 4
      ? null
      : { kind: only.kind, name: only.known.name, id: only.known.id, by: 'office' }
  }

  #inDocument(written: string): Resolved | null {
    const person = (found: readonly Person[], by: Resolved['by']): Resolved | null =>
      found.length === 1 ? { kind: 'person', name: found[0]!.name, id: null, by } : null
    if (written.startsWith('@'))
      return person(
        this.#people.filter(({ also }) => also.has(written.toLowerCase())),
        'handle'
      )
    const words = folded(written).split(' ')
    const bare = withoutRoles(words)
    if (bare.length === 0)
      return person(
        this.#people.filter(({ offices }) => offices.has(words.at(-1)!) || offices.has(words.join(' '))),
        'office'
      )
    const name = bare.join(' ')
    const whole = this.#people.filter((one) => one.words.join(' ') === name)
    if (whole.length > 0) return person(whole.slice(0, 1), 'name')
    if (bare.length === 1) return this.#byOneWord(written, bare[0]!, person)
    const [first, last] = [bare[0]!, bare.at(-1)!]
    return person(
      this.#people.filter(
        ({ words: own }) =>
          own.at(-1) === last &&
          (own[0]![0] === first[0] || sameFirst(own[0]!, first)) &&
          (first.length < 3 || own[0]!.length < 3 || sameFirst(own[0]!, first))
      ),
      'part'
    )
  }

  #byOneWord(written: string, word: string, person: (found: readonly Person[], by: Resolved['by']) => Resolved | null): Resolved | null {
    const told = this.#people.filter(({ also }) => also.has(word))
    if (told.length > 0) return person(told, word.length < 4 ? 'initials' : 'handle')
    const initials = this.#byInitials(written, word)
    if (initials.length > 0) return person(initials, 'initials')
    const part = this.#people.filter(({ words }) => (words.length > 1 && words.at(-1) === word) || sameFirst(words[0]!, word))
    if (part.length > 0) return person(part, 'part')
    const camel = /^(\p{Lu}\p{Ll}+)(\p{Lu})$/u.exec(written)
    if (camel !== null)
      return person(
        this.#people.filter(({ words }) => words[0] === camel[1]!.toLowerCase() && words.at(-1)!.startsWith(camel[2]!.toLowerCase())),
        'part'
      )
    return null
  }

  #byInitials(written: string, word: string): Person[] {
    if (!/^\p{Lu}(?:['’.]?\p{Lu}){1,3}\.?$/u.test(written)) return []
    return this.#people.filter(({ words }) => words.length > 1 && initialsOf(words) === word.replace(/['’.]/g, ''))
  }
}

/** Lower case, without article, possessive and doubled blanks. */
function folded(words: string): string {
  const lower = words.toLowerCase()
  const named = lower.startsWith('the ') || lower.startsWith('our ') ? lower.slice(4) : lower
  return named
    .replace(/['’]s?$/, '')
    .replace(/[\s.]+/g, ' ')
    .trim()
}

function withoutRoles(words: readonly string[]): readonly string[] {
  let first = 0
  while (first < words.length && (roleWords.has(words[first]!) || words[first] === 'of')) first++
  return words.slice(first)
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('')

function sameFirst(full: string, short: string): boolean {
  return full === short || nicknames.get(short)?.has(full) === true || nicknames.get(full)?.has(short) === true
}

function peopleOf({ view }: ExtractionContext, facts: MeetingFacts, people: readonly PersonMention[]): Person[] {
  const found = new Map<string, { name: string; also: Set<string>; offices: Set<string> }>()
  const person = (name: string): { name: string; also: Set<string>; offices: Set<string> } => {
    const key = folded(name)
    const one = found.get(key) ?? { name, also: new Set<string>(), offices: new Set<string>() }
    found.set(key, one)
    return one
  }
  for (const { name, start, end } of facts.attendees) {
    const one = person(name)
    const line = view.slice(end, end + 80)
    const stop = line.search(/[\n|;]/)
    const behind = stop < 0 ? line : line.slice(0, stop)
    // A handle behind the next name is that one's.
    for (const match of behind.split(',')[0]!.matchAll(handles)) one.also.add(`@${match[1]!.toLowerCase()}`).add(match[1]!.toLowerCase())
    if (name.startsWith('@')) one.also.add(name.toLowerCase()).add(name.slice(1).toLowerCase())
    const initials = declared.exec(behind)
    if (initials !== null) one.also.add(initials[1]!.toLowerCase().replace(/['’.]/g, ''))
    addOffices(one.offices, officeBehind.exec(behind)?.[1])
    for (const count of [1, 2, 3]) addOffices(one.offices, wordsBefore(view, start, count))
  }
  const full = [...found.values()].map((one) => ({ one, words: new Set(folded(one.name).split(' ')) }))
  for (const { name, roles } of people) {
    const short = folded(name)
    // "Director Osei" is one of those present, where only one has that name.
    const same = short.includes(' ') ? [] : full.filter(({ words }) => words.has(short))
    if (same.length > 1) continue
    for (const role of roles) addOffices((same[0]?.one ?? person(name)).offices, role)
  }
  return [...found.values()].map((one) => ({ ...one, words: folded(one.name).split(' ') }))
}

/** The last words of the line before an offset, where nothing parts them from it. */
function wordsBefore(view: string, at: number, count: number): string | undefined {
  const before = view.slice(Math.max(0, at - 50), at)
  const words = before
    .slice(before.lastIndexOf('\n') + 1)
    .trimEnd()
    .replace(/:$/, '')
    .split(' ')
    .slice(-count)
  return words.length === count && words.every((word) => /^[\p{L}'-]{3,20}$/u.test(word)) ? words.join(' ') : undefined
}

/** "Town Clerk, Secretary" are offices when all their words may be; each also by its last word. */
function addOffices(offices: Set<string>, words: string | undefined): void {
  for (const part of (words ?? '').toLowerCase().split(/[,/&]|\sand\s/)) {
    const own = part.trim().split(/\s+/)
    if (own[0] === '' || !own.every((word) => roleWords.has(word) || word === 'of' || word === 'the')) continue
    if (/^(?:vice|deputy|assistant|former|past)/.test(own[0]!)) offices.add(own.join(' '))
    else offices.add(own.join(' ')).add(own.at(-1)!)
  }
}
