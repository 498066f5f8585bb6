/** An aligned comparison of two wordings: what both say, what only the earlier says, what only the later says; and what kind of change that is. */

export type DiffPiece = { readonly words: string; readonly in: 'both' | 'before' | 'after' }

/** Words beyond which two texts are compared as a whole. */
const longest = 400
const token = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+(?:[.,:/'’-][\p{L}\p{N}\p{M}]+)*%?|\s+|[^\s]/gu

/** The pieces in order; joined, those in `both` and `before` give the earlier text and those in `both` and `after` the later one. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  if (a.length > longest * 2 || b.length > longest * 2)
    return before === after
      ? [{ words: before, in: 'both' }]
      : [
          { words: before, in: 'before' },
          { words: after, in: 'after' }
        ]
  return joined(aligned(a, b))
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? []
}

/** The longest common run of tokens, word for word; case and the shape of blanks do not part two tokens, but each side keeps its own. */
function aligned(a: readonly string[], b: readonly string[]): DiffPiece[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ words: a[i]!, in: 'both' })
      i++
      j++
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      pieces.push({ words: a[i++]!, in: 'before' })
    else pieces.push({ words: b[j++]!, in: 'after' })
  }
  return pieces
}

/** Neighbours of one kind together; a blank between two changes belongs to both. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const grouped: DiffPiece[] = []
  for (let at = 0; at < pieces.length; ) {
    if (pieces[at]!.in === 'both' && !(isBlank(pieces[at]!) && changesAround(pieces, at))) {
      put(grouped, pieces[at]!.words, 'both')
      at++
      continue
    }
    let [before, after] = ['', '']
    for (; at < pieces.length; at++) {
      const piece = pieces[at]!
      const blank = piece.in === 'both' && isBlank(piece) && changesAround(pieces, at)
      if (piece.in === 'both' && !blank) break
      if (blank || piece.in === 'before') before += piece.words
      if (blank || piece.in === 'after') after += piece.words
    }
    if (before !== '') grouped.push({ words: before, in: 'before' })
    if (after !== '') grouped.push({ words: after, in: 'after' })
  }
  return grouped
}

function isBlank({ words }: DiffPiece): boolean {
  return /^\s+$/.test(words)
}

function changesAround(pieces: readonly DiffPiece[], at: number): boolean {
  return at > 0 && at + 1 < pieces.length && pieces[at - 1]!.in !== 'both' && pieces[at + 1]!.in !== 'both'
}

function put(pieces: DiffPiece[], words: string, of: DiffPiece['in']): void {
  const last = pieces.at(-1)
  if (last?.in === of) pieces[pieces.length - 1] = { words: last.words + words, in: of }
  else pieces.push({ words, in: of })
}

export type DriftKind = 'date' | 'number' | 'words'
/** One change: null where something was added or left out. */
export type Drift = { readonly kind: DriftKind; readonly before: string | null; readonly after: string | null }

const month = 'January|February|March|April|May|June|July|August|September|October|November|December'
const date = new RegExp(
  `\\b(?:(?:1[89]|20)\\d\\d|${month}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:quarter|week|month|year)s?)\\b|[年月日]|季度`,
  'u'
)
/** A number before or behind these is a day or a year. */
const dated = { behind: new RegExp(`^\\s*(?:${month}|[年月日])`, 'u'), before: new RegExp(`(?:${month}|[年月])\\s*$`, 'u') }
const digits = /[\p{N}零一二三四五六七八九十百千万亿]/u

/** What changed between two wordings, in order: dates, numbers and other words apart. Marks and blanks are no change. */
export function driftOf(pieces: readonly DiffPiece[]): Drift[] {
  const changes: Drift[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    if (piece.in === 'both') continue
    const next = pieces[at + 1]
    const pair = piece.in === 'before' && next?.in === 'after'
    const before = piece.in === 'before' ? said(piece.words) : null
    const after = piece.in === 'after' ? said(piece.words) : pair ? said(next.words) : null
    if (pair) at++
    if (before === null && after === null) continue
    const around = { before: pieces[at - (pair ? 2 : 1)]?.words ?? '', behind: pieces[at + 1]?.words ?? '' }
    changes.push({ kind: kindOf([before, after].filter((words) => words !== null).join(' '), around), before, after })
  }
  return changes
}

function said(words: string): string | null {
  const trimmed = words.trim()
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed : null
}

function kindOf(words: string, around: { readonly before: string; readonly behind: string }): DriftKind {
  if (date.test(words)) return 'date'
  if (!digits.test(words)) return 'words'
  return dated.behind.test(around.behind) || dated.before.test(around.before) ? 'date' : 'number'
}
