/**
 * Statements scored by their spans against a document whose every statement is known. Pairs are one to one, best overlap first; the kind
 * must agree. What is in the "maybe" tray is a hint and does not count, except to see how often such hints are right.
 */
import type { StatementKind } from '../../../src/domain/proposal.ts'
import type { GoldStatement } from './golden-document.ts'
import type { Findings, Judged } from './judged.ts'
import type { Place } from './place.ts'
import type { Printed, PrintedStatement } from './printed.ts'
import { countSlots, type SlotName } from './slots.ts'
import { overlap, type Pair, pairs, trimmed } from './spans.ts'
import { add, type Tally } from './tally.ts'

export type PlacedGold = { readonly gold: GoldStatement; readonly place: Place }

/** What is known of a document; `slots` are those that its gold tells of. */
export type Marking = { readonly known: readonly PlacedGold[]; readonly publisher: string; readonly slots?: readonly SlotName[] }

/** Overlaps at which a pair is counted. */
export const levels = [0.5, 0.8, 1] as const

/**
 * Adds to the tally, for each kind and for `all`: `wanted`, `found@LEVEL`, `proposed`, `right@LEVEL`; `confused KIND > KIND`; the slots of
 * matched pairs.
 */
export function scoreSpans(printed: Printed, { known, publisher, slots: told }: Marking, tally: Tally): Findings {
  const points = Array.from(printed.text)
  const firm = printed.statements.filter(({ tray }) => tray !== 'maybe')
  const places = new Map(printed.statements.map((statement) => [statement, trimmed(points, statement)]))
  const goldPlaces = known.map(({ place }) => trimmed(points, place))
  const near = (statement: PrintedStatement, index: number): number => {
    const value = overlap(places.get(statement)!, goldPlaces[index]!)
    return value >= 0.5 - 1e-9 ? value : 0
  }
  const indices = known.map((_, index) => index)
  const sameKind = (statement: PrintedStatement, index: number): number =>
    fits(statement, known[index]!.gold) ? near(statement, index) : 0
  const matched = pairs(firm, indices, sameKind)
  const slots = countMatches({ firm, known, matched, tally, slots: told })
  countConfusion({ firm, known, matched: pairs(firm, indices, near), tally, slots: told })
  const taken = new Set(matched.map(({ to }) => to))
  const hints = printed.statements.filter(({ tray }) => tray === 'maybe')
  const left = indices.filter((index) => !taken.has(index))
  const hinted = pairs(hints, left, sameKind).map((pair) => ({ ...pair, to: left[pair.to]! }))
  const judge = judgement({ document: printed.file, publisher, known })
  return {
    slots,
    judged: [...judge(firm, matched), ...judge(hints, hinted)],
    missed: known.flatMap(({ gold }, index) => (taken.has(index) || gold.optional ? [] : [`[${gold.kind}] ${gold.quote}`])),
    beyond: firm.flatMap((one, index) => (matched.some(({ from }) => from === index) ? [] : [inWords(one)]))
  }
}

const inWords = (statement: PrintedStatement): string =>
  `[${statement.kind}, ${statement.tray}, ${statement.because.map(({ rule }) => rule).join(' + ')}] ${statement.quote.replaceAll(/\s+/g, ' ')}`

const fits = (statement: PrintedStatement, gold: GoldStatement): boolean =>
  statement.kind === gold.kind || (gold.or?.includes(statement.kind) ?? false)

type Matching = {
  readonly firm: readonly PrintedStatement[]
  readonly known: readonly PlacedGold[]
  readonly matched: readonly Pair[]
  readonly tally: Tally
  readonly slots: readonly SlotName[] | undefined
}

function countMatches({ firm, known, matched, tally, slots }: Matching): string[] {
  const wrong: string[] = []
  const count = (kind: StatementKind, name: string): void => {
    add(tally, `${kind}.${name}`)
    add(tally, `all.${name}`)
  }
  const optional = new Set<number>()
  for (const { from, to, value } of matched) {
    const [statement, { gold }] = [firm[from]!, known[to]!]
    if (gold.optional) {
      optional.add(from)
      continue
    }
    wrong.push(...countSlots(tally, statement, gold, slots))
    for (const level of levels) {
      if (value < level - 1e-9) continue
      count(gold.kind, `found@${level}`)
      count(statement.kind, `right@${level}`)
    }
  }
  for (const { gold } of known) if (!gold.optional) count(gold.kind, 'wanted')
  firm.forEach((statement, index) => {
    if (!optional.has(index)) count(statement.kind, 'proposed')
  })
  return wrong
}

function countConfusion({ firm, known, matched, tally }: Matching): void {
  const seen = new Map(matched.map(({ from, to }) => [to, firm[from]!.kind]))
  known.forEach(({ gold }, index) => {
    if (gold.optional) return
    const kind = seen.get(index)
    if (kind !== undefined) add(tally, 'all.span')
    const as = kind !== undefined && gold.or?.includes(kind) ? gold.kind : (kind ?? 'nothing')
    add(tally, `confused ${gold.kind} > ${as}`)
  })
}

type Judging = { readonly document: string; readonly publisher: string; readonly known: readonly PlacedGold[] }

function judgement({ document, publisher, known }: Judging) {
  return (statements: readonly PrintedStatement[], matched: readonly Pair[]): Judged[] => {
    const by = new Map(matched.map(({ from, to }) => [from, known[to]!.gold]))
    return statements.flatMap((statement, index) => {
      const gold = by.get(index)
      if (gold?.optional) return []
      const { kind, tray, confidence } = statement
      return [{ document, publisher, kind, tray, confidence, statement, right: gold !== undefined }]
    })
  }
}
