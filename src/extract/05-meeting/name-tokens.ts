/** The words of a stretch, each with its place, and the initials and handles that stand in a row for people. */
import type { Span } from '../../domain/span.ts'

export type Token = Span & { readonly text: string }

export function tokensOf(view: string, span: Span): Token[] {
  const tokens: Token[] = []
  for (let at = span.start; at < span.end; ) {
    const start = at
    while (at < span.end && !isBlank(view.charCodeAt(at))) at++
    if (at > start) tokens.push({ start, end: at, text: view.slice(start, at) })
    else at++
  }
  return tokens
}

/** The view has no white space but this. */
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a

/** "AL, JO, TO": three people and more by their initials, whatever words these spell. */
export const initialsRow = /^\s{0,3}[A-Z]{2,3}(?:,\s?|\s)[A-Z]{2,3}(?:(?:,\s?|\s)[A-Z]{2,3}){1,40}(?=\s?[,.]?\s?[,.]?(?:$|\s{2}))/

export const tokensIn = (view: string, start: number, words: string): Span[] =>
  tokensOf(view, { start, end: start + words.length }).map(withoutComma)

const withoutComma = ({ start, end, text }: Token): Span => ({ start, end: text.endsWith(',') ? end - 1 : end })

const initials = /^\p{Lu}(?:['’.]?\p{Lu}){0,2}\.?$/u

/** "JD NB DO'M SM", "@alind @jo": initials and handles parted by nothing but blanks. */
export function initialsIn(view: string, piece: Span): Span[] {
  const tokens = tokensOf(view, piece)
  const short = tokens.filter(({ text }) => initials.test(text) && text.replace(/\W/g, '').length > 1).length
  const parted = tokens.length > 1 && ((short >= 2 && short >= tokens.length * 0.6) || tokens.every(({ text }) => /^@\w/.test(text)))
  return parted ? tokens : [piece]
}
