/**
 * What kind of file the bytes are: by their first bytes, then by the declared type, then by the name, then by the look of the text.
 * The bytes are believed before the name, so a PDF called `minutes.txt` is read as a PDF.
 */
import type { MediaType } from '../domain/source-text.ts'
import { Refused } from './refused.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type Hint = { readonly fileName?: string; readonly mediaType?: string; readonly charset?: string }

const byName = new Map<string, MediaType>(
  Object.entries({
    txt: 'text/plain',
    text: 'text/plain',
    log: 'text/plain',
    md: 'text/markdown',
    markdown: 'text/markdown',
    mkd: 'text/markdown',
    htm: 'text/html',
    html: 'text/html',
    xhtml: 'text/html',
    pdf: 'application/pdf',
    docx: docxType
  })
)
const byDeclaration = new Map<string, MediaType>(
  Object.entries({
    'text/plain': 'text/plain',
    'text/markdown': 'text/markdown',
    'text/x-markdown': 'text/markdown',
    'text/html': 'text/html',
    'application/xhtml+xml': 'text/html',
    'application/pdf': 'application/pdf',
    [docxType]: docxType
  })
)

/** First bytes of kinds that are not read, with the name a person knows them by. */
const foreign: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['{\\rtf', 'an RTF file'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program']
]

/** The media type to read the bytes as. Throws `Refused` for a kind that cannot be read. */
export function detectMediaType(bytes: Uint8Array, hint: Hint): MediaType {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const opening = buffer.toString('latin1', 0, 1024)
  if (opening.includes('%PDF-')) return 'application/pdf'
  if (opening.startsWith('PK\x03\x04') || opening.startsWith('PK\x05\x06')) return packageType(buffer)
  if (opening.startsWith('\xd0\xcf\x11\xe0')) throw compoundFile(buffer)
  for (const [magic, found] of foreign) if (opening.startsWith(magic)) throw new Refused('source.unknown-type', { found })
  const claimed = byDeclaration.get(plainType(hint.mediaType)) ?? byName.get(extension(hint.fileName))
  if (looksLikeHtml(opening)) return 'text/html'
  if (claimed === 'text/plain') return markdownHints(buffer) >= plainlyMarkdown ? 'text/markdown' : 'text/plain'
  if (claimed !== 'application/pdf' && claimed !== docxType) return claimed ?? guessText(buffer)
  if (looksBinary(bytes)) throw new Refused('source.damaged', { detail: claimed === docxType ? 'no zip package' : 'no PDF header' })
  return guessText(buffer)
}

/** Whether the bytes hold more control characters than any text does. UTF-16 is told apart by its mark or its regular zeros. */
export function looksBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const sample = bytes.subarray(0, 16_384)
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++
  }
  return controls > 2 && controls * 50 > sample.length && guessUtf16(sample) === null
}

/** UTF-16 without a byte order mark: mostly zeros in every second byte and hardly any in the others. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1)
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

function packageType(buffer: Buffer): MediaType {
  if (buffer.includes('word/document')) return docxType
  const kinds: readonly (readonly [string, string])[] = [
    ['xl/workbook', 'an Excel workbook'],
    ['ppt/presentation', 'a PowerPoint file'],
    ['opendocument', 'an OpenDocument file'],
    ['epub', 'an EPUB book']
  ]
  for (const [mark, found] of kinds) if (buffer.includes(mark)) throw new Refused('source.unknown-type', { found })
  if (buffer.includes('[Content_Types].xml')) throw new Refused('source.damaged', { detail: 'no document inside the package' })
  throw new Refused('source.unknown-type', { found: 'a zip archive' })
}

/** Word locks a DOCX by putting it, encrypted, into the container that old Office files also use. */
function compoundFile(buffer: Buffer): Refused {
  const locked = buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return locked ? new Refused('source.encrypted') : new Refused('source.unknown-type', { found: 'a file of an old Office version' })
}

function plainType(declared: string | undefined): string {
  return (declared ?? '').split(';', 1)[0]!.trim().toLowerCase()
}

function extension(name: string | undefined): string {
  const dot = name?.lastIndexOf('.') ?? -1
  return name === undefined || dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

function looksLikeHtml(opening: string): boolean {
  const start = opening.replaceAll('\0', '').toLowerCase()
  const first = start.indexOf('<')
  if (first < 0 || first > 8) return false
  const tags = ['<!doctype html', '<html', '<head', '<body']
  if (tags.some((tag) => start.startsWith(tag, first))) return true
  return (start.startsWith('<?xml', first) || start.startsWith('<!--', first)) && tags.some((tag) => start.includes(tag))
}

/** Hints from which a text that calls itself plain is read as Markdown all the same: two headings and more. */
const plainlyMarkdown = 5

function guessText(buffer: Buffer): MediaType {
  return markdownHints(buffer) >= 2 ? 'text/markdown' : 'text/plain'
}

/** Signs of Markdown: an ATX heading, a fence or the bar under a table head count two; bold words that open a line, and links, one. */
function markdownHints(buffer: Buffer): number {
  const lines = buffer.toString('latin1', 0, 16_384).split('\n')
  let hints = 0
  for (const line of lines) {
    if (line.startsWith('# ') || line.startsWith('## ') || line.startsWith('### ')) hints += 2
    else if (line.startsWith('```') || line.startsWith('|--') || line.startsWith('| --') || line.startsWith('| :-')) hints += 2
    else if (line.startsWith('* **') || line.startsWith('- [') || line.startsWith('**')) hints++
  }
  return hints
}
