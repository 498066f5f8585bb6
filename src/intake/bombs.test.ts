/** Hostile documents: each is refused by name or read, costs at most the reader's process, and the next document is read. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, docxOf, escapeXml, htmlPage, pdfOf, stream, wordSpace, xmlHead } from '../../test/support/documents.ts'
import { runs } from '../../test/support/soak.ts'
import type { RefusalKey } from '../domain/refusals.ts'
import { limits } from './limits.ts'
import { docxType } from './media-type.ts'
import { openReader, type SourceReader } from './read-source.ts'

let reader: SourceReader
beforeAll(() => {
  reader = openReader()
})
afterAll(() => reader.close())

const paragraph = '<w:p><w:r><w:t>We met.</w:t></w:r></w:p>'
const document = (body: string) => `${xmlHead}<w:document ${wordSpace}><w:body>${body}</w:body></w:document>`

type Part = { readonly name: string; readonly bytes: Uint8Array }

/** A zip written with the built-in compressor: that of the other tests takes many times as long for a hundred megabytes. */
function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes)
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(8, 10)
    record.writeUInt32LE(crc32(bytes), 16)
    record.writeUInt32LE(packed.length, 20)
    record.writeUInt32LE(bytes.length, 24)
    record.writeUInt16LE(name.length, 28)
    record.writeUInt32LE(offset, 42)
    const head = Buffer.concat([Buffer.from('PK\x03\x04\0\0', 'latin1'), record.subarray(8, 32)])
    bodies.push(head, Buffer.from(name), packed)
    directory.push(record, Buffer.from(name))
    offset += head.length + name.length + packed.length
  }
  return Buffer.concat([...bodies, ...directory, endOf(parts.length, Buffer.concat(directory).length, offset)])
}

function endOf(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** A DOCX whose main part holds so many bytes of a phrase, said over and over. */
function endless(phrase: string, size: number, before = '', after = ''): Buffer {
  const [head, foot] = document(`${before}\0${after}`).split('\0') as [string, string]
  return zipOf([{ name: 'word/document.xml', bytes: Buffer.concat([Buffer.from(head), Buffer.alloc(size, phrase), Buffer.from(foot)]) }])
}

/** A zip whose directory names one stored part many times over. */
function overlapping(entries: number): Uint8Array {
  const one = Buffer.from(zipSync({ 'word/document.xml': strToU8(document(paragraph)) }))
  const directory = one.readUInt32LE(one.length - 6)
  const record = one.subarray(directory, one.length - 22)
  const end = Buffer.from(one.subarray(one.length - 22))
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  return Buffer.concat([one.subarray(0, directory), ...Array.from({ length: entries }, () => record), end])
}

/** A DOCX of that many paragraphs: 129 MB of XML for 3 million. */
function paragraphs(count: number): Buffer {
  return endless(paragraph, paragraph.length * count)
}

/** A DOCX of endless paragraphs that claims in its directory that its main part is small. */
function understated(): Uint8Array {
  const packed = paragraphs(runs(300_000, 3_000_000))
  packed.writeUInt32LE(100, packed.readUInt32LE(packed.length - 6) + 24)
  return packed
}

function inflated(size: number): Uint8Array {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    stream(deflateSync(Buffer.alloc(size, 'BT /F1 9 Tf 10 10 Td (words) Tj ET '), { level: 9 }).toString('latin1'), '/Filter/FlateDecode'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
  ])
}

const nest = (tag: string, depth: number, inside: string) => `<${tag}>`.repeat(depth) + inside + `</${tag}>`.repeat(depth)
const lol = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefgh', (name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]>`
const entities = (declared: string, used: string) =>
  `${xmlHead}${declared}<w:document ${wordSpace}><w:body><w:p><w:r><w:t>${used}</w:t></w:r></w:p></w:body></w:document>`

