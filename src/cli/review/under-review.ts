/** A document under review, with everything on its list: the meeting, the directives it cites, the terms it uses, the statements. */
import { openReview } from '../../actions/propose-statements.ts'
import type { UnderReview } from '../../actions/review-proposal.ts'
import type { ObjectId } from '../../domain/id.ts'
import { oneLine, speaksOfMeeting } from '../../domain/meeting.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import type { Citation, MeetingFacts, TermMention } from '../../domain/proposal.ts'
import type { SiteCounts } from '../../domain/rule-count.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { CodePoints } from '../../domain/span.ts'
import { readingOf, type StatementReading } from '../../domain/statement.ts'
import { directives } from '../../store/queries/directives.ts'
import { document, textOf } from '../../store/queries/documents.ts'
import { meetings } from '../../store/queries/meetings.ts'
import type { ReviewItem, ReviewList } from '../../store/queries/proposals.ts'
import { siteCounts } from '../../store/queries/rule-counts.ts'
import { type StatementView, statements } from '../../store/queries/statements.ts'
import { terms } from '../../store/queries/terms.ts'
import type { Opened } from '../context.ts'

/** One thing to decide on; `made` is the object that came of it. */
export type Card =
  | { readonly kind: 'meeting'; readonly id: 'meeting'; readonly meeting: MeetingFacts; readonly made: ObjectId | null }
  | {
      readonly kind: 'citation'
      readonly id: string
      readonly citation: Citation
      /** The directive of this name, where it is registered and stands in this meeting's line; `known` wherever it is registered. */
      readonly made: ObjectId | null
      readonly known: ObjectId | null
      readonly meeting: ObjectId | null
    }
  | { readonly kind: 'term'; readonly id: string; readonly term: TermMention; readonly made: ObjectId | null }
  | {
      readonly kind: 'statement'
      readonly id: string
      readonly item: ReviewItem
      readonly made: ObjectId | null
      /** As it stands: what was accepted or amended, else as proposed. Offsets in code points. */
      readonly reading: StatementReading
    }

export type Review = UnderReview & {
  readonly list: ReviewList
  readonly source: SourceText
  readonly points: CodePoints
  readonly cards: readonly Card[]
  /** What reviewers decided before on what each rule proposed. */
  readonly counts: SiteCounts
}

export async function reviewOf(opened: Opened, id: ObjectId): Promise<Outcome<Review>> {
  const { viewer, record } = opened
  const found = await document(viewer, id)
  if (found === null) return refuse('object.not-found', { id })
  const list = await openReview(record, viewer, id)
  const source = found.reading === null ? null : await textOf(viewer, found.reading)
  if (list === null || source === null) return refuse('document.not-read', { id })
  const { text } = source
  const { reading, findings } = list
  const counts = await siteCounts(viewer)
  const review = { document: id, list, reading, findings, text, title: found.title, source, points: new CodePoints(text), counts }
  return agree({ ...review, cards: await cardsOf(opened, review) })
}

async function cardsOf(opened: Opened, { document: id, list, points }: Omit<Review, 'cards'>): Promise<Card[]> {
  const { viewer } = opened
  const { meeting, citations, terms: proposed } = list.findings
  const [recorded] = await meetings(viewer, { document: id })
  const registered = await directives(viewer)
  const named = await terms(viewer)
  const accepted = await statements(viewer, { document: id, limit: 10_000 })
  const meetingCard = { kind: 'meeting', id: 'meeting', meeting, made: recorded?.id ?? null } as const
  return [
    ...(recorded !== undefined || speaksOfMeeting(meeting) ? [meetingCard] : []),
    ...citations.map((citation): Card => {
      const known = registered.find((directive) => directive.title === oneLine(citation.label))
      const made = known !== undefined && (recorded === undefined || known.conveyedAt.includes(recorded.id)) ? known.id : null
      return { kind: 'citation', id: citation.id, citation, made, known: known?.id ?? null, meeting: recorded?.id ?? null }
    }),
    ...proposed.map((term): Card => {
      const folded = oneLine(term.label).toLowerCase()
      return { kind: 'term', id: term.id, term, made: named.find((one) => one.label.toLowerCase() === folded)?.id ?? null }
    }),
    ...list.items.map((item): Card => {
      const standing = accepted.find((statement) => statement.id === item.statement && statement.reading === list.reading)
      const reading = standing === undefined ? readingOf(item.proposal, points) : asItStands(standing)
      return { kind: 'statement', id: item.proposal.id, item, made: item.statement, reading }
    })
  ]
}

function asItStands({ start_point: start, end_point: end, kind, force, negative, slots }: StatementView): StatementReading {
  return { start, end, kind, force, negative, ...slots }
}

/** What has become of a card, in a word. */
export function stateOf(card: Card): 'waiting' | 'later' | 'accepted' | 'dismissed' {
  if (card.kind === 'statement') return card.item.state
  return card.made === null ? 'waiting' : 'accepted'
}

export function cardCalled(review: Review, id: string): Outcome<Card> {
  const card = review.cards.find((one) => one.id === id.toLowerCase())
  return card === undefined ? refuse('proposal.not-found', { document: review.document, proposal: id }) : agree(card)
}
