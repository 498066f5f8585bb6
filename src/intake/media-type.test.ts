import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx, htmlPage, pdf } from '../../test/support/documents.ts'
import { detectMediaType, docxType, type Hint } from './media-type.ts'
import { Refused } from './refused.ts'

function detected(bytes: Uint8Array, hint: Hint = {}): string {
  try {
    return detectMediaType(bytes, hint)
  } catch (error) {
    if (error instanceof Refused) return error.refusal.key
    throw error
  }
}

const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from('EncryptedPackage', 'utf16le')])
const table: readonly (readonly [string, Uint8Array, Hint, string])[] = [
  ['a PDF by its header, whatever its name', pdf([['x']]), { fileName: 'minutes.txt' }, 'application/pdf'],
  ['a DOCX by its parts', docx(['x']), { fileName: 'minutes.pdf' }, docxType],
  ['an HTML page by its first tag', htmlPage('x'), { mediaType: 'text/plain' }, 'text/html'],
  ['an HTML page behind an XML declaration', strToU8('<?xml version="1.0"?>\n<html></html>'), {}, 'text/html'],
  ['a fragment of HTML by its name', strToU8('<p>We met.</p>'), { fileName: 'A.HTM' }, 'text/html'],
  ['Markdown by its name', strToU8('We met.'), { fileName: 'a.b.md' }, 'text/markdown'],
  ['Markdown by its type', strToU8('We met.'), { mediaType: 'text/markdown; charset=utf-8' }, 'text/markdown'],
  ['Markdown by its marks', strToU8('# Minutes\n\n- one'), {}, 'text/markdown'],
  ['Markdown that calls itself plain text', strToU8('# M\n\n## Present\n\n**Decision:** none\n'), { fileName: 'a.txt' }, 'text/markdown'],
  ['text with one heading of Markdown', strToU8('# Minutes\n\nWe met.'), { fileName: 'a.txt' }, 'text/plain'],
  ['text', strToU8('We met.'), {}, 'text/plain'],
  ['a name that ends like something every object has', strToU8('We met.'), { fileName: 'a.constructor' }, 'text/plain'],
  ['text that claims to be a PDF', strToU8('We met.'), { fileName: 'a.pdf' }, 'text/plain'],
  ['noise that claims to be a PDF', new Uint8Array(500), { fileName: 'a.pdf' }, 'source.damaged'],
  ['a locked DOCX', locked, { fileName: 'a.docx' }, 'source.encrypted'],
  ['an old Word file', locked.subarray(0, 8), { fileName: 'a.doc' }, 'source.unknown-type'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), { fileName: 'a.pdf' }, 'source.unknown-type'],
  ['a spreadsheet', zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') }), {}, 'source.unknown-type'],
  ['a zip archive', zipSync({ 'a.txt': strToU8('x') }), {}, 'source.unknown-type']
]

describe('detectMediaType', () => {
  it.each(table)('knows %s', (_name, bytes, hint, expected) => {
    expect(detected(bytes, hint)).toBe(expected)
  })
})