const bombs: readonly (readonly [string, () => Uint8Array, string, readonly (RefusalKey | 'read')[]])[] = [
  [
    'a DOCX of 129 MB XML in 3 million paragraphs',
    () => paragraphs(3_000_000),
    'b.docx',
    ['source.unpacked-size', 'source.too-many-parts']
  ],
  ['a DOCX of endless paragraphs, its size understated', understated, 'b.docx', ['source.unpacked-size', 'source.too-many-parts']],
  ['a DOCX of 200,000 nested elements', () => docxOf(document(nest('w:p', 200_000, ''))), 'b.docx', ['source.nesting']],
  ['a DOCX with an entity bomb', () => docxOf(entities(lol, '&h;')), 'b.docx', ['source.entity']],
  [
    'a DOCX with a file entity',
    () => docxOf(entities('<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/hostname">]>', '&f;')),
    'b.docx',
    ['source.entity']
  ],
  [
    'a DOCX of one endless text',
    () => endless('a', runs(20_000_000, 120_000_000), '<w:p><w:r><w:t>', '</w:t></w:r></w:p>'),
    'b.docx',
    ['source.unpacked-size']
  ],
  [
    'a DOCX of endless style sheets',
    () =>
      zipOf([
        {
          name: 'word/styles.xml',
          bytes: Buffer.from(`${xmlHead}<w:styles ${wordSpace}>${'<w:style/>'.repeat(runs(1_000_000, 9_000_000))}</w:styles>`)
        },
        { name: 'word/document.xml', bytes: Buffer.from(document(paragraph)) }
      ]),
    'b.docx',
    ['source.unpacked-size', 'source.too-many-parts']
  ],
  [
    'a zip of 3,000 entries',
    () =>
      zipOf(
        Array.from({ length: 3000 }, (_, i) => ({
          name: i === 0 ? 'word/document.xml' : `x/${i}`,
          bytes: Buffer.from(document(paragraph))
        }))
      ),
    'b.docx',
    ['source.too-many-parts']
  ],
  ['a zip whose parts overlap', () => overlapping(1500), 'b.docx', ['source.damaged']],
  ['a zip inside a zip', () => docxOf(docx(['inner'])), 'b.docx', ['source.damaged']],
  [
    'a PDF whose pages refer to themselves',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R]>>']),
    'b.pdf',
    ['source.too-many-parts', 'source.damaged', 'source.timeout']
  ],
  ['an HTML of 500,000 nested div', () => htmlPage(nest('div', 500_000, 'deep')), 'b.html', ['source.nesting']],
  ['an HTML of endless elements', () => htmlPage('<p>x</p>'.repeat(runs(300_000, 1_000_000))), 'b.html', ['source.too-many-parts']],
  [
    'an HTML of one endless attribute',
    () => htmlPage(`<p class="${'a '.repeat(runs(2_000_000, 10_000_000))}">We met.</p>`),
    'b.html',
    ['read']
  ],
  ['an HTML of 300,000 unclosed comments', () => htmlPage(`<p>We met.</p>${'<!--'.repeat(300_000)}`), 'b.html', ['read']],
  ['an HTML of endless ampersands', () => htmlPage(`<p>${'&'.repeat(runs(500_000, 2_000_000))}</p>`), 'b.html', ['read']],
  ['a text of one endless line', () => strToU8('page 1 of '.repeat(runs(400_000, 2_000_000))), 'b.txt', ['read']],
  [
    'a text of regex traps',
    () => strToU8(`${' '.repeat(900_000)}page ${'1'.repeat(900_000)}!\n${'-'.repeat(100_000)}x\n${'(1'.repeat(100_000)}`),
    'b.txt',
    ['read']
  ],
  ['a Markdown of 100,000 nested quotes', () => strToU8(`# Minutes\n${'>'.repeat(100_000)} words`), 'b.md', ['read']],
  [
    'a Markdown of 200,000 brackets and tags',
    () => strToU8(`# Minutes\n${'[('.repeat(200_000)}\n${'<a '.repeat(200_000)}\n${'<table>'.repeat(20_000)}`),
    'b.md',
    ['read']
  ],
  ['a Markdown of 50,000 list levels', () => strToU8(`# Minutes\n${'- '.repeat(50_000)}words`), 'b.md', ['read']],
  ['a Markdown of endless paragraphs of HTML', () => strToU8(`# Minutes\n${'<p>x'.repeat(runs(150_000, 400_000))}`), 'b.md', ['read']],
  ['a Markdown of 200,000 unclosed tables', () => strToU8(`# Minutes\n${'<table>\n\n'.repeat(200_000)}`), 'b.md', ['read']],
  [
    'a Markdown of endless unclosed comments',
    () => strToU8(`# Minutes\n${'<p>x<!--\n\n'.repeat(runs(60_000, 200_000))}${'a <!-- '.repeat(runs(60_000, 200_000))}`),
    'b.md',
    ['read']
  ],
  ['a Markdown of 300,000 table bars', () => strToU8(`# Minutes\n|a|b|\n|-|-|\n${'|'.repeat(300_000)}`), 'b.md', ['read']]
]

async function expectReadsOn(from: SourceReader): Promise<void> {
  const next = await from.read(docx(['The board met on 4 May.']), { fileName: 'next.docx', mediaType: docxType })
  expect(next.ok && next.value.text).toBe('The board met on 4 May.')
}

describe('hostile documents', () => {
  it.each(bombs)('%s', async (_name, build, fileName, expected) => {
    const outcome = await reader.read(build(), { fileName })
    expect(expected).toContain(outcome.ok ? 'read' : outcome.refusal.key)
    await expectReadsOn(reader)
  })

  it('a PDF with a stream of 184 MB', async () => {
    // It is given up on for its memory; the less it is allowed, the sooner.
    const frugal = openReader({ residentMb: runs(256, limits.residentMb) })
    const outcome = await frugal.read(inflated(184_000_000), { fileName: 'b.pdf' })
    expect(['source.memory', 'source.timeout']).toContain(outcome.ok ? 'read' : outcome.refusal.key)
    await expectReadsOn(frugal)
    await frugal.close()
  })

  it('is told from a document that quotes one', async () => {
    const outcome = await reader.read(docx([`We discussed ${escapeXml('<!DOCTYPE x>')} and "&amp;".`]), { fileName: 'talk.docx' })
    expect(outcome.ok).toBe(true)
  })
})
