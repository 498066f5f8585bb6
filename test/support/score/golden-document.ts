/** The golden documents: what stands in them, found by its words. Read `test/golden/README.md` for what the fields promise. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attendee, DueKind, Measure, StatementKind, Vote } from '../../../src/domain/proposal.ts'

export type GoldQuote = { readonly quote: string; readonly nth?: number; readonly optional?: boolean }
type GoldOwner = GoldQuote & { readonly role: 'lead' | 'supporting'; readonly name?: string }
type GoldDue = GoldQuote & { readonly edtf: string | null; readonly kind?: DueKind }
type GoldMeasure = GoldQuote & { readonly number: number; readonly unit: string; readonly comparator?: Measure['comparator'] }
type GoldVote = GoldQuote & {
  readonly result: Vote['result']
  readonly for?: number
  readonly against?: number
  readonly abstained?: number
}

export type GoldStatement = GoldQuote & {
  readonly kind: StatementKind
  /** Other kinds that a careful reader could also give it. */
  readonly or?: readonly StatementKind[]
  readonly negative?: boolean
  readonly condition?: GoldQuote
  readonly owners?: readonly GoldOwner[]
  readonly due?: GoldDue
  readonly measures?: readonly GoldMeasure[]
  readonly vote?: GoldVote
}

export type Gold = {
  readonly shape: string
  readonly publisher: string
  readonly language: 'en' | 'zh'
  readonly meeting: {
    /** `or`: other words of the text that serve as well: the name of the body as a first heading, the wider body it is a part of. */
    readonly title?: GoldQuote & { readonly or?: readonly string[] }
    readonly body?: GoldQuote & { readonly or?: readonly string[] }
    readonly date?: GoldQuote & { readonly edtf: string }
    readonly chair?: GoldQuote
    readonly attendees: readonly (GoldQuote & { readonly status: Attendee['status'] })[]
  }
  readonly statements: readonly GoldStatement[]
  readonly terms?: readonly GoldQuote[]
}

export type GoldenDocument = { readonly slug: string; readonly file: string; readonly split: 'dev' | 'held-out'; readonly gold: Gold }

const home = join(import.meta.dirname, '../../golden')

/** Every golden document, by its slug. Throws where a shape is not listed in `shapes.json`. */
export function goldenDocuments(): GoldenDocument[] {
  const splits = JSON.parse(readFileSync(join(home, 'shapes.json'), 'utf8')) as Record<string, GoldenDocument['split']>
  const folders = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name: slug }) => {
    const gold = JSON.parse(readFileSync(join(home, slug, 'gold.json'), 'utf8')) as Gold
    const split = splits[gold.shape]
    if (split === undefined) throw new Error(`${slug}: the shape "${gold.shape}" is not listed in shapes.json`)
    const source = readdirSync(join(home, slug)).find((name) => name.startsWith('source.'))
    if (source === undefined) throw new Error(`${slug}: there is no source file`)
    return { slug, file: join(home, slug, source), split, gold }
  })
}

/** Every quote of a document's gold. */
export function quotesOf(gold: Gold): GoldQuote[] {
  const { title, body, date, chair, attendees } = gold.meeting
  const slots = gold.statements.flatMap((statement) => [
    statement,
    ...(statement.owners ?? []),
    ...(statement.measures ?? []),
    ...[statement.due, statement.vote, statement.condition].filter((slot) => slot !== undefined)
  ])
  return [...[title, body, date, chair].filter((fact) => fact !== undefined), ...attendees, ...slots, ...(gold.terms ?? [])]
}
