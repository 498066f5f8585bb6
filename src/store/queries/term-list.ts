/** The list of named terms with how often and in how many documents each is used, and its other names. */
import type { ObjectId } from '../../domain/id.ts'
import { containsWords } from './contains-words.ts'
import { countObjects } from './count-objects.ts'
import { selectObjects } from './select.ts'
import { selectTerms, type TermView } from './terms.ts'
import type { Viewer } from './viewer.ts'

export type TermRow = TermView & {
  readonly uses: number
  readonly documents: number
  /** Terms that are other names of it. */
  readonly aliases: readonly { readonly id: ObjectId; readonly label: string }[]
}

/** By label; other names of a term stand with it and not by themselves, unless words are asked for. */
export async function termList(
  viewer: Viewer,
  filter: { readonly words?: string; readonly limit?: number; readonly offset?: number } = {}
): Promise<{ rows: TermRow[]; total: number }> {
  const words = containsWords(['term.label', 'term.members'], filter.words)
  const where = [words ?? (['term.alias_of IS NULL'] as const)]
  const [found, total] = await Promise.all([
    selectTerms(viewer, where, { order: 'term.label, object.made', limit: filter.limit ?? 50, offset: filter.offset ?? 0 }),
    countObjects(viewer, 'term', where)
  ])
  const others = await aliasesOf(
    viewer,
    found.map((row) => row.id)
  )
  const rows = found.map((row) => ({
    ...row,
    uses: row.mentions.length,
    documents: new Set(row.mentions.map((mention) => mention.reading.split('.')[0])).size,
    aliases: others.filter((one) => one.alias_of === row.id).map(({ id, label }) => ({ id, label }))
  }))
  return { rows, total }
}

type Alias = { readonly id: ObjectId; readonly label: string; readonly alias_of: ObjectId }

async function aliasesOf(viewer: Viewer, ids: readonly ObjectId[]): Promise<Alias[]> {
  if (ids.length === 0) return []
  return selectObjects<Alias>(viewer, {
    table: 'term',
    where: [[`term.alias_of IN (${ids.map(() => '?').join(', ')})`, ...ids]],
    order: 'term.label',
    limit: 1000
  })
}
