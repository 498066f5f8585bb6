import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { outline } from '../../test/support/documents-outline.ts'
import { placesOf } from '../domain/source-text.ts'
import { readText } from './text.ts'

const read = (text: string) => readText(strToU8(text), undefined)

describe('readText', () => {
  it('folds line ends and changes nothing else', () => {
    expect(read('\ufeffOne\r\nTwo\rThree\u00a0\ufb01\tFour\n').text).toBe('One\nTwo\nThree\u00a0\ufb01\tFour\n')
  })

  it('joins lines that were broken for width, and only those', () => {
    const source = read(
      [
        'Minutes of the Board',
        '',
        'The Board discussed the water rates of the district and asked the general manager to',
        'return in March with a plan that shows what a new structure would mean for customers',
        'of each class.',
        'Action: Staff to report back.',
        'Director Tobin left at 8 pm.'
      ].join('\n')
    )
    expect(outline(source).map((line) => line.slice(0, 40))).toEqual([
      'title: Minutes of the Board',
      'paragraph: The Board discussed the water',
      'paragraph: Action: Staff to report back.',
      'paragraph: Director Tobin left at 8 pm.'
    ])
  })

  it('reads the headings of a wiki, and no date for a title', () => {
    expect(outline(read('Thursday, 8 March 2007\n\n= Harbour Board =\n== Present ==\n* Ana\n\na == b\n'))).toEqual([
      'paragraph: Thursday, 8 March 2007',
      'title: Harbour Board',
      'heading 2: Present',
      'item 1: [*] Ana (Present)',
      'paragraph: a == b (Present)'
    ])
  })

  it('reads headings, numbers, bullets and rows', () => {
    const source = read(
      [
        'Minutes',
        '=======',
        '',
        'PRESENT',
        'Ted Costa            President',
        'Pam Tobin            Director',
        '',
        'II.    ACTION ITEMS',
        '  1. Rates',
        '     a. Retail',
        '     b. Wholesale',
        '  • A bullet'
      ].join('\n')
    )
    expect(outline(source)).toEqual([
      'title: Minutes',
      'furniture: =======',
      'heading 2: PRESENT',
      'row: Ted Costa | President (PRESENT)',
      'row: Pam Tobin | Director (PRESENT)',
      'heading 2: [II.] ACTION ITEMS',
      'item 1: [1.] Rates (ACTION ITEMS)',
      'item 2: [a.] Retail (ACTION ITEMS)',
      'item 2: [b.] Wholesale (ACTION ITEMS)',
      'item 1: [•] A bullet (ACTION ITEMS)'
    ])
  })

  it('sets page numbers and running headers aside, in the middle of a sentence too', () => {
    const page = (n: number) => [`${' '.repeat(50)}May 4, Board Minutes`, `${' '.repeat(60)}Page ${n}`]
    const source = read(
      [
        'The Board met and heard from the auditors about the',
        ...page(2),
        'the year under review and their findings on it.',
        '',
        ...page(3),
        'End.'
      ].join('\n')
    )
    expect(outline(source)).toEqual([
      'title: The Board met and heard from the auditors about the',
      'furniture: May 4, Board Minutes',
      'furniture: Page 2',
      'paragraph: the year under review and their findings on it.',
      'furniture: May 4, Board Minutes',
      'furniture: Page 3',
      'paragraph: End.'
    ])
  })

  it('names the speakers of a transcript, and takes no label for one', () => {
    const log = ['14:45:51 <AWK> Chair: AWK', '14:46:03 <Jon> I agree']
    expect(outline(read(log.join('\n'))).slice(1)).toEqual(['speech: [14:46:03] <Jon> I agree @Jon'])
    const talk = read(['Talk', '', ...Array.from({ length: 4 }, () => 'Mara: yes\n\nRyan Lee: no\n\nAction: none\n')].join('\n'))
    expect(outline(talk).slice(1, 4)).toEqual(['speech: Mara: yes @Mara', 'speech: Ryan Lee: no @Ryan Lee', 'paragraph: Action: none'])
    expect(outline(read('Minutes\n\nRecommendation: approve\n\nTed: absent')).at(-1)).toBe('paragraph: Ted: absent')
  })

  it('reads the numbering of Chinese documents', () => {
    const source = read('国务院办公厅关于某事的通知\n\n一、总体要求\n\n（一）加强组织领导。各地区要高度重视，压实责任。\n\n2．按时报送')
    expect(outline(source)).toEqual([
      'title: 国务院办公厅关于某事的通知',
      'heading 2: [一、] 总体要求',
      'item 1: [（一）] 加强组织领导。各地区要高度重视，压实责任。 (总体要求)',
      'item 1: [2．] 按时报送 (总体要求)'
    ])
    expect(source.language).toBe('zh')
  })

  it('leads every character back to the decoded source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\r\n', '\r', '\n', ' ', '😀', '会'), { minLength: 1 }), (parts) => {
        const decoded = `x${parts.join('')}`
        const source = read(decoded)
        for (let i = 0; i < source.text.length; i++) {
          const [place] = placesOf(source, { start: i, end: i + 1 })
          const found = place?.kind === 'characters' ? decoded.slice(place.start, place.end) : ''
          expect(found.replace('\r\n', '\n').replace('\r', '\n')).toBe(source.text[i])
        }
      })
    )
  })
})
