/**
 * The extraction against documents with known answers, by the scorer that comes with them: the seed, whose every statement is marked, and
 * real documents of many publishers, whose own markup says what was decided and given to whom.
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { shared } from '../support/shared.ts'

const root = resolve(import.meta.dirname, '../..')
const [scorer, seed, corpus] = [shared('score/score.mjs'), shared('seed'), shared('corpus')]
const command = `${process.execPath} ${resolve(root, 'src/bin.ts')} extract --json --text`

function score(...args: string[]): unknown {
  return JSON.parse(
    execFileSync(process.execPath, [scorer!, ...args, '--run', command, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  )
}

type Figure = { p: number; r: number }
type CorpusScore = { failed: number; quotes: { n: number; bad: number }; micro: Record<string, Figure>; macro: Record<string, Figure> }
type SeedScore = { iou50: { f1: number }; invented: number; quotes: { bad: number } }

describe.skipIf(scorer === null || seed === null)('the seed', () => {
  it('is read statement by statement, and nothing is invented', () => {
    const result = score('--seed', seed!) as SeedScore
    expect(result.iou50.f1).toBeGreaterThanOrEqual(0.95)
    expect(result.invented).toBe(0)
    expect(result.quotes.bad).toBe(0)
  })
})

describe.skipIf(scorer === null || corpus === null)('the development corpus', () => {
  let open: CorpusScore
  let blind: CorpusScore
  beforeAll(() => {
    open = score('--set', corpus!) as CorpusScore
    blind = score('--set', corpus!, '--blind') as CorpusScore
  })

  it('is read whole, and every quote is its slice', () => {
    expect(open.failed).toBe(0)
    expect(open.quotes.bad + blind.quotes.bad).toBe(0)
  })

  it.each([
    ['decisions', 0.93, 0.9],
    ['actions', 0.9, 0.88]
  ])('%s: precision of %d and recall of %d, as a mean over publishers', (field, precision, recall) => {
    expect(open.macro[field]!.p).toBeGreaterThanOrEqual(precision)
    expect(open.macro[field]!.r).toBeGreaterThanOrEqual(recall)
  })

  it.each(['actions', 'decisions'])('%s: recall of 0.85 at a precision of 0.90, over documents', (field) => {
    expect(open.micro[field]!.r).toBeGreaterThanOrEqual(0.85)
    expect(open.micro[field]!.p).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['decisions', 0.75],
    ['actions', 0.7]
  ])('%s: recall of %d where the marks are taken away, at a precision of 0.85', (field, recall) => {
    expect(blind.micro[field]!.r).toBeGreaterThanOrEqual(recall)
    expect(blind.macro[field]!.r).toBeGreaterThanOrEqual(recall)
    expect(blind.micro[field]!.p).toBeGreaterThanOrEqual(0.85)
  })

  it('is right at least nineteen times in twenty where it is called ready', () => {
    for (const { ready } of [open.micro, blind.micro]) expect(ready!.p).toBeGreaterThanOrEqual(0.95)
  })
})
