/**
 * Cards: what a reviewer decides on in one reading. Proposals and reviewers' drafts in order of appearance, each with how its quote stands;
 * what was split, merged or moved is not among them as long as the draft in its place stands.
 */
import type { ObjectId } from '../domain/id.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { DraftMaking, DraftOrigin, ReplacedQuote } from '../domain/review-draft.ts'
import type { Quote, Standing } from '../domain/review-turn.ts'
import type { StatementReading } from '../domain/statement.ts'
import { type DraftRow, type Drawer, reviewerDrafts } from './drafts.ts'
import type { Value } from './engines/engine.ts'
import type { Tables } from './tables.ts'

export type KeptCard = {
  /** `s15` as proposed, also where its ends were moved since; `n3` for a reviewer's own. */
  readonly id: string
  readonly made: 'found' | DraftMaking
  /** Number of the draft it is, or of the one that stands in the proposal's place. */
  readonly draft: number | null
  /** Code points. */
  readonly start: number
  readonly end: number
  readonly kind: Proposal['kind']
  readonly later: boolean
  /** JSON of where a draft's words were found before; for a proposal, see `originOf`. */
  readonly origin: string | null
  readonly extractor: string | null
  readonly state: Standing['state']
  readonly statement: ObjectId | null
  readonly entry: number | null
  /** JSON of its `Proposal`; read with `proposalIn`. */
  readonly json: string
}

export function proposalIn(card: Pick<KeptCard, 'json'>): Proposal {
  return JSON.parse(card.json) as Proposal
}

/** Where a card's words were found; null where a person selected them. */
export function originOf(card: KeptCard): DraftOrigin {
  if (card.extractor === null) return card.origin === null ? null : (JSON.parse(card.origin) as DraftOrigin)
  const rules = proposalIn(card).because.map((because) => because.rule)
  return { extractor: card.extractor, rules: [...new Set(rules)].slice(0, 20) }
}

export function quoteOf(reading: string, { start, end, kind }: Pick<KeptCard, 'start' | 'end' | 'kind'>): Quote {
  return { reading, start, end, kind }
}

