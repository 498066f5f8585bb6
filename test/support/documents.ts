/**
 * Builders of real documents for tests: HTML pages, DOCX packages and PDF files, as small as the formats allow.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'

export function htmlPage(body: string, title = 'A page'): Uint8Array {
  return strToU8(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`)
}

export type DocxParagraph = {
  readonly text: string
  /** A style id: `Title`, `Heading1` to `Heading6`, `ListBullet`. */
  readonly style?: string
  /** Depth in the built-in numbered list, from 0. */
  readonly list?: number
  readonly bold?: boolean
}
export type DocxTable = { readonly rows: readonly (readonly string[])[]; readonly header?: boolean }

/** A DOCX of paragraphs (a bare string is an ordinary one) and tables. */
export function docx(content: readonly (string | DocxParagraph | DocxTable)[], properties: { title?: string } = {}): Uint8Array {
  const body = content.map((part) =>
    typeof part === 'string' ? paragraphXml({ text: part }) : 'rows' in part ? tableXml(part) : paragraphXml(part)
  )
  return docxOf(`${xmlHead}<w:document ${wordSpace}><w:body>${body.join('')}</w:body></w:document>`, properties)
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A DOCX whose main part is the given XML. */
export function docxOf(document: string | Uint8Array, properties: { title?: string } = {}, more: Zippable = {}): Uint8Array {
  const core =
    properties.title === undefined
      ? {}
      : {
          'docProps/core.xml': strToU8(
            `${xmlHead}<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>${escapeXml(properties.title)}</dc:title></c:coreProperties>`
          )
        }
  return zipSync({
    '[Content_Types].xml': strToU8(`${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    'word/styles.xml': strToU8(stylesXml()),
    'word/numbering.xml': strToU8(numberingXml()),
    ...core,
    'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
    ...more
  })
}

export function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function paragraphXml({ text, style, list, bold }: DocxParagraph): string {
  const styled = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  const listed = list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`
  const strong = bold === true ? '<w:rPr><w:b/></w:rPr>' : ''
  return `<w:p><w:pPr>${styled}${listed}</w:pPr><w:r>${strong}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

function tableXml({ rows, header }: DocxTable): string {
  const row = (cells: readonly string[], i: number) => {
    const head = header === true && i === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${head}${cells.map((text) => `<w:tc>${paragraphXml({ text })}</w:tc>`).join('')}</w:tr>`
  }
  return `<w:tbl>${rows.map(row).join('')}</w:tbl>`
}

function stylesXml(): string {
  const heading = (level: number) => `<w:style w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`
  const named =
    '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style>'
  return `${xmlHead}<w:styles ${wordSpace}>${named}${[1, 2, 3, 4, 5, 6].map(heading).join('')}</w:styles>`
}

function numberingXml(): string {
  const level = (i: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)')
  return `${xmlHead}<w:numbering ${wordSpace}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}

export type PdfLine = {
  readonly text: string
  /** Points from the page's left and lower edge; without `y`, one line below the one before. */
  readonly x?: number
  readonly y?: number
  readonly size?: number
  readonly font?: 'regular' | 'bold' | 'chinese'
}
export type PdfOptions = {
  readonly title?: string
  /** Draws a picture on every page. */
  readonly picture?: boolean
  /** Locks the file with a password nobody knows. */
  readonly locked?: boolean
}

/** A PDF of A4 pages. A bare string is a line in 11-point Helvetica; `chinese` text needs the reader to have character maps. */
export function pdf(pages: readonly (readonly (string | PdfLine)[])[], options: PdfOptions = {}): Uint8Array {
  const objects = ['', '']
  const add = (body: string) => objects.push(body)
  const regular = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  const bold = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>')
  const described = add(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/StemV 80/CapHeight 880>>'
  )
  const cid = add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor ${described} 0 R/DW 1000>>`
  )
  const chinese = add(`<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${cid} 0 R]>>`)
  const picture = add(stream('\0', '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8'))
  const fonts = `/Font<</F1 ${regular} 0 R/F2 ${bold} 0 R/F3 ${chinese} 0 R>>`
  const pictures = options.picture === true ? `/XObject<</Im ${picture} 0 R>>` : ''
  const kids = pages.map((lines) => {
    const drawn = options.picture === true ? 'q 500 0 0 700 40 70 cm /Im Do Q ' : ''
    const content = add(stream(drawn + drawLines(lines), ''))
    return add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${fonts}${pictures}>>/Contents ${content} 0 R>>`)
  })
  if (options.picture !== true) objects[picture - 1] = 'null'
  objects[0] = '<</Type/Catalog/Pages 2 0 R>>'
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  const info = options.title === undefined ? '' : `/Info ${add(`<</Title(${options.title})>>`)} 0 R`
  const lock =
    options.locked === true
      ? `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<00><00>]`
      : ''
  return pdfOf(objects, `${info}${lock}`)
}

/** A PDF of numbered objects, the first being its catalog. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  const parts = ['%PDF-1.7\n']
  const offsets: number[] = []
  let length = parts[0]!.length
  objects.forEach((body, i) => {
    offsets.push(length)
    parts.push(`${i + 1} 0 obj\n${body}\nendobj\n`)
    length += parts.at(-1)!.length
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`
  )
  return Buffer.from(parts.join(''), 'latin1')
}

/** A stream object of bytes given as Latin-1 characters. */
export function stream(bytes: string, dictionary: string): string {
  return `<<${dictionary}/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`
}

function drawLines(lines: readonly (string | PdfLine)[]): string {
  let y = 780
  const drawn = lines.map((given) => {
    const line: PdfLine = typeof given === 'string' ? { text: given } : given
    const size = line.size ?? 11
    y = line.y ?? y - size * 1.3
    const font = line.font === 'bold' ? 'F2' : line.font === 'chinese' ? 'F3' : 'F1'
    return `BT /${font} ${size} Tf ${line.x ?? 72} ${y.toFixed(2)} Td ${line.font === 'chinese' ? hexOf(line.text) : literal(line.text)} Tj ET`
  })
  return drawn.join('\n')
}

function literal(words: string): string {
  return `(${words.replaceAll('\\', '\\\\').replaceAll('(', '\\(').replaceAll(')', '\\)')})`
}

function hexOf(words: string): string {
  return `<${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`
}
