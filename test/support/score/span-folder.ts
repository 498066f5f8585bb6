/** Real documents whose statements were marked by hand with their places: a folder with `source.txt` (or `.md`, `.html`) and `gold.json` each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StatementKind } from '../../../src/domain/proposal.ts'
import type { GoldStatement } from './golden-document.ts'
import type { Findings } from './judged.ts'
import { type Printed, printedOf, quoteCheck } from './printed.ts'
import { slotNames } from './slots.ts'
import { type PlacedGold, scoreSpans } from './span-score.ts'
import { add, type Counted, type Tally } from './tally.ts'
import { sameName } from './words.ts'

type Marked = {
  readonly modality: StatementKind
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly owner?: string | null
  readonly due?: string | null
}
type FolderGold = {
  readonly source: { readonly publisher?: string }
  readonly meeting: { readonly date?: string | null; readonly body?: string | null }
  readonly statements: readonly Marked[]
  /** Statements that one reader takes and another leaves; of no kind in particular. */
  readonly optional?: readonly Marked[]
  readonly terms: readonly { readonly name: string }[]
}

export type SpanScore = { readonly counted: Counted; readonly findings: Findings }

/** The seed: every statement is marked. */
export function scoreSeed(folder: string): SpanScore {
  return scoreFolders([folder], null)[0]!
}

/** Every folder in `parent` whose name begins with `prefix`; only these kinds are marked in them. */
export function scoreSpanFolders(parent: string, prefix: string): SpanScore[] {
  const names = readdirSync(parent).filter((name) => name.startsWith(prefix) && existsSync(join(parent, name, 'gold.json')))
  return scoreFolders(
    names.map((name) => join(parent, name)),
    ['directed', 'decided', 'assigned']
  )
}

function scoreFolders(folders: readonly string[], kinds: readonly StatementKind[] | null): SpanScore[] {
  const file = (folder: string): string => join(folder, readdirSync(folder).find((name) => name.startsWith('source.'))!)
  const printed = printedOf(folders.map(file))
  return folders.map((folder) => {
    const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as FolderGold
    const whole = printed.get(file(folder))!
    const statements = whole.statements.filter(({ kind }) => kinds?.includes(kind) ?? true)
    return scoreFolder({ folder, gold, printed: { ...whole, statements }, every: kinds === null })
  })
}

/** `every`: everything in it is marked, slots that are empty too. */
type Folder = { readonly folder: string; readonly gold: FolderGold; readonly printed: Printed; readonly every: boolean }

function scoreFolder({ folder, gold, printed, every }: Folder): SpanScore {
  const tally: Tally = new Map()
  const { all, wrong } = quoteCheck(printed)
  add(tally, 'quotes', all)
  add(tally, 'quotes.wrong', wrong)
  const publisher = gold.source.publisher ?? folder.split('/').at(-1)!
  const known = [...gold.statements.map(placed), ...(gold.optional ?? []).map(optional)]
  const slots = every ? slotNames : (['owner', 'due'] as const)
  const findings = scoreSpans(printed, { known, publisher, slots }, tally)
  add(tally, 'terms.given', gold.terms.length)
  add(tally, 'terms.right', gold.terms.filter(({ name }) => printed.terms.some(({ label }) => sameName(label, name))).length)
  return { counted: { document: folder, group: publisher, tally }, findings }
}

/** Offsets of marked documents count code points, or UTF-16 units where every sign is one of each. */
function placed({ modality: kind, quote, start, end, owner, due }: Marked): PlacedGold {
  const gold: GoldStatement = {
    kind,
    quote,
    ...(typeof owner === 'string' && !owner.startsWith('explicit:') ? { owners: [{ quote: owner, role: 'lead' }] } : {}),
    ...(typeof due === 'string' ? { due: { quote: due, edtf: due } } : {})
  }
  return { gold, place: { start, end } }
}

function optional({ quote, start, end }: Marked): PlacedGold {
  const gold: GoldStatement = { kind: 'directed', or: ['decided', 'assigned'], quote, optional: true }
  return { gold, place: { start, end } }
}
