/**
 * Carries reviewers' drafts into a newer reading of the same document: where their words stand exactly once they wait there again; where not,
 * they are listed as lost, and a person decides.
 */
import type { ObjectId } from '../domain/id.ts'
import { carriedProposal, carriedSpan, type ReplacedQuote } from '../domain/review-draft.ts'
import type { SourceText } from '../domain/source-text.ts'
import { type TextIndex, textIndexOf } from '../domain/text-index.ts'
import { addDraft, type DraftRow, type Drawer, type NewDraft, reviewerDrafts } from '../store/drafts.ts'
import { documentFacts, textOf } from '../store/queries/documents.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { cardsIn, type KeptCard, originOf, proposalIn } from '../store/review-cards.ts'
import type { OpenRecord } from './request.ts'

export async function carryDrafts(
  record: OpenRecord,
  viewer: Viewer,
  to: { readonly document: ObjectId; readonly reading: string; readonly source: SourceText }
): Promise<void> {
  const readings = (await documentFacts(viewer, to.document))?.readings ?? []
  const before = readings[readings.findIndex((reading) => reading.id === to.reading) + 1]
  const source = before === undefined ? null : await textOf(viewer, before.id)
  if (before === undefined || source === null) return
  const authority = record.authority.id
  const [from, into] = [textIndexOf(source), textIndexOf(to.source)]
  await record.store.engine.write(authority, async (session) => {
    const old: Drawer = { session, authority, reading: before.id }
    const drawer: Drawer = { session, authority, reading: to.reading }
    const [rows, known] = [await reviewerDrafts(old), new Set((await reviewerDrafts(drawer)).map((row) => row.carried_from))]
    const waiting = rows.length === 0 ? [] : (await cardsIn(old)).filter((card) => card.draft !== null && card.state === 'waiting')
    for (const card of waiting) {
      const row = rows.find((draft) => draft.number === card.draft)!
      if (!known.has(`${before.id} n${row.number}`)) await addDraft(drawer, carried({ from, into, rows, old: before.id }, card, row))
    }
    for (const row of rows.filter((draft) => draft.state === 'lost' && !known.has(`${before.id} n${draft.number}`)))
      await addDraft(drawer, { ...kept(row, before.id), proposal: JSON.parse(row.proposal), quote: { start: 0, end: 0 }, state: 'lost' })
  })
}

type Carrying = { readonly from: TextIndex; readonly into: TextIndex; readonly rows: readonly DraftRow[]; readonly old: string }

function carried({ from, into, rows, old }: Carrying, card: KeptCard, row: DraftRow): NewDraft {
  const proposal = proposalIn(card)
  const moved = carriedProposal(proposal, from.text, into.text)
  const common = { ...kept(row, old), origin: originOf(card) }
  if (moved === null) return { ...common, proposal, quote: { start: 0, end: 0 }, state: 'lost' }
  const by = moved.start - proposal.start
  const replaces = replacedBy(rows, row).flatMap(({ kind, ...points }): ReplacedQuote[] => {
    const span = carriedSpan(from.utf16(points), by, from.text, into.text)
    return span === null ? [] : [{ kind, ...into.points.span(span) }]
  })
  return { ...common, proposal: moved, quote: into.points.span(moved), replaces, state: 'standing' }
}

function kept(row: DraftRow, old: string): Omit<NewDraft, 'proposal' | 'quote' | 'state'> {
  const { made, words, by_name: by, at } = row
  return { made, words, by, at, later: row.later === 1, replaces: [], origin: null, carriedFrom: `${old} n${row.number}` }
}

/** What a draft stands in place of, and what that stood in place of, to the first. */
function replacedBy(rows: readonly DraftRow[], row: DraftRow, depth = 0): ReplacedQuote[] {
  const own = JSON.parse(row.replaces) as ReplacedQuote[]
  if (depth > 20) return own
  const further = rows.filter(
    (other) =>
      other.number !== row.number &&
      other.state === 'standing' &&
      own.some(({ start, end, kind }) => start === other.start_point && end === other.end_point && kind === other.kind)
  )
  return [...own, ...further.flatMap((other) => replacedBy(rows, other, depth + 1))]
}
