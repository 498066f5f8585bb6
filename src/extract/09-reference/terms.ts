/**
 * Named terms: phrases a text uses as names of a thing ("four centers"). Those in quotation marks, set phrases of official language, and
 * parallel series ("political judgment, political comprehension and political execution").
 */
import type { TermMention } from '../../domain/proposal.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { numberWords } from '../lexicon/en/dates.ts'
import { setPhrases } from '../lexicon/en/set-phrases.ts'
import { hanToNumber } from '../lexicon/zh/dates.ts'
import { matchesOf } from '../matches.ts'
import { gramsOf, mayMatch, sieveOfWords } from '../sieve.ts'

type Term = { label: string; number: number | null; members: readonly string[]; mentions: Span[] }

const phrases = setPhrases
  .map((phrase) => phrase.split(' '))
  .map((words) => ({
    words,
    key: [...words].sort((a, b) => b.length - a.length)[0]!,
    sieve: sieveOfWords(words.map((word, at) => [`${at > 0 ? ' ' : ''}${word}${at < words.length - 1 ? ' ' : ''}`]))
  }))
const sentenceLike =
  /[.!?;:]|https?|\b(?:I|we|you|they|he|she|it|is|are|was|were|will|should|can|could|would|have|has|had|do|does|did|don't|please|this|that|there|what|how|why|who|if|when)\b|[<>{}=@#\\/_|]/i

export function terms(context: ExtractionContext): TermMention[] {
  const found = new Map<string, Term>()
  const add = (label: string, span: Span, number: number | null, members: readonly string[]): void => {
    const key = label.toLowerCase()
    const before = found.get(key)
    const term =
      before === undefined ? { label, number, members, mentions: [] } : before.members.length > 0 ? before : { ...before, members }
    term.mentions.push(span)
    found.set(key, term)
  }
  for (const block of context.blocks) {
    if (block.kind === 'furniture' || block.kind === 'code') continue
    quotedTerms(context.view, block, add)
  }
  phraseTerms(context, add)
  for (const sentence of context.sentences) series(context.view, sentence, add)
  const ordered = [...found.values()].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
  return ordered.map(({ label, number, members, mentions }, index) => ({
    id: `t${index + 1}`,
    label,
    number,
    members,
    mentions: mentions.sort((a, b) => a.start - b.start)
  }))
}

type Add = (label: string, span: Span, number: number | null, members: readonly string[]) => void

/** Phrases in quotation marks, paired within their block. The view has straight quotes for curly ones. */
function quotedTerms(view: string, block: Span, add: Add): void {
  for (let open = view.indexOf('"', block.start); open >= 0 && open < block.end; ) {
    const close = view.indexOf('"', open + 1)
    if (close < 0 || close >= block.end) return
    const words = view.slice(open + 1, close)
    if (isTerm(words)) {
      const number = numberOf(words)
      const members = number === null ? [] : membersBehind(view.slice(close + 1, Math.min(block.end, close + 161)), number)
      add(words.replace(/\s+/g, ' ').replace(/,$/, ''), { start: open, end: close + 1 }, number, members)
      open = view.indexOf('"', close + 1)
    } else open = words.length > 200 || /\n/.test(words) ? close : view.indexOf('"', close + 1)
  }
}

/** `"three ports" (the old, the new and the deep one)`, “三个一”，即一张图、一本账、一支队: what a numbered phrase counts. */
const given = /^\s?(?:[(（]([^()（）]{2,120})[)）]|(?:[,，]\s?)?(?:即|就是|是指|namely|that is)\s?[:：,，]?\s?([^。；;.()（）]{2,120}))/

/** The members given behind a numbered phrase, where they are as many as it says. */
function membersBehind(words: string, number: number): string[] {
  const match = given.exec(words)
  const list = match?.[1] ?? match?.[2]
  if (list === undefined) return []
  const cut = /\p{Script=Han}/u.test(list) ? /[、，,;；]|和|以及/ : /,\s(?:and\s)?|;\s|\sand\s/
  const members = list.split(cut).map((member) => member.trim())
  return members.length === number && members.every((member) => member.length > 0 && member.length <= 60) ? members : []
}

function isTerm(words: string): boolean {
  if (words.length < 2 || words.length > 60 || words.trim() !== words || !/\p{L}/u.test(words)) return false
  if (/\p{Script=Han}/u.test(words)) return words.length <= 20 && !/[。！？；：]/.test(words)
  const count = words.split(/\s+/).length
  return count >= 2 && count <= 6 && !sentenceLike.test(words.replace(/,$/, ''))
}

function numberOf(words: string): number | null {
  const first = /^([A-Za-z]+|\d{1,3})\s/.exec(words)?.[1]
  if (first !== undefined)
    return first.length > 2 || /\d/.test(first) ? (numberWords[first.toLowerCase()] ?? (/^\d+$/.test(first) ? Number(first) : null)) : null
  const han = /^([一二两三四五六七八九十]{1,2})(?:个|大|项|篇|种|条|位)\p{Script=Han}/u.exec(words)
  return han === null ? null : hanToNumber(han[1]!)
}

/** Only phrases whose words the document has are looked for, at their longest word. The longest wins where one holds another. */
function phraseTerms(context: ExtractionContext, add: Add): void {
  const grams = gramsOf(context.view)
  const likely = phrases.filter(({ sieve }) => mayMatch(sieve, grams))
  if (likely.length === 0) return
  const lower = context.view.toLowerCase()
  const taken: Span[] = []
  for (const { words, key } of likely) {
    for (let place = lower.indexOf(key); place >= 0; place = lower.indexOf(key, place + key.length)) {
      const start = startOfPhrase(lower, place, words.slice(0, words.indexOf(key)))
      const end = start < 0 ? -1 : endOfPhrase(lower, start, words)
      if (end < 0 || context.view[start - 1] === '"' || taken.some((other) => overlaps(other, { start, end }))) continue
      taken.push({ start, end })
      add(words.join(' '), { start, end }, null, [])
    }
  }
}

/** Where a phrase begins whose first words end before an offset; -1 where other words stand there. */
function startOfPhrase(lower: string, place: number, before: readonly string[]): number {
  let at = place
  for (const word of before.toReversed()) {
    while (lower[at - 1] === ' ') at--
    at -= word.length
    if (at < 0 || !lower.startsWith(word, at)) return -1
  }
  return at
}

/** Where a phrase that begins at an offset ends, its words parted by any blanks; -1 where the words differ. */
function endOfPhrase(lower: string, start: number, words: readonly string[]): number {
  if (isLetter(lower[start - 1])) return -1
  let at = start
  for (const [index, word] of words.entries()) {
    if (index > 0) while (lower[at] === ' ') at++
    if (!lower.startsWith(word, at)) return -1
    at += word.length
    if (isLetter(lower[at])) return -1
  }
  return at
}

function isLetter(character: string | undefined): boolean {
  if (character === undefined || character === ' ') return false
  return (character >= 'a' && character <= 'z') || /[\p{L}-]/u.test(character)
}

/** Three or more neighbours that begin with the same word: a named series, its members in the text. */
function series(view: string, sentence: Span, add: Add): void {
  const text = view.slice(sentence.start, sentence.end)
  if (text.length > 3000 || !text.includes(' and ') || !text.includes(', ')) return
  const pieces = matchesOf(/[^,;、]+/g, text).flatMap((match) => splitAtAnd(match[0], match.index))
  for (let at = 0; at + 2 < pieces.length; at++) {
    const head = headOf(pieces[at + 1]!.text)
    if (head === null || headOf(pieces[at + 2]!.text) !== head) continue
    const start = pieces[at]!.text.toLowerCase().lastIndexOf(head)
    const own = start < 0 ? '' : pieces[at]!.text.slice(start)
    if (own === '' || own.split(/\s+/).length > 8 || !/(?:^|\s)$/.test(pieces[at]!.text.slice(0, start))) continue
    let last = at + 2
    while (headOf(pieces[last + 1]?.text ?? '') === head) last++
    if (pieces[last]!.text.split(/\s+/).length > 8) continue
    const from = sentence.start + pieces[at]!.start + start
    const to = sentence.start + pieces[last]!.start + bare(pieces[last]!.text).length
    const members = [own, ...pieces.slice(at + 1, last + 1).map((piece) => piece.text)].map((member) => bare(member).trim())
    add(view.slice(from, to).replace(/\s+/g, ' '), { start: from, end: to }, members.length, members)
    at = last
  }
}

const bare = (text: string): string => text.replace(/[\s.;:!?]{1,4}$/, '')

type Piece = { readonly text: string; readonly start: number }

function splitAtAnd(text: string, start: number): Piece[] {
  const and = /\sand\s/.exec(text)
  const parts =
    and === null
      ? [{ text, start }]
      : [
          { text: text.slice(0, and.index), start },
          { text: text.slice(and.index + and[0].length), start: start + and.index + and[0].length }
        ]
  return parts.map((part) => {
    const lead = /^\s*(?:and\s)?/.exec(part.text)![0].length
    return { text: part.text.slice(lead), start: part.start + lead }
  })
}

const common = new Set([
  'the',
  'a',
  'an',
  'to',
  'of',
  'in',
  'on',
  'at',
  'for',
  'by',
  'with',
  'from',
  'that',
  'this',
  'it',
  'we',
  'i',
  'he',
  'she',
  'they',
  'is',
  'are',
  'was',
  'were',
  'be',
  'not',
  'no',
  'and',
  'or',
  'mr',
  'ms',
  'mrs',
  'dr',
  'director',
  'councilmember',
  'commissioner',
  'trustee',
  'supervisor',
  'member',
  'councillor',
  'item',
  'section',
  'resolution',
  'how',
  'what',
  'when',
  'where',
  'who',
  'whether',
  'as',
  'if',
  'will',
  'all',
  'more'
])

/** The word, in lower case, by which members of a series are alike: an adjective, with "the" before it or not. */
function headOf(text: string): string | null {
  const match = /^(the\s)?([a-z-]{4,20})\s[a-z]/.exec(text)
  return match === null || common.has(match[2]!) ? null : `${match[1] ?? ''}${match[2]}`
}
