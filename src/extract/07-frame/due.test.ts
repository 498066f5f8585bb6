import { describe, expect, it } from 'vitest'
import type { SourceText } from '../../domain/source-text.ts'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** A Thursday. */
const head = 'PORT MERIDIAN HARBOUR BOARD\n\nDate: May 14, 2026\n\nPresent: Ada Lind, Jo Osei, Sam Vance\n\n'
const dues = (source: SourceText): (string | null)[] =>
  extract(source).statements.flatMap(({ due }) => (due === null ? [] : [due.edtf ?? due.rule ?? due.kind]))
const plain = (text: string): SourceText => readText(bytes(head + text), undefined)
const markdown = (text: string): SourceText => readMarkdown(bytes(`# Harbour WG\n\n**Date:** 2026-05-14\n\n${text}`), undefined)

it.each<[string, string[]]>([
  ['Ada, 12 June: order the paint', ['2026-06-12']],
  ['12 June - Ada: order the paint', ['2026-06-12']],
  ['12 June (Ada) order the paint', ['2026-06-12']],
  ['Ada to order the paint 2026-06-12', ['2026-06-12']],
  ['Ada to answer the letter of 2026-06-12', []],
  ['12 April (Ada) order the paint', []]
])('a task is due on the day beside its name: %s', (words, expected) => {
  expect(dues(markdown(`**Present:** Ada Lind, Jo Osei\n\n## Actions\n\n- ${words}\n`))).toEqual(expected)
})

it.each<[string, (string | null)[]]>([
  [
    'By 12 June:\n- Ada to order the paint\n- Jo to mend the lamp\n\nBefore the next meeting:\n- Sam to oil the lock\n',
    ['2026-06-12', '2026-06-12', 'next meeting']
  ],
  ['- Ada to order the paint\n- Jo to mend the lamp\n\n12 June\n- Sam to oil the lock\n', []],
  ['1. Order the paint\n   Owner: Ada Lind\n   Due: 12 June 2026\n2. Mend the lamp\n   Owner: Jo Osei\n', ['2026-06-12']]
])('tasks are due as the lines over or below them say: %j', (list, expected) => {
  expect(dues(plain(`Action items\n\n${list}`))).toEqual(expected)
})

