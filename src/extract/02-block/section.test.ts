import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionOf, withoutNumber, withoutPicture, withoutTail, withSingleSpaces } from './section.ts'

const signs = fc.array(fc.constantFrom(...' \n.,:：;)(-*•1234567iIvVxXaZ\u00a0\u2003'), { maxLength: 12 }).map((parts) => parts.join(''))

describe('the words of a heading', () => {
  it('lose the marks at their end, five at most', () => {
    fc.assert(fc.property(signs, (words) => void expect(withoutTail(words)).toBe(words.replace(/[\s:：.,–—-]{1,5}$/, ''))))
  })

  it('have one space between them', () => {
    fc.assert(fc.property(signs, (words) => void expect(withSingleSpaces(words)).toBe(words.replace(/\s{2,}/g, ' '))))
  })

  it('lose the picture they are adorned with', () => {
    expect(['💡Action items', '✅ Decisions', ':memo: Next steps', '🗓️ Agenda', '👩‍💻 Attendees'].map(sectionOf)).toEqual([
      'actions',
      'decisions',
      'actions',
      'agenda',
      'attendance'
    ])
    expect([': 4 to 1', '✅', '— Actions'].map(withoutPicture)).toEqual([': 4 to 1', '✅', '— Actions'])
  })

  it('lose the number before them', () => {
    const numbering = /^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[IVXivx]{1,5})[.):]\)?|\d{1,2}(?:\.\d{1,2}){1,3}|[-*•])\s+/
    fc.assert(
      fc.property(signs, (words) => void expect(withoutNumber(words)).toBe(words.replace(numbering, ''))),
      { numRuns: 1000 }
    )
    expect(['三、下周计划', '（二）待办事项', '肆、臨時動議', '三月计划'].map(withoutNumber)).toEqual([
      '下周计划',
      '待办事项',
      '臨時動議',
      '三月计划'
    ])
  })
})
