/** Slots of a matched pair: given, found right, filled, and filled although the document says nothing (invented). */
import type { GoldStatement } from './golden-document.ts'
import type { PrintedStatement } from './printed.ts'
import { add, type Tally } from './tally.ts'
import { sameName } from './words.ts'

export const slotNames = ['owner', 'due', 'measure', 'vote'] as const
export type SlotName = (typeof slotNames)[number]

/**
 * Counts for each slot: `given` (the gold has it), `right` (found as given), `filled` (proposed) and `invented` (proposed where the gold has
 * nothing); gives each that is wrong, in words. `known` are the slots that the gold tells of. A slot that is optional in the gold counts only as filled. What was only noted or reported is not asked for measures.
 */
export function countSlots(
  tally: Tally,
  statement: PrintedStatement,
  gold: GoldStatement,
  known: readonly SlotName[] = slotNames
): string[] {
  const wrong: string[] = []
  const told = gold.kind === 'noted' || gold.kind === 'reported' || gold.kind === 'procedural'
  for (const slot of known) {
    if (slot === 'measure' && told) continue
    const { filled, given, open, right } = comparisons[slot](statement, gold)
    if (filled) add(tally, `${slot}.filled`)
    if (filled && !given && !open) add(tally, `${slot}.invented`)
    if (given) add(tally, `${slot}.given`)
    if (given && right) add(tally, `${slot}.right`)
    if (filled && !given && !open) wrong.push(`invented ${slot} ${inWords(statement, slot)} in "${gold.quote}"`)
    else if (given && !right) wrong.push(`wrong ${slot} ${inWords(statement, slot)} in "${gold.quote}"`)
  }
  return wrong
}

function inWords({ owners, due, measures, vote }: PrintedStatement, slot: SlotName): string {
  if (slot === 'owner') return owners.length === 0 ? 'none' : owners.map(({ name }) => name).join(', ')
  if (slot === 'due') return due === null ? 'none' : `${due.quote} = ${due.edtf} ${due.kind}`
  if (slot === 'measure') return measures.length === 0 ? 'none' : measures.map(({ number, unit }) => `${number} ${unit}`).join(', ')
  return vote === null ? 'none' : `${vote.quote} = ${vote.result} ${vote.for}-${vote.against}-${vote.abstained}`
}

/** `given` and `open`: the gold has the slot for certain, or only as one may read it. */
type Comparison = { readonly filled: boolean; readonly given: boolean; readonly open: boolean; readonly right: boolean }

const certain = (slot: { readonly optional?: boolean }): boolean => slot.optional !== true

const comparisons: Record<SlotName, (statement: PrintedStatement, gold: GoldStatement) => Comparison> = {
  owner({ owners }, gold) {
    const wanted = gold.owners ?? []
    const leads = wanted.filter((owner) => certain(owner) && owner.role === 'lead')
    const found = (owner: (typeof wanted)[number]): boolean =>
      owners.some(({ name, quote }) => [owner.quote, owner.name ?? owner.quote].some((as) => sameName(as, name) || sameName(as, quote)))
    return { filled: owners.length > 0, given: leads.length > 0, open: wanted.length > 0, right: leads.every(found) }
  },
  due({ due }, gold) {
    const wanted = gold.due
    const right = due !== null && due.edtf === wanted?.edtf && due.kind === (wanted.kind ?? due.kind)
    return { filled: due !== null, given: wanted !== undefined && certain(wanted), open: wanted !== undefined, right }
  },
  measure({ measures }, gold) {
    const wanted = gold.measures ?? []
    const sure = wanted.filter(certain)
    const found = (measure: (typeof wanted)[number]): boolean =>
      measures.some(({ number, unit }) => sameAmount([number, unit], [measure.number, measure.unit]))
    return { filled: measures.length > 0, given: sure.length > 0, open: wanted.length > 0, right: sure.every(found) }
  },
  vote({ vote }, gold) {
    const wanted = gold.vote
    const counts = (['for', 'against', 'abstained'] as const).every((name) => wanted?.[name] === undefined || wanted[name] === vote?.[name])
    const right = vote !== null && wanted !== undefined && vote.result === wanted.result && counts
    return { filled: vote !== null, given: wanted !== undefined && certain(wanted), open: wanted !== undefined, right }
  }
}

const tens: readonly (readonly [sign: string, by: number])[] = [
  ['亿', 1e8],
  ['万', 1e4]
]
const units: Readonly<Record<string, string>> = { $: 'usd', '£': 'gbp', '€': 'eur', 元: 'cny', '¥': 'cny', 'per cent': '%', percent: '%' }

function sameAmount(a: readonly [number, string], b: readonly [number, string]): boolean {
  const [[one, unit], [other, otherUnit]] = [plain(a), plain(b)]
  return Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(one)) && (unit === otherUnit || sameName(unit, otherUnit))
}

/** An amount without the tens that Chinese puts into the unit, its unit in one spelling and number. */
function plain([number, unit]: readonly [number, string]): [number, string] {
  let [value, name] = [number, unit.trim().toLowerCase()]
  for (const [sign, by] of tens) if (name.startsWith(sign)) [value, name] = [value * by, name.slice(sign.length)]
  name = units[name] ?? name.replace(/(?<=[a-z]{3})s$/, '')
  return [value, name]
}
