/**
 * Search as of an entry: what read otherwise then than it reads today, looked through word by word, since the index holds the words of
 * today. Few objects do: statements whose words were corrected since, and documents that were read anew.
 */
import type { NumberedKind, ObjectId } from '../../domain/id.ts'
import { partsOf, tokensOf } from '../search.ts'
import { textOf } from './documents.ts'
import { selectRows } from './select.ts'
import { statement } from './statements.ts'
import type { Viewer } from './viewer.ts'

export type FoundPart = {
  readonly object: ObjectId
  readonly kind: NumberedKind
  readonly part: number
  readonly start: number
  readonly length: number
}

/** `otherwise`: what the index cannot tell of; `found`: where the terms stand in what was read of those then. */
export type FoundThen = { readonly otherwise: ReadonlySet<ObjectId>; readonly found: readonly FoundPart[] }

export async function foundThen(viewer: Viewer, terms: readonly (readonly string[])[]): Promise<FoundThen> {
  const [statements, documents] = await Promise.all([
    selectRows<{ id: ObjectId }>(viewer, 'SELECT DISTINCT id FROM statement_version WHERE authority = ? AND words IS NOT NULL'),
    selectRows<{ id: ObjectId; reading: string }>(
      viewer,
      `SELECT document.id, document.reading FROM document
       JOIN document_version AS latest ON latest.authority = document.authority AND latest.id = document.id AND latest.to_entry IS NULL
       WHERE document.authority = ? AND document.reading <> latest.reading`
    )
  ])
  const found: FoundPart[] = []
  for (const { id } of statements) {
    const words = (await statement(viewer, id))?.words
    if (words !== undefined && hold(words, terms)) found.push({ object: id, kind: 'statement', part: 0, start: 0, length: words.length })
  }
  for (const { id, reading } of documents) {
    const text = await textOf(viewer, reading)
    for (const [part, { start, length }] of text === null ? [] : partsOf(text.text, text.blocks).entries())
      if (hold(text!.text.slice(start, start + length), terms)) found.push({ object: id, kind: 'document', part, start, length })
  }
  return { otherwise: new Set([...statements, ...documents].map(({ id }) => id)), found }
}

/** Whether every term stands in the words, its tokens one after another; the rule of the engines' indexes. */
function hold(words: string, terms: readonly (readonly string[])[]): boolean {
  const line = ` ${tokensOf(words).join(' ')} `
  return terms.every((tokens) => line.includes(` ${tokens.join(' ')} `))
}
