/** Search over everything the viewer may see, each result with its words in context. */
import type { NumberedKind, ObjectId } from '../../domain/id.ts'
import type { Row } from '../engines/engine.ts'
import { termsOf, tokensOf } from '../search.ts'
import { type CommitmentView, rowsOf } from './commitments.ts'
import { directive } from './directives.ts'
import { document, textOf } from './documents.ts'
import { meeting } from './meetings.ts'
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

type Hit = Row & { object: ObjectId; kind: NumberedKind; part: number; start: number; length: number }

/** At most `limit` results, commitments and statements before the documents they came from. */
export async function search(viewer: Viewer, question: string, limit = 20): Promise<SearchResult[]> {
  const terms = termsOf(question)
  if (terms.length === 0) return []
  const { sql, values } = viewer.store.engine.matchSearch(terms)
  const order =
    "CASE kind WHEN 'commitment' THEN 0 WHEN 'statement' THEN 1 WHEN 'directive' THEN 2 WHEN 'meeting' THEN 3 WHEN 'term' THEN 4 ELSE 5 END"
  const sight = seesAll(viewer)
    ? ''
    : 'AND EXISTS (SELECT 1 FROM object WHERE object.authority = found.authority AND object.id = found.object AND object.published IS NOT NULL)'
  const hits = await viewer.store.engine.reading.all<Hit>(
    `SELECT object, kind, part, start, length FROM (${sql}) AS found WHERE authority = ? ${sight} ORDER BY ${order}, object, part LIMIT ?`,
    [...values, viewer.authority.id, limit]
  )
  const made = await rowsOf(
    viewer,
    hits.flatMap(({ kind, object }) => (kind === 'commitment' ? [object] : []))
  )
  const commitments = new Map(made.map((one) => [one.id, one]))
  const results = await Promise.all(hits.map((hit) => resultOf({ viewer, commitments }, hit, terms)))
  return results.filter((result) => result !== null)
}

type Words = { readonly title: string; readonly words: string }

/** Who asks, and the commitments among the hits. */
type Seen = { readonly viewer: Viewer; readonly commitments: ReadonlyMap<ObjectId, CommitmentView> }

async function resultOf(seen: Seen, hit: Hit, terms: readonly (readonly string[])[]): Promise<SearchResult | null> {
  const { object: id, kind } = hit
  const found = await wordsOf(seen, hit)
  return found === null ? null : { id, kind, title: found.title, ...inContext(found.words, terms) }
}

async function wordsOf({ viewer, commitments }: Seen, { object: id, kind, start, length }: Hit): Promise<Words | null> {
  switch (kind) {
    case 'commitment': {
      const found = commitments.get(id)
      return found === undefined
        ? null
        : { title: found.title, words: [found.title, found.done_when].filter((words) => words !== null).join('\n') }
    }
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

/** Cuts the words round the first match of the rarest-looking (longest) token. */
function inContext(words: string, terms: readonly (readonly string[])[]): Pick<SearchResult, 'words' | 'start' | 'end'> {
  const wanted = new Set(terms.flat())
  for (const match of words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!tokensOf(match[0]).some((token) => wanted.has(token))) continue
    const from = Math.max(0, match.index - around)
    const to = Math.min(words.length, match.index + match[0].length + around)
    const lead = from > 0 ? '…' : ''
    const cut = lead + words.slice(from, to).replaceAll(/\s/g, ' ') + (to < words.length ? '…' : '')
    const start = match.index - from + lead.length
    return { words: cut, start, end: start + match[0].length }
  }
  return { words: words.slice(0, around * 2), start: 0, end: 0 }
}
