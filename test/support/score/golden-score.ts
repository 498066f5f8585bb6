/** The golden documents scored: statements, slots, meeting facts and terms. */
import type { GoldenDocument } from './golden-document.ts'
import type { Findings } from './judged.ts'
import { scoreMeeting } from './meeting-score.ts'
import { placer } from './place.ts'
import { type Printed, printedOf, quoteCheck } from './printed.ts'
import { scoreSpans } from './span-score.ts'
import { add, type Counted, type Tally } from './tally.ts'
import { sameName } from './words.ts'

export type GoldenScore = { readonly document: GoldenDocument; readonly counted: Counted; readonly findings: Findings }

/** Each document's counts, grouped by shape. */
export function scoreGolden(documents: readonly GoldenDocument[]): GoldenScore[] {
  const printed = printedOf(documents.map(({ file }) => file))
  return documents.map((document) => scorePrinted(document, printed.get(document.file)!))
}

/** One document's counts, from what was printed for it. */
export function scorePrinted(document: GoldenDocument, printed: Printed): GoldenScore {
  const tally: Tally = new Map()
  const { gold, slug } = document
  const { all, wrong } = quoteCheck(printed)
  add(tally, 'quotes', all)
  add(tally, 'quotes.wrong', wrong)
  const place = placer(printed.text)
  const known = gold.statements.map((statement) => ({ gold: statement, place: place(statement) }))
  const findings = scoreSpans(printed, { known, publisher: gold.publisher }, tally)
  const facts = scoreMeeting(printed, gold.meeting, tally)
  const terms = gold.terms ?? []
  add(tally, 'terms.given', terms.length)
  add(tally, 'terms.right', terms.filter(({ quote }) => printed.terms.some(({ label }) => sameName(label, quote))).length)
  return { document, counted: { document: slug, group: gold.shape, tally }, findings: { ...findings, facts } }
}
