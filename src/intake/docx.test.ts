import { describe, expect, it } from 'vitest'
import { docx, docxOf, wordSpace, xmlHead } from '../../test/support/documents.ts'
import { outline } from '../../test/support/documents-outline.ts'
import { placesOf } from '../domain/source-text.ts'
import { readDocx } from './docx.ts'

const body = (xml: string) => readDocx(docxOf(`${xmlHead}<w:document ${wordSpace} xmlns:mc="m"><w:body>${xml}</w:body></w:document>`))
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

describe('readDocx', () => {
  it('reads styles, lists and tables', () => {
    const source = readDocx(
      docx(
        [
          { text: 'Minutes', style: 'Title' },
          { text: 'Actions', style: 'Heading2' },
          { text: 'One', list: 0 },
          { text: 'Inner', list: 1 },
          { text: 'Two', list: 0 },
          { text: 'A bullet', style: 'ListBullet' },
          {
            rows: [
              ['What', 'Who'],
              ['Fix door', 'JC']
            ],
            header: true
          },
          'Carried.',
          { text: 'Any other business', bold: true }
        ],
        { title: 'Minutes, May' }
      )
    )
    expect(outline(source)).toEqual([
      'title: Minutes',
      'heading 2: Actions',
      'item 1: [1.] One (Actions)',
      'item 2: [(a)] Inner (Actions)',
      'item 1: [2.] Two (Actions)',
      'item 1: [•] A bullet (Actions)',
      'row header: What | Who (Actions)',
      'row: Fix door | JC (Actions)',
      'paragraph: Carried. (Actions)',
      'heading 3: Any other business (Actions)'
    ])
    expect(source.statedTitle).toBe('Minutes, May')
  })

  it('leaves out what was deleted or moved away, and keeps what was put in', () => {
    const source = body(
      `<w:p>${run('We ')}<w:del><w:r><w:delText>never </w:delText><w:t>x</w:t></w:r></w:del><w:ins>${run('always ')}</w:ins><w:moveFrom>${run('gone ')}</w:moveFrom>${run('meet.')}</w:p>`
    )
    expect(source.text).toBe('We always meet.')
    const start = source.text.indexOf('meet')
    expect(placesOf(source, { start, end: start + 4 })).toEqual([{ kind: 'run', part: 'word/document.xml', run: 4, start: 0, end: 4 }])
  })

  it('writes tabs and breaks, and no page breaks', () => {
    expect(
      body(
        `<w:p><w:pPr><w:tabs><w:tab w:pos="9"/></w:tabs></w:pPr>${run('a')}<w:r><w:tab/></w:r>${run('b')}<w:r><w:br/></w:r>${run('c')}<w:r><w:br w:type="page"/></w:r></w:p>`
      ).text
    ).toBe('a\tb\nc')
  })

  it('reads a text box once, before the paragraph it hangs on', () => {
    const box = `<w:txbxContent><w:p>${run('Boxed')}</w:p></w:txbxContent>`
    expect(
      body(
        `<w:p>${run('Around')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
      ).text
    ).toBe('Boxed\nAround')
  })

  it('leads every word back to its run', () => {
    const words = ['The ', 'board & ', 'staff ', 'met.']
    const source = body(`<w:p>${words.map((each) => run(each.replace('&', '&amp;'))).join('')}</w:p>`)
    words.forEach((each, index) => {
      const start = source.text.indexOf(each)
      expect(placesOf(source, { start, end: start + each.length })).toEqual([
        { kind: 'run', part: 'word/document.xml', run: index, start: 0, end: each.length }
      ])
    })
  })

  it('takes levels that make no sense for the nearest that do', () => {
    const item = (level: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('a')}</w:p>`
    const outlined = (level: string) => `<w:p><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>${run('a')}</w:p>`
    expect(body(['1.5', '-4', '1e9', 'x'].map(item).join('')).blocks.map((block) => block.level)).toEqual([1, 1, 9, 1])
    expect(body(`${run('a')}${['1.5', '-4', '9', '1'].map(outlined).join('')}`).blocks.map((block) => block.kind)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'heading'
    ])
  })

  it('makes no place for words that are not there', () => {
    expect(body(`<w:p>${run('a<![CDATA[]]>b')}</w:p>`).places.runs).toEqual([0, 1, 0, 0, 1, 1, 0, 1])
  })
})
