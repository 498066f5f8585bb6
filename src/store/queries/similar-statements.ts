/**
 * Statements of the record that say nearly the same as some words: found by their longest words through the search rows, then compared word
 * by word.
 */
import type { ObjectId } from '../../domain/id.ts'
import { tokensOf } from '../search.ts'
import type { Tables } from '../tables.ts'
import { selectRows } from './select.ts'
import { type StatementView, statement } from './statements.ts'
import type { Viewer } from './viewer.ts'

export type SimilarStatement = Pick<StatementView, 'id' | 'document' | 'kind' | 'words' | 'state' | 'accepted_at' | 'commitment'> & {
  /** Share of the shorter one's words that both have, 0 to 1. */
  readonly share: number
  /** The same words, whatever their case and marks. */
  readonly same: boolean
}

const atMost = 5
const shareNeeded = 0.6
const lookedAt = 40

/** At most five, the most alike first; `but` is the statement itself. */
export async function similarStatements(
  viewer: Viewer,
  { words, but }: { readonly words: string; readonly but: ObjectId | null }
): Promise<SimilarStatement[]> {
  const own = new Set(tokensOf(words))
  if (own.size < 2) return []
  const found = await candidates(viewer, own)
  const ranked = [...found]
    .filter(([id]) => id !== but)
    .map(([id, folded]) => ({ id: id as ObjectId, ...compare(own, new Set(folded.split(' '))) }))
    .filter(({ share, union }) => share >= shareNeeded && union >= shareNeeded / 2)
    .sort((a, b) => b.union - a.union || (a.id < b.id ? -1 : 1))
  const similar: SimilarStatement[] = []
  for (const { id, share, union } of ranked) {
    if (similar.length === atMost) break
    const view = await statement(viewer, id)
    if (view === null) continue
    const { document, kind, words: said, state, accepted_at, commitment } = view
    similar.push({ id, document, kind, words: said, state, accepted_at, commitment, share, same: union === 1 })
  }
  return similar
}

/** Folded words of statements that share two of the six longest words, by the statement's id. */
async function candidates(viewer: Viewer, own: ReadonlySet<string>): Promise<Map<string, string>> {
  const longest = [...own].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 6)
  const found = new Map<string, string>()
  for (let i = 0; i + 1 < longest.length; i += 2) {
    const { sql, values } = viewer.store.engine.matchSearch([[longest[i]!], [longest[i + 1]!]])
    const hits = await viewer.store.engine.reading.all<{ object: string }>(
      `SELECT object FROM (${sql}) AS found WHERE authority = ? AND kind = 'statement' LIMIT ?`,
      [...values, viewer.authority.id, lookedAt]
    )
    const fresh = hits.map((hit) => hit.object).filter((id) => !found.has(id))
    if (fresh.length === 0) continue
    const rows = await selectRows<Pick<Tables['statement'], 'id' | 'words'>>(
      viewer,
      `SELECT id, words FROM statement WHERE authority = ? AND id IN (${fresh.map(() => '?').join(', ')})`,
      fresh
    )
    for (const { id, words } of rows) found.set(id, tokensOf(words).join(' '))
  }
  return found
}

function compare(own: ReadonlySet<string>, other: ReadonlySet<string>): { share: number; union: number } {
  let common = 0
  for (const token of own) if (other.has(token)) common++
  return { share: common / Math.min(own.size, other.size), union: common / (own.size + other.size - common) }
}
