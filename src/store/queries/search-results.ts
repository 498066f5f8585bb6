/** Search over everything the viewer may see, each result with its words in context. */
import type { NumberedKind, ObjectId } from '../../domain/id.ts'
import type { Row } from '../engines/engine.ts'
import { isPlain, termsOf, tokensOf } from '../search.ts'
import type { Tables } from '../tables.ts'
import { directive } from './directives.ts'
import { document, textOf } from './documents.ts'
import { meeting } from './meetings.ts'
import { type FoundPart, type FoundThen, foundThen } from './search-then.ts'
import { selectRows } from './select.ts'
import { statement } from './statements.ts'
import { term } from './terms.ts'
import { seesAll, type Viewer } from './viewer.ts'

/** `words` with the match at `start`–`end` (UTF-16 units of `words`); `title` names the object. */
export type SearchResult = {
  readonly id: ObjectId
  readonly kind: NumberedKind
  readonly title: string
  readonly words: string
  readonly start: number
  readonly end: number
}

type Hit = Row & FoundPart

/** What people look for comes before the documents it came from. */
const kinds: readonly NumberedKind[] = ['commitment', 'statement', 'directive', 'meeting', 'term', 'document']

/** At most `limit` results, commitments and statements before the documents they came from. */
export async function search(viewer: Viewer, question: string, limit = 20): Promise<SearchResult[]> {
  const terms = termsOf(question)
  if (terms.length === 0) return []
  const { sql, values } = viewer.store.engine.matchSearch(terms)
  const there = 'SELECT 1 FROM object WHERE object.authority = found.authority AND object.id = found.object'
  const then = viewer.past === null ? nothingThen : await foundThen(viewer, terms)
  const all = viewer.past === null ? '' : `AND EXISTS (${there})`
  const sight = seesAll(viewer) ? all : `AND EXISTS (${there} AND object.published IS NOT NULL)`
  // Each kind by itself and without an order: a look ends as soon as it has found enough.
  const hits: Hit[] = []
  for (const kind of kinds) {
    if (hits.length >= limit) break
    const found = await viewer.store.engine.reading.all<Hit>(
      `SELECT object, kind, part, start, length FROM (${sql}) AS found WHERE authority = ? AND kind = ? ${sight} LIMIT ?`,
      [...values, viewer.authority.id, kind, limit - hits.length + then.otherwise.size]
    )
    const those = [...found.filter(({ object }) => !then.otherwise.has(object)), ...then.found.filter((part) => part.kind === kind)]
    hits.push(
      ...those.slice(0, limit - hits.length).sort((a, b) => (a.object === b.object ? a.part - b.part : a.object < b.object ? -1 : 1))
    )
  }
  const commitments = await wordsOfCommitments(
    viewer,
    hits.flatMap(({ kind, object }) => (kind === 'commitment' ? [object] : []))
  )
  const results = await Promise.all(hits.map((hit) => resultOf({ viewer, commitments }, hit, terms)))
  return results.filter((result) => result !== null)
}

const nothingThen: FoundThen = { otherwise: new Set(), found: [] }

type Words = { readonly title: string; readonly words: string }

/** Who asks, and the words of the commitments among the hits. */
type Seen = { readonly viewer: Viewer; readonly commitments: ReadonlyMap<ObjectId, Words> }

/** Of commitments that the viewer was found to see. */
async function wordsOfCommitments(viewer: Viewer, ids: readonly ObjectId[]): Promise<Map<ObjectId, Words>> {
  if (ids.length === 0) return new Map()
  const rows = await selectRows<Pick<Tables['commitment'], 'id' | 'title' | 'done_when'>>(
    viewer,
    `SELECT id, title, done_when FROM commitment WHERE authority = ? AND id IN (${ids.map(() => '?').join(', ')})`,
    ids
  )
  return new Map(rows.map(({ id, title, done_when: done }) => [id, { title, words: done === null ? title : `${title}\n${done}` }]))
}

async function resultOf(seen: Seen, hit: Hit, terms: readonly (readonly string[])[]): Promise<SearchResult | null> {
  const { object: id, kind } = hit
  const found = await wordsOf(seen, hit)
  return found === null ? null : { id, kind, title: found.title, ...inContext(found.words, terms) }
}

async function wordsOf({ viewer, commitments }: Seen, { object: id, kind, start, length }: Hit): Promise<Words | null> {
  switch (kind) {
    case 'commitment':
      return commitments.get(id) ?? null
    case 'statement': {
      const found = await statement(viewer, id)
      return found && { title: found.kind, words: found.words }
    }
    case 'directive': {
      const found = await directive(viewer, id)
      return found && { title: found.title, words: [found.title, found.issuer].filter((words) => words !== null).join('\n') }
    }
    case 'meeting': {
      const found = await meeting(viewer, id)
      return (
        found && {
          title: found.title,
          words: [found.title, found.body_as_written, found.chair].filter((words) => words !== null).join('\n')
        }
      )
    }
    case 'term': {
      const found = await term(viewer, id)
      return found && { title: found.label, words: [found.label, ...found.members].join('\n') }
    }
    case 'document': {
      const found = await document(viewer, id)
      const text = found?.reading == null ? null : await textOf(viewer, found.reading)
      return found === null || text === null ? null : { title: found.title, words: text.text.slice(start, start + length) }
    }
  }
}

const around = 90

/** Cuts the words round the first of them that was asked for. */
function inContext(words: string, terms: readonly (readonly string[])[]): Pick<SearchResult, 'words' | 'start' | 'end'> {
  const place = placeOf(words, new Set(terms.flat()))
  if (place === null) return { words: words.slice(0, around * 2), start: 0, end: 0 }
  const from = Math.max(0, place.start - around)
  const to = Math.min(words.length, place.end + around)
  const lead = from > 0 ? '…' : ''
  const cut = lead + words.slice(from, to).replaceAll(/\s/g, ' ') + (to < words.length ? '…' : '')
  const shift = lead.length - from
  return { words: cut, start: place.start + shift, end: place.end + shift }
}

type Place = { readonly start: number; readonly end: number }

function placeOf(words: string, wanted: ReadonlySet<string>): Place | null {
  if (isPlain(words)) return plainPlaceOf(words.toLowerCase(), wanted)
  for (const match of words.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    if (tokensOf(match[0]).some((token) => wanted.has(token))) return { start: match.index, end: match.index + match[0].length }
  return null
}

/** The same for plain words in small letters, which need not be taken apart. */
function plainPlaceOf(words: string, wanted: ReadonlySet<string>): Place | null {
  let first: Place | null = null
  for (const token of wanted) {
    let start = words.indexOf(token)
    while (start >= 0 && (isInWord(words, start - 1) || isInWord(words, start + token.length))) start = words.indexOf(token, start + 1)
    if (start >= 0 && (first === null || start < first.start)) first = { start, end: start + token.length }
  }
  return first
}

function isInWord(words: string, at: number): boolean {
  const code = words.charCodeAt(at)
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}
