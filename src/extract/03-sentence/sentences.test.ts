import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { split, units } from './sentences.ts'

const cut = (text: string): string[] => split(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))

describe('split', () => {
  it.each([
    ['The harbour plan was approved. Work starts in May.', 2],
    ['Cllr. Okafor asked Dr. Lind about St. Bride Road. She answered.', 2],
    ['The fee is $3.50 per day. See sec. 4.2 of the by-law.', 2],
    ['The meeting closed at 9 p.m. The next meeting is in June.', 2],
    ['The meeting opened at 7 p.m. with a roll call.', 1],
    ['J. R. Vance and A. Osei moved the motion. Carried.', 2],
    ['1. Repair the pier', 1],
    ['He asked "Is it safe?" and left.', 1],
    ['The chair said "No." The clerk agreed.', 2],
    ['Repairs (see app. 2. and 3.) are due. Done.', 2],
    ['Is the pier safe? Yes. It is!', 3],
    ['Visit www.portmeridian.example/plan.html for more. Thanks.', 2],
    ['Port Meridian Ltd. The tender was late.', 2],
    ['会议决定修复码头。各部门要抓紧落实！“什么时候？”会议没有说明。', 3],
    ['The U.S. Harbour Board met. It resolved nothing...', 2]
  ])('%s', (text, count) => {
    expect(cut(text)).toHaveLength(count)
  })

  it('loses no word and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The', ' ', '.', '? ', '! ', '"', '(', ')', 'e.g.', 'p.m. ', '。', '”', 'Mr. ', '3.2', '\n', '…'), {
          maxLength: 60
        }),
        (parts) => {
          const text = parts.join('')
          const spans = split(text, { start: 0, end: text.length })
          expect(
            spans
              .map((s) => text.slice(s.start, s.end))
              .join('')
              .replace(/\s/g, '')
          ).toBe(text.replace(/\s/g, ''))
          for (let i = 1; i < spans.length; i++) expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end)
        }
      )
    )
  })
})

describe('units', () => {
  it('cuts at semicolons outside quotes and brackets', () => {
    const text = 'Repair the pier; tell "the mayor; the clerk" (today; not later); report back'
    expect(units(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))).toEqual([
      'Repair the pier',
      'tell "the mayor; the clerk" (today; not later)',
      'report back'
    ])
  })
})
