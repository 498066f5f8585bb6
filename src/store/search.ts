/**
 * Search: how words are folded into tokens, the same for what is kept and for what is asked.
 *
 * Words of Latin and other alphabets are tokens, folded in case and width; runs of Chinese characters become overlapping pairs, since
 * neither engine finds two characters inside a longer run otherwise.
 */
import type { Block } from '../domain/source-text.ts'
import type { SearchRows, Session } from './engines/engine.ts'

const piece = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+/gu
const han = /^\p{Script=Han}/u
const mixed = /\p{Script=Han}+|[^\p{Script=Han}]+/gu

/** Whether words have no letters but those of English, for which a quicker way gives the same tokens. */
export function isPlain(text: string): boolean {
  return /^[\s!-~]*$/.test(text)
}

export function tokensOf(text: string): string[] {
  if (isPlain(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const tokens: string[] = []
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(piece)) {
    for (const [part] of run.matchAll(mixed)) {
      if (!han.test(part)) tokens.push(part)
      else {
        const characters = Array.from(part)
        if (characters.length === 1) tokens.push(part)
        for (let i = 0; i + 1 < characters.length; i++) tokens.push(characters[i]! + characters[i + 1]!)
      }
    }
  }
  return tokens
}

/** What a person asks for: words that must all occur, and "quoted words" that must follow one another. Each term is a list of tokens. */
export function termsOf(question: string): string[][] {
  const terms: string[][] = []
  for (const match of question.slice(0, 400).matchAll(/"([^"]*)"|(\S+)/g)) {
    const tokens = tokensOf(match[1] ?? match[2] ?? '')
    if (tokens.length > 0) terms.push(tokens)
  }
  return terms
}

const partLength = 6000

/** The parts a long text is searched by, each a run of whole blocks; PostgreSQL refuses to index more than a megabyte at once. */
export function partsOf(text: string, blocks: readonly Block[]): { readonly start: number; readonly length: number }[] {
  const parts: { start: number; length: number }[] = []
  let start = 0
  const cut = (end: number): void => {
    for (; end - start > partLength * 20; start += partLength * 20) parts.push({ start, length: partLength * 20 })
    if (end > start) parts.push({ start, length: end - start })
    start = end
  }
  for (const block of blocks) if (block.end - start >= partLength) cut(block.end)
  cut(text.length)
  return parts
}

export async function indexWords(
  engine: SearchRows,
  session: Session,
  at: { readonly authority: string; readonly object: string; readonly kind: string },
  words: string
): Promise<void> {
  await engine.putSearchRow(session, { ...at, part: 0, start: 0, length: words.length, folded: tokensOf(words).join(' ') })
}

export async function indexText(
  engine: SearchRows,
  session: Session,
  at: { readonly authority: string; readonly object: string; readonly kind: string },
  source: { readonly text: string; readonly blocks: readonly Block[] }
): Promise<void> {
  let part = 0
  for (const { start, length } of partsOf(source.text, source.blocks)) {
    await engine.putSearchRow(session, {
      ...at,
      part: part++,
      start,
      length,
      folded: tokensOf(source.text.slice(start, start + length)).join(' ')
    })
  }
}
