/**
 * The extraction against whole documents whose every statement is known: nothing is quoted that is not there, next to nothing is invented,
 * what is called ready is right, and no kind falls below what has been reached.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { StatementKind } from '../../src/domain/proposal.ts'
import { type GoldenDocument, goldenDocuments, quotesOf } from '../support/score/golden-document.ts'
import { scorePrinted } from '../support/score/golden-score.ts'
import { placer } from '../support/score/place.ts'
import { type Printed, printedOf, quoteCheck } from '../support/score/printed.ts'
import { slotNames } from '../support/score/slots.ts'
import { shareOf, summed } from '../support/score/tally.ts'
import { trayCalibration } from '../support/score/trays.ts'
import { recordTested } from '../support/tested.ts'

/** Share of filled slots where the document gives nothing. */
const mostInvented = 0.02

/** What has been reached, rounded down: it may rise, and falls only with a reason. */
const reached: readonly (readonly [split: string, kind: StatementKind, precision: number, recall: number])[] = [
  ['dev', 'decided', 85, 50],
  ['dev', 'assigned', 80, 35],
  ['dev', 'directed', 70, 60],
  ['held-out', 'decided', 85, 45],
  ['held-out', 'directed', 65, 60],
  ['held-out', 'assigned', 75, 50]
]

const documents = goldenDocuments()
let printed: Map<string, Printed>

beforeAll(() => {
  printed = printedOf(documents.map(({ file }) => file))
})

const scored = (wanted: (document: GoldenDocument) => boolean) =>
  documents.filter(wanted).map((document) => scorePrinted(document, printed.get(document.file)!))

describe('the golden set', () => {
  it('has at least forty documents in twelve shapes, twelve of them Chinese, half of the shapes held out', () => {
    expect(documents.length).toBeGreaterThanOrEqual(40)
    expect(documents.filter(({ gold }) => gold.language === 'zh').length).toBeGreaterThanOrEqual(12)
    const shapes = (split: GoldenDocument['split']) =>
      new Set(documents.filter((one) => one.split === split).map(({ gold }) => gold.shape)).size
    expect(shapes('dev') + shapes('held-out')).toBeGreaterThanOrEqual(12)
    expect(shapes('dev')).toBe(shapes('held-out'))
  })
})

describe.each(documents)('the golden document $slug', ({ file, gold }) => {
  it('has gold that stands in its text, each piece at one place', () => {
    const place = placer(printed.get(file)!.text)
    for (const quote of quotesOf(gold)) expect(place(quote).end).toBeGreaterThan(place(quote).start)
  })

  it('is quoted word for word', () => {
    const { all, wrong } = quoteCheck(printed.get(file)!)
    expect(all).toBeGreaterThan(0)
    expect(wrong).toBe(0)
    recordTested('P5', 'Quotes from whole documents of our own, each compared with the text at its place', all)
  })
})

describe('what is read from the golden documents', () => {
  it('invents next to no owner, due date, measure or vote', () => {
    const sum = summed(scored(() => true).map(({ counted }) => counted))
    const count = (name: string) => slotNames.reduce((all, slot) => all + (sum.get(`${slot}.${name}`) ?? 0), 0)
    expect(count('filled')).toBeGreaterThan(80)
    expect(count('invented') / count('filled')).toBeLessThanOrEqual(mostInvented)
  })

  it.each(['dev', 'held-out'])('is right at least nineteen times in twenty where it is called ready: %s', (split) => {
    const judged = scored((document) => document.split === split).flatMap(({ findings }) => findings.judged)
    const ready = trayCalibration(judged).find(({ tray }) => tray === 'ready')!
    expect(ready.seen).toBeGreaterThanOrEqual(10)
    expect(ready.right / ready.seen).toBeGreaterThanOrEqual(0.95)
  })

  it.each(reached)('%s, %s: precision of at least %d, recall of at least %d per cent', (split, kind, precision, recall) => {
    const sum = summed(scored((document) => document.split === split).map(({ counted }) => counted))
    const p = shareOf(sum, { part: `${kind}.right@0.5`, whole: `${kind}.proposed` }) ?? 0
    const r = shareOf(sum, { part: `${kind}.found@0.5`, whole: `${kind}.wanted` }) ?? 0
    expect(100 * p).toBeGreaterThanOrEqual(precision)
    expect(100 * r).toBeGreaterThanOrEqual(recall)
  })
})
