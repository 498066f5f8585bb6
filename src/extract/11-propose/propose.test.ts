import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { type Counts, confidenceOf, type Evidence, trayOf } from './confidence.ts'
import { repetitions, withoutOverlaps } from './doubles.ts'
import { isDoubtful } from './doubts.ts'
import { borrowedDates } from './own-dates.ts'
import { ruleCounts } from './rule-counts.ts'

const text = 'Ana to call the harbour office. Ana to call the harbour office. Pay 40 to Bo for paint. Pay 50 to Bo for paint.'
function draft(start: number, end: number, listed: StatementDraft['listed'] = null): StatementDraft {
  const sentence = { start, end }
  const because = [{ rule: 'en.asg.01', start, end }]
  return { start, end, kind: 'assigned', force: 'must', negative: false, condition: null, because, block: 0, sentence, listed }
}

describe('doubles', () => {
  it('of one place leave the one the document marks itself, then the longer one', () => {
    expect(withoutOverlaps([draft(0, 30), draft(7, 20, 'label')]).map((kept) => kept.start)).toEqual([7])
    expect(withoutOverlaps([draft(7, 20), draft(0, 30), draft(40, 50)]).map((kept) => kept.start)).toEqual([0, 40])
  })

  it('say the same words again; other numbers are other statements', () => {
    const drafts = [draft(0, 30), draft(32, 62, 'list'), draft(64, 86), draft(88, 110)]
    expect([...repetitions(text, drafts)]).toEqual([0])
  })
})

describe('confidence', () => {
  const told = (rule: string, owner = false): Evidence => {
    const span = { start: 0, end: 1 }
    return { because: [{ rule, ...span }], owners: owner ? [span] : [], due: null, vote: null }
  }

  it('is what the counts say, drawn towards a modest prior', () => {
    expect(confidenceOf(told('nobody.counted'))).toBe(0.8)
    expect(confidenceOf(told('some.rule'), { 'some.rule': [95, 95, 5] })).toBe(0.99)
    expect(confidenceOf(told('some.rule'), { 'some.rule': [5, 95, 5] })).toBe(0.09)
  })

  it('asks whether the same slots were filled', () => {
    const counts: Counts = { r: [80, 100, 5], 'r / owner': [80, 80, 5], 'r / bare': [0, 20, 5] }
    expect(confidenceOf(told('r', true), counts)).toBeGreaterThan(0.95)
    expect(confidenceOf(told('r'), counts)).toBeLessThan(0.5)
  })

  it('of a rule known from one or two publishers never makes a statement ready', () => {
    expect(trayOf(confidenceOf(told('some.rule'), { 'some.rule': [500, 500, 2] }))).toBe('check')
  })

  it('is not given up after a few bad cases', () => {
    expect(trayOf(confidenceOf(told('some.rule'), { 'some.rule': [2, 20, 5] }))).toBe('check')
    expect(trayOf(confidenceOf(told('some.rule'), { 'some.rule': [10, 60, 5] }))).toBe('maybe')
  })

  it('rests on counts that can be: never more right than seen', () => {
    for (const [right, seen, publishers] of Object.values(ruleCounts)) {
      expect(right).toBeLessThanOrEqual(seen)
      expect(publishers).toBeLessThanOrEqual(seen)
    }
  })

  it('decides the tray', () => {
    expect([0.97, 0.95, 0.8, 0.49].map(trayOf)).toEqual(['ready', 'ready', 'check', 'maybe'])
  })
})

describe('a date', () => {
  const sentence = { start: 0, end: 60 }
  const due = { start: 40, end: 50, edtf: '2026-06-30', kind: 'day', inferred: [] } as const
  const one = { start: 0, end: 20, sentence, due }
  const later = { start: 25, end: 55, sentence, due }

  it('inside a later statement is not said of the one before', () => {
    expect([...borrowedDates([one, later])]).toEqual([0])
  })

  it('before two statements may hold for both, and outside of any belongs to the one it was read for', () => {
    const early = { ...due, start: 5, end: 15 }
    expect([
      ...borrowedDates([
        { ...one, due: early },
        { ...later, due: early }
      ])
    ]).toEqual([])
    expect([...borrowedDates([one, { ...later, start: 51 }])]).toEqual([])
  })
})

describe('doubt', () => {
  it.each([
    'Passed',
    'Shall Ana call the office?',
    'Action | Ana to call | Friday',
    'Paint the hall (done)',
    'Call the harbour office — closed'
  ])('keeps "%s" from being ready', (words) => {
    expect(isDoubtful(words, { ...draft(0, words.length), sentence: { start: 0, end: words.length } })).toBe(true)
  })

  it('is not cast on plain tasks, nor by a word inside one', () => {
    const words = 'Ana to see that the gate is closed at night'
    expect(isDoubtful(words, { ...draft(0, words.length), sentence: { start: 0, end: words.length } })).toBe(false)
  })
})

describe('proposals', () => {
  const minutes = '# Quay\n\nBo will paint the hall.\n\n**ACTION: Ana to call the office**\n\nThe sea was calm.\n'
  const source = readMarkdown(new TextEncoder().encode(minutes), undefined)
  const extraction = extract(source)

  it('number the statements in order and say what is missing', () => {
    expect(extraction.statements.map((statement) => statement.id)).toEqual(['s1', 's2'])
    expect(extraction.statements[1]?.missing).toEqual(['due', 'measure'])
  })

  it('keep running text as a hint where the document marks its actions itself', () => {
    expect(extraction.statements.map((statement) => statement.tray)).toEqual(['maybe', 'ready'])
  })

  it.each([
    ['Bo agreed to paint the hall.', 'check'],
    ['Bo will paint the hall before the fair.', 'check'],
    ['Bo will paint the hall.', 'maybe'],
    ['Bo will call the harbour office by Friday.', 'maybe']
  ])('take a task of the minutes that no mark tells beside the marks: "%s" is %s', (words, tray) => {
    const record = `# Minutes of the Quay Board\n\nPresent: Bo Hart, Ana Lind\n\n${words}\n\n## Actions\n\n- Ana to call the harbour office\n`
    expect(extract(readMarkdown(new TextEncoder().encode(record), undefined)).statements[0]!.tray).toBe(tray)
  })

  it('name the sentences that were passed over', () => {
    expect(extraction.coverage.unused.map((span) => source.text.slice(span.start, span.end))).toEqual(['The sea was calm.'])
    expect(extraction.coverage.used).toBeGreaterThan(0.5)
    expect(extraction.coverage.counts).toEqual({ sentences: 4, used: 3, dismissed: 0, furniture: 0, unread: 1 })
  })
})

it('believes an item that gives somebody of the meeting a task, beside the list of them', () => {
  const list = '\n## Actions\n\n- Ada: mend the lamp on the quay\n- Jo: paint the gate of the yard\n'
  const text = `# Harbour WG\n\n**Date:** 2026-05-14\n\n**Present:** Ada Lind, Jo Osei\n\n## Lamps\n\n- Ada will write to the yard about the crane\n- Benches to create more room for the boats\n- Jo to become the new secretary of the board\n${list}`
  const found = extract(readMarkdown(new TextEncoder().encode(text), undefined)).statements
  const firm = found.filter(({ kind, tray }) => kind === 'assigned' && tray !== 'maybe').map(({ start, end }) => text.slice(start, end))
  expect(firm).toContain('Ada will write to the yard about the crane')
  expect(firm.join()).not.toMatch(/Benches|secretary/)
})
