/** One set of minutes in five formats, for tests that compare what is read from each. */
import { strToU8 } from 'fflate'
import { type DocxParagraph, type DocxTable, docx, type PdfLine, pdf } from './documents.ts'

type Part =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'item'; readonly words: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const parts: readonly Part[] = [
  { kind: 'title', words: 'Minutes of the Harbour Board of Port Meridian' },
  { kind: 'paragraph', words: 'The Board met on 12 March 2026 in the Council Chamber.' },
  { kind: 'heading', words: '1. Fishing pier' },
  {
    kind: 'paragraph',
    words:
      'The Harbour Master reported that the survey of the pier was completed on 27 February 2026. Nine of its piles have to be replaced before the winter.'
  },
  { kind: 'paragraph', words: 'It was resolved that the Harbour Master shall replace the nine piles by 31 October 2026.' },
  {
    kind: 'paragraph',
    words:
      'The Clerk was asked to write to the owners of the moored boats about the closure of the pier during the works in autumn and winter.'
  },
  { kind: 'heading', words: '2. Harbour dues' },
  { kind: 'paragraph', words: 'The Board agreed to raise the harbour dues by 3 % from 1 January 2027.' },
  { kind: 'heading', words: 'Action items' },
  { kind: 'item', words: 'Ana Sol to publish the new dues by 1 June 2026' },
  { kind: 'item', words: 'Bo Lind to order paint for the slipway' },
  { kind: 'heading', words: 'Further actions' },
  {
    kind: 'table',
    rows: [
      ['Action', 'Who', 'When'],
      ['Mend the crane', 'Ivo Brandt', 'May 2026'],
      ['Print the tide table', 'Mei Castellanos', 'June 2026']
    ]
  }
]

export type Formats = { readonly [format in 'markdown' | 'text' | 'html' | 'docx' | 'pdf']: Uint8Array }

export function inEveryFormat(): Formats {
  return {
    markdown: strToU8(`${parts.map(markdownOf).join('\n\n')}\n`),
    text: strToU8(`${parts.map(textOf).join('\n\n')}\n`),
    html: strToU8(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour Board</title></head><body>${parts.map(htmlOf).join('\n')}</body></html>`
    ),
    docx: docx(parts.map(docxOf)),
    pdf: pdf([pdfLines()])
  }
}

function markdownOf(part: Part): string {
  if (part.kind === 'table') {
    const [head, ...rows] = part.rows.map((cells) => `| ${cells.join(' | ')} |`)
    return [head, '|---|---|---|', ...rows].join('\n')
  }
  return { title: '# ', heading: '## ', item: '- ', paragraph: '' }[part.kind] + part.words
}

function textOf(part: Part): string {
  if (part.kind === 'table') return part.rows.map(([what, who, when]) => `${what!.padEnd(30)}${who!.padEnd(25)}${when}`).join('\n')
  if (part.kind === 'paragraph') return wrapped(part.words, 76).join('\n')
  if (part.kind === 'item') return `  * ${part.words}`
  return `${part.words}\n${(part.kind === 'title' ? '=' : '-').repeat(part.words.length)}`
}

function htmlOf(part: Part): string {
  if (part.kind === 'table') {
    const cells = (row: readonly string[], tag: string) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')
    return `<table>${part.rows.map((row, i) => `<tr>${cells(row, i === 0 ? 'th' : 'td')}</tr>`).join('')}</table>`
  }
  if (part.kind === 'item') return `<ul><li>${part.words}</li></ul>`
  const tag = { title: 'h1', heading: 'h2', paragraph: 'p' }[part.kind]
  return `<${tag}>${part.words}</${tag}>`
}

function docxOf(part: Part): string | DocxParagraph | DocxTable {
  if (part.kind === 'table') return { rows: part.rows, header: true }
  if (part.kind === 'paragraph') return part.words
  return { text: part.words, style: { title: 'Title', heading: 'Heading1', item: 'ListBullet' }[part.kind] }
}

/** Lines on one page, from the top. */
function pdfLines(): PdfLine[] {
  const lines: PdfLine[] = []
  let y = 790
  const put = (line: PdfLine, below: number): void => {
    lines.push({ ...line, y })
    y -= below
  }
  for (const part of parts) {
    if (part.kind === 'table') {
      for (const row of part.rows)
        for (const [i, cell] of row.entries()) put({ text: cell, x: 60 + 190 * i }, i === row.length - 1 ? 18 : 0)
    } else if (part.kind === 'paragraph') {
      for (const line of wrapped(part.words, 84)) put({ text: line }, 14)
      y -= 14
    } else if (part.kind === 'item') put({ text: `* ${part.words}`, x: 80 }, 18)
    else put({ text: part.words, size: part.kind === 'title' ? 20 : 14 }, 32)
  }
  return lines
}

function wrapped(words: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of words.split(' ')) {
    const open = lines.at(-1)!
    if (open === '') lines[lines.length - 1] = word
    else if (open.length + word.length + 1 <= width) lines[lines.length - 1] = `${open} ${word}`
    else lines.push(word)
  }
  return lines
}
