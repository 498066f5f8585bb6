import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const read = (text: string) => {
  const source = readText(new TextEncoder().encode(`HARBOUR NOTES\n\n${text}`), undefined)
  return { source, ...extract(source) }
}
const cited = (text: string): string[] => read(text).citations.map(({ type, label }) => `${type}: ${label}`)
const named = (text: string): string[] => read(text).terms.map(({ label, number }) => (number === null ? label : `${label} (${number})`))

describe('citations', () => {
  it.each<[string, string[]]>([
    ['Adopt Resolution No. 25-11 and Ordinance No. 1182.', ['decision: Resolution No. 25-11', 'law: Ordinance No. 1182']],
    ['It falls under the Harbour Safety Act 1993.', ['law: Harbour Safety Act 1993']],
    ['See the Port Meridian Climate Action Plan 2030.', ['plan: Port Meridian Climate Action Plan 2030']],
    ['The board received the Annual Harbour Report.', ['report: Annual Harbour Report']],
    [
      "We study Governor Ada Lind's important speech at the harbour forum, and more.",
      ["speech: Governor Ada Lind's important speech at the harbour forum"]
    ],
    ['They heard the keynote address by Mayor Osei to members.', ['speech: the keynote address by Mayor Osei']],
    [
      '落实《港口条例》和《关于潮汐管理的通知》（港发〔2025〕15号）。',
      ['law: 《港口条例》', 'decision: 《关于潮汐管理的通知》（港发〔2025〕15号）']
    ],
    ['The act of voting on a plan and a report is a study in itself.', []],
    ['Act now. Plan B. Report back.', []]
  ])('in %j', (text, expected) => {
    expect(cited(text)).toEqual(expected)
  })
  it('keep to one cell of a table', () => {
    const table =
      '# Notes\n\n| Added by | Passed by | Decision |\n|---|---|---|\n| Ada Lind | Consensus | Approved Harbour Strategy Plan |\n'
    const { citations } = extract(readMarkdown(new TextEncoder().encode(table), undefined))
    expect(citations.map(({ label }) => label).filter((label) => label.includes('Lind'))).toEqual([])
  })
  it('are one for all places that cite the same, and known to the statements there', () => {
    const { citations, statements } = read('ACTION: Ada Lind to publish Resolution 25-11.\n\nResolution 25-11 was read.')
    expect(citations).toMatchObject([{ id: 'c1', label: 'Resolution 25-11' }])
    expect(citations[0]!.mentions).toHaveLength(2)
    expect(statements[0]!.cites).toEqual(['c1'])
  })
})

describe('terms', () => {
  it.each<[string, string[]]>([
    ['We strengthen the "four gates" and the "Blue Harbour Vision".', ['four gates (4)', 'Blue Harbour Vision']],
    ['She said "we will see to it." and left.', []],
    ['The word "no" was heard.', []],
    ['完善“四个闸门”和“蓝色港湾”。', ['四个闸门 (4)', '蓝色港湾']],
    ['We pursue common prosperity and a new development pattern.', ['common prosperity', 'new development pattern']],
    ['It will improve tidal judgment, tidal foresight and tidal courage.', ['tidal judgment, tidal foresight and tidal courage (3)']]
  ])('in %j', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })
  it.each<[string, readonly string[]]>([
    ['We dredge the "three gates" (the old gate, the new gate and the deep gate).', ['the old gate', 'the new gate', 'the deep gate']],
    ['抓好“三个一”，即一张图、一本账、一支队。', ['一张图', '一本账', '一支队']],
    ['推进“两个港区”（东港区、西港区）建设。', ['东港区', '西港区']],
    ['推进“三个港区”（东港区、西港区）建设。', []]
  ])('give the members named behind a numbered phrase, where they are as many: %j', (text, expected) => {
    expect(read(text).terms[0]!.members).toEqual(expected)
  })
  it('give the members of a series', () => {
    expect(read('It will improve tidal judgment, tidal foresight and tidal courage.').terms[0]!.members).toEqual([
      'tidal judgment',
      'tidal foresight',
      'tidal courage'
    ])
  })
  it('are one for all places that use the same', () => {
    expect(read('The "four gates" are shut. Open the "four gates".').terms).toMatchObject([{ id: 't1', mentions: [{}, {}] }])
  })
})

it('mentions are spans of the text, whatever it is', () => {
  const piece = fc.constantFrom(
    '"',
    'four ',
    'gates',
    "Ada's ",
    'speech at ',
    'Resolution ',
    '25-11',
    ', ',
    ' and ',
    'the ',
    'Act ',
    '《',
    '》',
    '\n\n',
    '. ',
    'the high ',
    'tide '
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (parts) => {
      const { source, terms, citations } = read(parts.join(''))
      for (const { mentions } of [...terms, ...citations]) {
        expect(mentions.length).toBeGreaterThan(0)
        for (const { start, end } of mentions) expect(start >= 0 && start < end && end <= source.text.length).toBe(true)
      }
    }),
    { numRuns: 300 }
  )
})
