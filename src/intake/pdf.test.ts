import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pdf, pdfOf, stream } from '../../test/support/documents.ts'
import { outline } from '../../test/support/documents-outline.ts'
import { shared } from '../../test/support/shared.ts'
import { placesOf } from '../domain/source-text.ts'
import { readPdf } from './pdf.ts'
import { Refused } from './refused.ts'

async function refusedFor(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(bytes)
  } catch (error) {
    if (error instanceof Refused) return error.refusal.key
    throw error
  }
  return 'read'
}

const long = [
  'The Board discussed the water rates of the district and asked the general',
  'manager to return in March with a plan that shows what a new rate structure',
  'would mean for customers of each class.'
]

describe('readPdf', () => {
  it('joins lines, and knows headings by size and items by mark', async () => {
    const source = await readPdf(
      pdf([
        [
          { text: 'Minutes of the Board', size: 22 },
          { text: 'Rates', size: 15, y: 700 },
          { text: long[0]!, y: 670 },
          ...long.slice(1),
          { text: '1. Approve the plan', y: 600 },
          '2. Report back'
        ]
      ])
    )
    expect(outline(source)).toEqual([
      'title: Minutes of the Board',
      'heading 2: Rates',
      `paragraph: ${long.join(' ')} (Rates)`,
      'item 1: [1.] Approve the plan (Rates)',
      'item 1: [2.] Report back (Rates)'
    ])
    expect(source.pages).toBe(1)
  })

  it('sets running lines aside and carries a paragraph over the page', async () => {
    const page = (n: number, ...lines: (string | { text: string; y: number })[]) => [
      { text: 'Board of Water', y: 810 },
      ...lines,
      { text: `Page ${n}`, y: 30 }
    ]
    const source = await readPdf(
      pdf([
        page(1, { text: 'Minutes', y: 760 }, { text: long[0]!, y: 700 }, long[1]!),
        page(2, { text: long[2]!, y: 760 }),
        page(3, { text: 'End.', y: 760 })
      ])
    )
    expect(outline(source).filter((line) => !line.startsWith('furniture'))).toEqual([
      'title: Minutes',
      `paragraph: ${long.join(' ')}`,
      'paragraph: End.'
    ])
    expect(source.blocks.filter((block) => block.kind === 'furniture')).toHaveLength(6)
    expect(source.blocks.map((block) => block.page)).toContain(3)
  })

  it('undoes bold type drawn twice', async () => {
    const twice = [
      { text: 'CHICAGO', x: 72, y: 700 },
      { text: 'CHICAGO', x: 72.4, y: 700 }
    ]
    expect((await readPdf(pdf([[...twice, { text: 'We met there.', y: 650 }]]))).text).toBe('CHICAGO\nWe met there.')
  })

  it('reads two columns one after the other, and a table row by row', async () => {
    const column = (x: number, name: string) =>
      Array.from({ length: 12 }, (_, i) => ({ text: `${name} line ${i} of a column of words`, x, y: 700 - i * 14 }))
    const columns = await readPdf(pdf([[...column(60, 'Left'), ...column(320, 'Right')]]))
    expect(columns.text.indexOf('Left line 11')).toBeLessThan(columns.text.indexOf('Right line 0'))
    const rows = await readPdf(
      pdf([
        ['Action', 'Door', 'Roof'].flatMap((text, i) => [
          { text, x: 60, y: 700 - i * 14 },
          { text: `who ${i}`, x: 320, y: 700 - i * 14 }
        ])
      ])
    )
    expect(outline(rows)).toEqual(['row: Action | who 0', 'row: Door | who 1', 'row: Roof | who 2'])
  })

  it('reads Chinese, which needs the character maps', async () => {
    const source = await readPdf(pdf([[{ text: '会议决定，加强监管。', font: 'chinese' }]]))
    expect(source.text).toBe('会议决定，加强监管。')
    expect(source.language).toBe('zh')
  })

  it('leads words back to their box', async () => {
    const source = await readPdf(pdf([['Minutes', 'We met in May.']]))
    const start = source.text.indexOf('May')
    const [place] = placesOf(source, { start, end: start + 3 })
    expect(place).toMatchObject({ kind: 'box', page: 1, height: 11 })
    if (place?.kind !== 'box') throw new Error('no box')
    expect(place.x).toBeGreaterThan(72 + 40)
    expect(place.y).toBeLessThan(780)
    expect(place.width).toBeGreaterThan(5)
  })

  it('states the title of the file', async () => {
    expect((await readPdf(pdf([['We met.']], { title: 'Minutes, May' }))).statedTitle).toBe('Minutes, May')
  })

  it('refuses scans, locked and damaged files by name', async () => {
    expect(await refusedFor(pdf([[], []], { picture: true }))).toBe('source.scan')
    expect(await refusedFor(pdf([[]]))).toBe('source.no-text')
    expect(await refusedFor(pdf([['We met.']], { locked: true }))).toBe('source.encrypted')
    expect(await refusedFor(Buffer.from('%PDF-1.7\nnothing'))).toBe('source.damaged')
    expect(await refusedFor(pdf([['We met.']], { picture: true }))).toBe('source.scan')
    expect(await refusedFor(pdf([['We met on the fourth of May.']], { picture: true }))).toBe('read')
  })

  it.skipIf(shared('corpus') === null)('gives every word of a real plan a place on its page', async () => {
    const source = await readPdf(readFileSync(shared('corpus/us-nap5.pdf')!))
    expect(source.pages).toBe(21)
    for (const block of source.blocks) {
      const places = placesOf(source, block)
      expect(places.length).toBeGreaterThan(0)
      expect(places[0]).toMatchObject({ kind: 'box', page: block.page })
    }
    expect(source.text).toContain(
      'The American people have strived for a more inclusive, accountable, transparent, and responsive government since our Nation’s founding.'
    )
  })

  it('reads few words where a page only lists that it may hold pictures', async () => {
    const page = (more: string) =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/CropBox[70 690 300 842]/Resources<<${more}/Font<</F1 5 0 R>>>>/Contents 4 0 R>>`,
        stream('BT /F1 11 Tf 72 700 Td (We met.) Tj ET', ''),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
      ])
    const source = await readPdf(page('/ProcSet[/PDF/Text/ImageB/ImageC]'))
    expect(source.text).toBe('We met.')
    // Boxes are counted from the corner of the page as it is shown.
    expect(placesOf(source, { start: 0, end: 2 })[0]).toMatchObject({ x: 2, y: 7.8 })
    expect(await refusedFor(page('/XObject<</Im<</Subtype/Image>>>>'))).toBe('source.scan')
  })
})