describe('the day a task is due', () => {
  it.each<[string, string[]]>([
    ['by Tuesday 19 May', ['2026-05-19']],
    ['by Tues 19 May', ['2026-05-19']],
    ['by Fri', ['2026-05-15']],
    ['on Monday', ['2026-05-18']],
    ['by end May', ['2026-05-31']],
    ['by end-June', ['2026-06-30']],
    ['within a fortnight', ['2026-05-28']],
    ['in the next fortnight', ['2026-05-28']],
    ['within the week', ['2026-05-21']],
    ['in a month', ['2026-06-14']],
    ['in a couple of weeks', ['2026-05-28']],
    ['within 2 wks', ['2026-05-28']],
    ['within 48 hours', ['2026-05-16']],
    ["to the Trust's meeting in June", ['2026-06']],
    ['within 10 days of approval', ['P10D']],
    ['by 24/6.', ['2026-06-24']],
    ['by the weekend', ['2026-05-16']],
    ['by Memorial Day', ['2026-05-25']],
    ['before Easter', ['2027-03-28']],
    ['before the first of June', ['2026-06-01']],
    ['by the last Friday in June', ['2026-06-26']],
    ['by Wed 20th', ['2026-05-20']],
    ['by 2026-09', ['2026-09']],
    ['each fortnight', ['P2W']],
    ['before the June Council', ['2026-06']],
    ['at the next catch-up', ['next meeting']],
    ['by the 12th meeting', ['meeting']],
    ['once the lease is signed', ['event']],
    ['over the next month', ['2026-05-14/2026-06-14']],
    ['w/e 12 June', ['2026-06-12']],
    ['by week ending Friday 12 June', ['2026-06-12']],
    ['w/c 8 June', ['2026-06-08/2026-06-14']],
    ['over the summer', ['2026-22']],
    ['by the end of the summer', ['2026-22']],
    ['in the third quarter', ['2026-35']],
    ['this quarter', ['2026-34']],
    ['by Christmas', ['2026-12-25']],
    ['before the AGM', ['annual meeting']],
    ['by the end of term', ['end of term']],
    ['for the meeting on 9 June', ['2026-06-09']],
    ['once a month', ['P1M']],
    ['twice a year', ['P6M']],
    ['each July', ['P1Y']],
    ['at least once each calendar year', ['P1Y']],
    ['before the summer recess', ['event']],
    ['before v3.0 ships', ['event']],
    ['prior to the launch', ['event']],
    ['by the start of the next season', ['event']],
    ['over the half-term break', ['event']],
    ['in the autumn term', ['event']],
    ['not less than 45 days prior to the hearing', ['-P45D']],
    ['within ten school days', ['P10D working']],
    ['within 30 days after adoption', ['2026-06-13']],
    ['by mid-June', ['2026-06']],
    ['in the second half of June', ['2026-06']],
    ['in time for the July Senate', ['2026-07']],
    ['by 1 October each year', ['P1Y']],
    ['by Q1 2026/27', ['Q1 2026/27']],
    ['at the weekend', ['2026-05-16/2026-05-17']],
    ['at a study session in June', ['2026-06']],
    ['between now and 1 July', ['2026-07-01']],
    ['before the Council', []],
    ['before signing it', []],
    ['that was bent on Monday last', []],
    ['and the lamp of last summer', []],
    ['near Easter Road', []],
    ['of 2025/26', []],
    ['for the AGM', []]
  ])('is read from "%s"', (words, expected) => {
    expect(dues(plain(`ACTION: Ada Lind to repaint the gate ${words}.`))).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['(JO, end of May)', ['2026-05-31']],
    ['(Ada Lind, 29 May)', ['2026-05-29']],
    ['(29 May, Ada Lind)', ['2026-05-29']],
    ['[Ada, by 29 May]', ['2026-05-29']],
    ['– Ada Lind – 29 May 2026', ['2026-05-29']],
    ['- Ada, 29 May', ['2026-05-29']],
    ['. Owner: Ada Lind Due: 29 May', ['2026-05-29']],
    ['. Timescale: end of June', ['2026-06-30']],
    ['. By when: June', ['2026-06']],
    ['. Deadline – 4 June', ['2026-06-04']],
    ['. Due: ongoing', ['ongoing']],
    ['. Due: to be settled', []],
    ['(as read on 29 April)', []],
    ['(seen 29 April 2025)', []]
  ])('is read behind the task: "%s"', (words, expected) => {
    expect(dues(plain(`ACTION: Repaint the gate ${words}`))).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['June', ['2026-06']],
    ['End June', ['2026-06-30']],
    ['Monday', ['2026-05-18']],
    ['Autumn', ['2026-23']],
    ['2 weeks', ['2026-05-28']],
    ['2027', ['2027']],
    ['21st', ['2026-05-21']],
    ['Next meeting', ['next meeting']],
    ['every month, by the 10th', ['P1M']],
    ['Before the bank holiday', ['event']],
    ['Once the lease is signed', ['event']],
    ['TBC', []],
    ['Done', []]
  ])('is read from a cell that says "%s"', (cell, expected) => {
    const table = `## Actions\n\n| Task | Assigned to | Due date |\n|---|---|---|\n| Repaint the gate | Ada Lind | ${cell} |\n`
    expect(dues(markdown(table))).toEqual(expected)
  })

  it('is read from a column headed "Date" where it lies ahead', () => {
    const table =
      '## Next steps\n\n| Step | Lead | Date |\n|---|---|---|\n| Repaint the gate | Ada Lind | 12 June |\n| Mend the lamp | Jo Osei | 4 May |\n'
    expect(dues(markdown(table))).toEqual(['2026-06-12'])
  })

  it('is what something is put off until', () => {
    expect(dues(plain('The roof was deferred until the survey is back.'))).toEqual(['event'])
    expect(dues(plain('The roof was deferred to 2026/27.'))).toEqual(['FY2026/27'])
  })

  it('is read behind bold labels, and from the end of items', () => {
    const labelled =
      '## Actions\n\n1. Repaint the gate. **Owner:** Ada. **Due:** 12 June.\n2. Mend the lamp. **Owner:** Jo. **Due:** Q3 2026.\n'
    expect(dues(markdown(labelled))).toEqual(['2026-06-12', '2026-35'])
    const dashed = '## Actions\n\n- Repaint the gate — Ada — 12 June\n- Mend the lamp — Jo — next meeting\n'
    expect(dues(markdown(dashed))).toEqual(['2026-06-12', 'next meeting'])
  })

  it('is none where a decision tells how often something happens', () => {
    expect(dues(plain('Resolved that the ferry sails twice a week.'))).toEqual([])
  })
})