/** Every card of a reading, in order of appearance. */
export async function cardsIn(drawer: Drawer): Promise<KeptCard[]> {
  const [drafts, found] = [await draftsIn(drawer), await proposalRows(drawer, null)]
  const places = new Places(drafts)
  const shown = found.map((row) => places.cardFor(row)).filter((card) => card !== null)
  const taken = new Set(shown.map((card) => card.draft))
  const own = drafts.filter((row) => !taken.has(row.number) && !places.hides(row, row.number)).map(cardOfDraft)
  return own.length === 0 ? shown : [...shown, ...own].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** One card by its id; `replaced` where another draft stands in its place, null where there is none. */
export async function cardIn(drawer: Drawer, id: string): Promise<KeptCard | 'replaced' | null> {
  const drafts = await draftsIn(drawer)
  const places = new Places(drafts)
  const own = drafts.find((row) => `n${row.number}` === id)
  if (own !== undefined) return places.hides(own, own.number) ? 'replaced' : cardOfDraft(own)
  if (id.startsWith('n')) return null
  const [row] = await proposalRows(drawer, id)
  return row === undefined ? null : (places.cardFor(row) ?? 'replaced')
}

type DecidedColumns = { state: Tables['decided']['state'] | null; statement: ObjectId | null; entry: number | null }
type ProposalRow = Omit<Tables['proposal'], 'authority' | 'reading' | 'place' | 'tray'> & DecidedColumns
type OwnRow = DraftRow & { readonly decided: DecidedColumns }

const decidedOf = (table: string): string =>
  `LEFT JOIN decided ON decided.authority = ${table}.authority AND decided.reading = ${table}.reading AND decided.start_point = ${table}.start_point
     AND decided.end_point = ${table}.end_point AND decided.kind = ${table}.kind`

async function proposalRows({ session, authority, reading }: Drawer, id: string | null): Promise<ProposalRow[]> {
  return session.all<ProposalRow & Record<string, Value>>(
    `SELECT proposal.id, proposal.extractor, proposal.start_point, proposal.end_point, proposal.kind, proposal.later, proposal.proposal,
       decided.state, decided.statement, decided.entry FROM proposal ${decidedOf('proposal')}
     WHERE proposal.authority = ? AND proposal.reading = ?${id === null ? '' : ' AND proposal.id = ?'} ORDER BY proposal.place`,
    [authority, reading, ...(id === null ? [] : [id])]
  )
}

async function draftsIn(drawer: Drawer): Promise<OwnRow[]> {
  const rows = (await reviewerDrafts(drawer)).filter((row) => row.state === 'standing')
  if (rows.length === 0) return []
  const { session, authority, reading } = drawer
  const decided = await session.all<DecidedColumns & { number: number }>(
    `SELECT review_draft.number, decided.state, decided.statement, decided.entry FROM review_draft ${decidedOf('review_draft')}
     WHERE review_draft.authority = ? AND review_draft.reading = ? AND review_draft.state = 'standing'`,
    [authority, reading]
  )
  const byNumber = new Map(decided.map(({ number, ...columns }) => [number, columns]))
  return rows.map((row) => ({ ...row, decided: byNumber.get(row.number)! }))
}

const keyOf = (start: number, end: number, kind: string): string => `${start} ${end} ${kind}`

/** Which drafts stand in the place of which quotes. */
class Places {
  readonly #byQuote = new Map<string, OwnRow[]>()

  constructor(drafts: readonly OwnRow[]) {
    for (const draft of drafts)
      for (const { start, end, kind } of JSON.parse(draft.replaces) as ReplacedQuote[]) {
        const key = keyOf(start, end, kind)
        this.#byQuote.set(key, [...(this.#byQuote.get(key) ?? []), draft])
      }
  }

  /** Whether another draft than `but` stands in a row's place. */
  hides(row: Pick<DraftRow, 'start_point' | 'end_point' | 'kind'>, but: number | null): boolean {
    return (this.#byQuote.get(keyOf(row.start_point, row.end_point, row.kind)) ?? []).some((draft) => draft.number !== but)
  }

  /** A proposal as it is shown: itself, or with its ends as a reviewer moved them; null where it is not shown. */
  cardFor(row: ProposalRow): KeptCard | null {
    const inPlace = this.#byQuote.get(keyOf(row.start_point, row.end_point, row.kind))
    if (inPlace === undefined) return cardOfProposal(row)
    const moved = inPlace.find((draft) => draft.made === 'moved')
    return moved === undefined || this.hides(moved, moved.number) ? null : { ...cardOfDraft(moved), id: row.id }
  }
}

function cardOfProposal(row: ProposalRow): KeptCard {
  return {
    id: row.id,
    made: 'found',
    draft: null,
    start: row.start_point,
    end: row.end_point,
    kind: row.kind,
    later: row.later === 1,
    origin: null,
    extractor: row.extractor,
    ...standingColumns(row),
    json: row.proposal
  }
}

function cardOfDraft(row: OwnRow): KeptCard {
  return {
    id: `n${row.number}`,
    made: row.made,
    draft: row.number,
    start: row.start_point,
    end: row.end_point,
    kind: row.kind,
    later: row.later === 1,
    origin: row.origin,
    extractor: null,
    ...standingColumns(row.decided),
    json: row.proposal
  }
}

function standingColumns({ state, statement, entry }: DecidedColumns): Pick<KeptCard, 'state' | 'statement' | 'entry'> {
  return { state: state ?? 'waiting', statement, entry }
}

/** How a quote stands, with the statement that came of it. */
export async function standingOf({ session, authority }: Omit<Drawer, 'reading'>, quote: Quote): Promise<Standing> {
  const [row] = await session.all<DecidedColumns>(
    'SELECT state, statement, entry FROM decided WHERE authority = ? AND reading = ? AND start_point = ? AND end_point = ? AND kind = ?',
    [authority, quote.reading, quote.start, quote.end, quote.kind]
  )
  if (row === undefined) return { state: 'waiting', statement: null, reads: null, entry: null }
  const { statement } = row
  const [kept] =
    statement === null
      ? []
      : await session.all<Tables['statement'] & Record<string, Value>>('SELECT * FROM statement WHERE authority = ? AND id = ?', [
          authority,
          statement
        ])
  return { state: row.state ?? 'waiting', statement, reads: kept === undefined ? null : readsOf(kept), entry: row.entry }
}

/** What a statement's row says as a reviewer settled it. */
export function readsOf(
  row: Pick<Tables['statement'], 'start_point' | 'end_point' | 'kind' | 'force' | 'negative' | 'slots'>
): StatementReading {
  const { start_point: start, end_point: end, kind, force, negative, slots } = row
  return {
    start,
    end,
    kind,
    force,
    negative: negative === 1,
    ...(JSON.parse(slots) as Pick<StatementReading, 'owners' | 'due' | 'measures' | 'vote' | 'condition'>)
  }
}
