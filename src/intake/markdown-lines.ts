/**
 * Lines of Markdown and what each one is by itself: headings, underlines, rules, definitions.
 */
import type { Span } from '../domain/span.ts'

/** A line behind its quote bars: where its words begin and end, the column they begin at, and whether a hard break ends it. */
export type MarkdownLine = Span & { readonly column: number; readonly quoted: number; readonly hardBreak: boolean }

export function isBlankLine(line: Span): boolean {
  return line.end <= line.start
}

export function splitLines(text: string): MarkdownLine[] {
  const lines: MarkdownLine[] = []
  for (let at = 0; at < text.length; ) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    lines.push(readLine(text, at, stop))
    at = stop + 1
  }
  return lines
}

function readLine(text: string, at: number, stop: number): MarkdownLine {
  let start = at
  let quoted = 0
  let column = 0
  for (; start < stop; start++) {
    const character = text[start]!
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ') column++
    else if (character === '>' && column < 4) {
      quoted++
      column = 0
      if (text[start + 1] === ' ') start++
    } else break
  }
  let end = stop
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  const hardBreak = stop - end >= 2 || (text[end - 1] === '\\' && end - start > 1)
  return { start, end, column, quoted, hardBreak }
}

export function atxLevel(words: string): number {
  let level = 0
  while (words[level] === '#') level++
  return level >= 1 && level <= 6 && (words.length === level || words[level] === ' ' || words[level] === '\t') ? level : 0
}

/** The words of a heading, without the marks in front and any closing ones. */
export function atxSpan(text: string, line: Span, level: number): Span {
  let end = line.end
  while (end > line.start + level && text[end - 1] === '#') end--
  if (end < line.end && text[end - 1] !== ' ') end = line.end
  return { start: line.start + level, end }
}

export function isUnderline(words: string): boolean {
  return (words[0] === '=' || (words[0] === '-' && words.length >= 2)) && onlyOf(words, words[0])
}

export function isRule(words: string): boolean {
  const bare = words.replaceAll(' ', '')
  return bare.length >= 3 && (bare[0] === '-' || bare[0] === '*' || bare[0] === '_') && onlyOf(bare, bare[0])
}

function onlyOf(words: string, mark: string): boolean {
  for (const character of words) if (character !== mark) return false
  return true
}

/** `[name]: address`, the definition of a link used elsewhere. */
export function isDefinition(words: string): boolean {
  if (words[0] !== '[') return false
  const close = words.indexOf(']:')
  return (
    close > 1 &&
    close < 60 &&
    !words.slice(0, close).includes('](') &&
    words
      .slice(close + 2)
      .trim()
      .split(' ').length <= 3
  )
}

/** Tags of a page generator alone on their line: `{% include … %}`, `{{ … }}`, `<!--#include … -->`. */
export function isTemplate(words: string): boolean {
  if (words.startsWith('{%')) return words.indexOf('%}') === words.length - 2
  if (words.startsWith('{{')) return words.indexOf('}}') === words.length - 2
  return words.startsWith('<!--') && words.indexOf('-->') === words.length - 3
}
