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
  return shownCards(drawer, await proposalRows(drawer, null))
}

async function shownCards(drawer: Drawer, found: readonly ProposalRow[]): Promise<KeptCard[]> {
  const [drafts, decided] = [await standingDrafts(drawer), await decidedIn(drawer, null)]
  const places = new Places(drafts)
  const shown = found.map((row) => cardOf(places.shownFor(row), decided)).filter((card) => card !== null)
  const taken = new Set(shown.map((card) => card.draft))
  const own = drafts.filter((row) => !taken.has(row.number) && !places.hides(row, row.number)).map((row) => cardOfDraft(row, decided))
  return own.length === 0 ? shown : [...shown, ...own].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** One card by its id; `replaced` where another draft stands in its place, null where there is none. */
export async function cardIn(drawer: Drawer, id: string): Promise<KeptCard | 'replaced' | null> {
  const drafts = await standingDrafts(drawer)
  const places = new Places(drafts)
  const own = drafts.find((row) => `n${row.number}` === id)
  if (own !== undefined) return places.hides(own, own.number) ? 'replaced' : cardOfDraft(own, await decidedIn(drawer, own))
  const [row] = id.startsWith('n') ? [] : await proposalRows(drawer, id)
  if (row === undefined) return null
  const shown = places.shownFor(row)
  return cardOf(shown, await decidedIn(drawer, shown?.row ?? row)) ?? 'replaced'
}

type DecidedColumns = { state: Tables['decided']['state'] | null; statement: ObjectId | null; entry: number | null }
type QuoteColumns = Pick<Tables['decided'], 'start_point' | 'end_point' | 'kind'>
type ProposalRow = Omit<Tables['proposal'], 'authority' | 'reading' | 'place' | 'tray'>

async function proposalRows({ session, authority, reading }: Drawer, id: string | null): Promise<ProposalRow[]> {
  return session.all<ProposalRow & Record<string, Value>>(
    `SELECT id, extractor, start_point, end_point, kind, later, proposal FROM proposal
     WHERE authority = ? AND reading = ?${id === null ? '' : ' AND id = ?'} ORDER BY place`,
    [authority, reading, ...(id === null ? [] : [id])]
  )
}

async function standingDrafts(drawer: Drawer): Promise<DraftRow[]> {
  return (await reviewerDrafts(drawer)).filter((row) => row.state === 'standing')
}

const undecided: DecidedColumns = { state: null, statement: null, entry: null }

/** How quotes of a reading stand: of all of it, or of one. */
async function decidedIn(
  { session, authority, reading }: Drawer,
  one: QuoteColumns | null
): Promise<(row: QuoteColumns) => DecidedColumns> {
  const rows = await session.all<DecidedColumns & QuoteColumns>(
    `SELECT start_point, end_point, kind, state, statement, entry FROM decided
     WHERE authority = ? AND reading = ?${one === null ? '' : ' AND start_point = ? AND end_point = ? AND kind = ?'}`,
    [authority, reading, ...(one === null ? [] : [one.start_point, one.end_point, one.kind])]
  )
  const byQuote = new Map(rows.map((row) => [keyOf(row.start_point, row.end_point, row.kind), row]))
  return (row) => byQuote.get(keyOf(row.start_point, row.end_point, row.kind)) ?? undecided
}

const keyOf = (start: number, end: number, kind: string): string => `${start} ${end} ${kind}`

/** Which drafts stand in the place of which quotes. */
class Places {
  readonly #byQuote = new Map<string, DraftRow[]>()

  constructor(drafts: readonly DraftRow[]) {
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
  shownFor(row: ProposalRow): Shown | null {
    const inPlace = this.#byQuote.get(keyOf(row.start_point, row.end_point, row.kind))
    if (inPlace === undefined) return { id: row.id, row, moved: null }
    const moved = inPlace.find((draft) => draft.made === 'moved')
    return moved === undefined || this.hides(moved, moved.number) ? null : { id: row.id, row: moved, moved }
  }
}

type Shown =
  | { readonly id: string; readonly row: ProposalRow; readonly moved: null }
  | { readonly id: string; readonly row: DraftRow; readonly moved: DraftRow }
type Decided = (row: QuoteColumns) => DecidedColumns

function cardOf(shown: Shown | null, decided: Decided): KeptCard | null {
  if (shown === null) return null
  if (shown.moved !== null) return { ...cardOfDraft(shown.moved, decided), id: shown.id }
  const { row } = shown
  const own = { id: row.id, made: 'found', draft: null, origin: null, extractor: row.extractor } as const
  return { ...own, ...placed(row), ...standing(decided(row)) }
}

function cardOfDraft(row: DraftRow, decided: Decided): KeptCard {
  const own = { id: `n${row.number}`, made: row.made, draft: row.number, origin: row.origin, extractor: null }
  return { ...own, ...placed(row), ...standing(decided(row)) }
}

function placed(row: QuoteColumns & { later: number; proposal: string }): Pick<KeptCard, 'start' | 'end' | 'kind' | 'later' | 'json'> {
  return { start: row.start_point, end: row.end_point, kind: row.kind, later: row.later === 1, json: row.proposal }
}

function standing({ state, statement, entry }: DecidedColumns): Pick<KeptCard, 'state' | 'statement' | 'entry'> {
  return { state: state ?? 'waiting', statement, entry }
}

/** Every card without its proposal (`json` is empty): enough to count them and to go from one to the next. */
export async function cardOutlines(drawer: Drawer): Promise<Omit<KeptCard, 'json'>[]> {
  const { session, authority, reading } = drawer
  const rows = await session.all<ProposalRow & Record<string, Value>>(
    "SELECT id, extractor, start_point, end_point, kind, later, '' AS proposal FROM proposal WHERE authority = ? AND reading = ? ORDER BY place",
    [authority, reading]
  )
  return shownCards(drawer, rows)
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
