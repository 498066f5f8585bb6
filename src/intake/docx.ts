/**
 * DOCX: the paragraphs, list items and table rows of the main document part, each character led back to its `w:t` element. Headers,
 * footers, deleted words, linked pictures and anything outside the package are never read.
 */
import type { SourceText } from '../domain/source-text.ts'
import { toBlocks } from './blocks.ts'
import { DocxBody } from './docx-body.ts'
import { ListMarks, readStyles } from './docx-styles.ts'
import { detectLanguage } from './language.ts'
import { plainBlanks } from './line-ends.ts'
import { docxType } from './media-type.ts'
import { Refused } from './refused.ts'
import { asStatedTitle } from './stated-title.ts'
import { readXml, xmlReader } from './xml.ts'
import { ZipParts } from './zip-parts.ts'

const mainPart = 'word/document.xml'

export function readDocx(bytes: Uint8Array): SourceText {
  const parts = new ZipParts(bytes)
  const body = new DocxBody(readStyles(parts.text('word/styles.xml')), new ListMarks(parts.text('word/numbering.xml')))
  const decoder = new TextDecoder()
  const reader = xmlReader(body)
  const found = parts.stream(mainPart, (piece, last) => reader.write(decoder.decode(piece, { stream: !last })))
  if (!found) throw new Refused('source.damaged', { detail: `no ${mainPart}` })
  reader.end()
  const { runs, drafts } = body
  const text = body.written.whole()
  if (text.trim() === '') throw new Refused('source.no-text')
  const stated = statedTitle(parts.text('docProps/core.xml'))
  return {
    reader: 'docx/1',
    mediaType: docxType,
    charset: null,
    language: detectLanguage(text),
    statedTitle: stated,
    text,
    blocks: toBlocks(plainBlanks(text), drafts, stated),
    places: { kind: 'runs', part: mainPart, runs },
    pages: null
  }
}

function statedTitle(xml: string | null): string | null {
  if (xml === null) return null
  let inside = false
  let title = ''
  readXml(xml, {
    open: (name) => (inside = name === 'dc:title'),
    close: () => (inside = false),
    text: (words) => {
      if (inside) title += words
    }
  })
  return asStatedTitle(title)
}
