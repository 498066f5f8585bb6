/**
 * Words broken at the end of a line: "collabo-" and "ration" are one word, "machine-" and "readable" keep their hyphen. The document's own
 * words decide, since no dictionary is at hand.
 */

export type BrokenWords = {
  /**
   * What stands between two lines of one paragraph that meet at a hyphen: '' where the hyphen only broke the word and goes, '-' where it
   * stays; null where no word is broken.
   */
  readonly jointOf: (line: string, next: string) => '' | '-' | null
}

/** Prefixes that are set with a hyphen before a whole word. */
const prefixes = new Set('co cross ex half mid multi non post pre pro quasi self semi sub well'.split(' '))
/** Ends of words that may look like words of their own ("Ed"). */
const endings = new Set(
  'able ably al als ance ed ence er ers es ing ings ion ions ist ists ity ive ly ment ments ness or ors ous tion tions'.split(' ')
)
/** A piece this short before the hyphen is rarely a word of a compound. */
const shortest = 3

export function brokenWords(lines: readonly { readonly words: string }[]): BrokenWords {
  let known: Set<string> | null = null
  return {
    jointOf(line, next) {
      if (!line.endsWith('-')) return null
      const before = lastWord(line)
      const after = firstWord(next)
      if (before === '' || after === '') return null
      known ??= wordsOf(lines)
      if (known.has(before + after)) return ''
      if (known.has(`${before}-${after}`)) return '-'
      const compound = !endings.has(after) && before.length >= shortest && known.has(before) && known.has(after)
      return compound || prefixes.has(before) ? '-' : ''
    }
  }
}

/** The letters before the hyphen that ends a line, small; '' where there are none. */
function lastWord(line: string): string {
  let start = line.length - 1
  while (start > 0 && isLetter(line.charCodeAt(start - 1))) start--
  return line.slice(start, -1).toLowerCase()
}

/** The small letters a line begins with; '' for a capital, a digit or a mark: those begin something of their own. */
function firstWord(line: string): string {
  let end = 0
  while (end < line.length && isLetter(line.charCodeAt(end))) end++
  const word = line.slice(0, end)
  return word === word.toLowerCase() ? word : ''
}

/** Every word of the lines but those at a line's end with a hyphen, and every hyphened pair. */
function wordsOf(lines: readonly { readonly words: string }[]): Set<string> {
  const found = new Set<string>()
  for (const { words } of lines) {
    for (const match of words.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)?/gu)) {
      const end = match.index + match[0].length
      if (end === words.length - 1 && words[end] === '-') continue
      found.add(match[0])
      const hyphen = match[0].indexOf('-')
      if (hyphen > 0) found.add(match[0].slice(0, hyphen)).add(match[0].slice(hyphen + 1))
    }
  }
  return found
}

function isLetter(code: number): boolean {
  const small = code | 0x20
  return (small >= 0x61 && small <= 0x7a) || (code >= 0xc0 && code < 0x250)
}
