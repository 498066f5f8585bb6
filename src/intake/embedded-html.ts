/**
 * HTML that stands inside Markdown: tables, lists and paragraphs written as tags. The text stays as it is, tags included; blocks and
 * cells enclose the visible words. One pass by hand over the characters, because the parser is kept out of this process.
 */
import type { Span } from '../domain/span.ts'
import type { Draft } from './draft.ts'

const blockTags = new Set(
  'address article aside blockquote body caption center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)
const longestTag = 4000

export type Tag = { readonly name: string; readonly closing: boolean; readonly end: number }

/** The tag or comment that begins at `at`, or null when the `<` there is an ordinary character. A comment has the name `!--`. */
export function tagAt(text: string, at: number, limit: number): Tag | null {
  if (text.startsWith('<!--', at)) {
    const close = text.slice(at + 4, limit).indexOf('-->')
    return { name: '!--', closing: false, end: close < 0 ? limit : at + 4 + close + 3 }
  }
  const closing = text[at + 1] === '/'
  let i = at + (closing ? 2 : 1)
  const from = i
  while (i < limit && isNameCharacter(text.charCodeAt(i))) i++
  if (i === from || !isLetter(text.charCodeAt(from))) return null
  const name = text.slice(from, i).toLowerCase()
  if (i < limit && !' \t\n/>'.includes(text[i]!)) return null
  const stop = Math.min(limit, at + longestTag)
  for (let quote = ''; i < stop; i++) {
    const character = text[i]!
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return { name, closing, end: i + 1 }
    else if (character === '<') return null
    else if ((character === '"' || character === "'") && text[i - 1] === '=') quote = character
  }
  return null
}

export function isBlockTag(name: string): boolean {
  return blockTags.has(name) || name === 'br' || name === '!--'
}

/** The blocks of a stretch of HTML inside a text. */
export function embeddedDrafts(text: string, span: Span): Draft[] {
  const walk = new EmbeddedWalk(text)
  let i = span.start
  while (i < span.end) {
    const tag = text[i] === '<' ? tagAt(text, i, span.end) : null
    if (tag === null) i += walk.character(i)
    else {
      walk.tag(tag)
      i = tag.end
    }
  }
  walk.flush()
  return walk.drafts
}

class EmbeddedWalk {
  readonly drafts: Draft[] = []
  readonly #text: string
  #open: Span | null = null
  #lists = 0
  #heading = 0
  #item = false
  #tables = 0
  #row: { cells: Span[]; heads: number } | null = null
  #cell: { words: Span | null; at: number; head: boolean } | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Takes the character at `i`, or the blank that an entity stands for; answers how far to go on. */
  character(i: number): number {
    if (this.#text.startsWith('&nbsp;', i)) return 6
    if (this.#text.charCodeAt(i) > 0x20) {
      if (this.#row === null) this.#open = { start: this.#open?.start ?? i, end: i + 1 }
      else if (this.#cell !== null) this.#cell.words = { start: this.#cell.words?.start ?? i, end: i + 1 }
    }
    return 1
  }

  tag({ name, closing, end }: Tag): void {
    if (name === 'table') this.#table(closing)
    else if (this.#tables > 1) return
    else if (name === 'tr' && this.#tables === 1) this.#endRow(!closing)
    else if ((name === 'td' || name === 'th') && this.#row !== null) this.#endCell(closing ? null : { at: end, head: name === 'th' })
    else if (this.#row === null && isBlockTag(name)) this.#block(name, closing)
  }

  flush(): void {
    if (this.#row !== null) this.#endRow(false)
    if (this.#open === null) return
    const kind = this.#heading > 0 ? 'heading' : this.#item ? 'item' : 'paragraph'
    const level = this.#heading > 0 ? this.#heading : this.#item ? Math.max(1, this.#lists) : 0
    this.drafts.push({ ...this.#open, kind, level })
    this.#open = null
  }

  #block(name: string, closing: boolean): void {
    this.flush()
    if (name === 'ul' || name === 'ol') this.#lists = Math.max(0, this.#lists + (closing ? -1 : 1))
    else if (name === 'li') this.#item = !closing
    else if (name.length === 2 && name[0] === 'h' && name !== 'hr') this.#heading = closing ? 0 : Number(name[1])
  }

  #table(closing: boolean): void {
    if (!closing && this.#tables === 0) this.flush()
    this.#tables = Math.max(0, this.#tables + (closing ? -1 : 1))
    if (this.#tables === 0) this.#endRow(false)
  }

  #endRow(next: boolean): void {
    this.#endCell(null)
    const row = this.#row
    const cells = row?.cells ?? []
    const filled = cells.filter((cell) => cell.end > cell.start)
    if (row !== null && filled.length > 0) {
      const draft: Draft = { start: filled[0]!.start, end: filled.at(-1)!.end, kind: 'row', level: 0, cells }
      if (row.heads === cells.length) draft.header = true
      this.drafts.push(draft)
    }
    this.#row = next ? { cells: [], heads: 0 } : null
  }

  #endCell(next: { at: number; head: boolean } | null): void {
    const cell = this.#cell
    if (cell !== null && this.#row !== null) {
      this.#row.cells.push(cell.words ?? { start: cell.at, end: cell.at })
      if (cell.head) this.#row.heads++
    }
    this.#cell = next === null ? null : { words: null, ...next }
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d
}
