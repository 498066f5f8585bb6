/** The seed scored: one real document whose every statement was marked by hand before there was any rule. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StatementKind } from '../../../src/domain/proposal.ts'
import type { Findings } from './judged.ts'
import { printedOf, quoteCheck } from './printed.ts'
import { scoreSpans } from './span-score.ts'
import { add, type Counted, type Tally } from './tally.ts'
import { sameName } from './words.ts'

type SeedGold = {
  readonly statements: readonly { readonly modality: StatementKind; readonly quote: string; readonly start: number; readonly end: number }[]
  readonly terms: readonly { readonly name: string }[]
}

/** `folder` holds `source.txt` and `gold.json`; its text is plain ASCII, so that its offsets are code points too. */
export function scoreSeed(folder: string): { readonly counted: Counted; readonly findings: Findings } {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as SeedGold
  const file = join(folder, 'source.txt')
  const printed = printedOf([file]).get(file)!
  const tally: Tally = new Map()
  const { all, wrong } = quoteCheck(printed)
  add(tally, 'quotes', all)
  add(tally, 'quotes.wrong', wrong)
  const known = gold.statements.map(({ modality, quote, start, end }) => ({ gold: { kind: modality, quote }, place: { start, end } }))
  const findings = scoreSpans(printed, known, 'seed', tally)
  add(tally, 'terms.given', gold.terms.length)
  add(tally, 'terms.right', gold.terms.filter(({ name }) => printed.terms.some(({ label }) => sameName(label, name))).length)
  return { counted: { document: 'seed', group: 'seed', tally }, findings }
}
