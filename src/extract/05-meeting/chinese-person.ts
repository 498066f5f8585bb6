/** Persons a Chinese list names: 张三, 市财政局张三, 校长张三, 张三（主任）, 王　芳. What reads as an office or a group is none. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import { familyNames, notGiven, officeBefore, postBehind, postEnds } from '../lexicon/zh/persons.ts'
import { matchesOf } from '../matches.ts'

const named = new RegExp(`^(?:[^，、]{0,24}(?:${postEnds}|${officeBefore}))?(${familyNames}[\\u4e00-\\u9fff]{1,2})(?:${postBehind})?$`)
/** 林校長安達: the post between the family name and the given one. */
const parted = new RegExp(`^${familyNames}${postEnds}[\\u4e00-\\u9fff]{1,2}(?<!${notGiven})$`)
const endsAsOffice = new RegExp(`(?:${postEnds}|${notGiven}|${officeBefore})$`)
const plain = /^[\u4e00-\u9fff]{2,3}(?:·[\u4e00-\u9fff]{1,8})?$/
const piece = /[^、，,；;/／\s]+(?:\s{1,4}[^、，,；;/／\s]+){0,8}/g
const bracket = /[（(][^（）()]{0,40}[）)]/g
const joined = /[和与及]/

/** The person that words name, behind an office or before a post; null where they name none. */
export function chinesePerson(view: string, words: Span): Span | null {
  const text = view.slice(words.start, words.end)
  if (parted.test(text)) return words
  const name = named.exec(text)?.[1]
  if (name === undefined || endsAsOffice.test(name)) return null
  const start = words.start + text.lastIndexOf(name)
  return { start, end: start + name.length }
}

/** 教务处 and 各村代表 are short enough for a name. */
export const isOffice = (words: string): boolean => endsAsOffice.test(words)

/** Each person of a list, in order. Where most are known by a family name, the rest of its short words are names too. */
export function chinesePeople(view: string, list: Span): Span[] {
  const pieces = matchesOf(piece, unbracketed(view.slice(list.start, list.end))).flatMap((match) =>
    tokens(view, { start: list.start + match.index, end: list.start + match.index + match[0].length })
  )
  const read = pieces.map((words) => ({ words, person: chinesePerson(view, words) ?? spaced(view, words) }))
  const known = read.filter(({ person }) => person !== null).length
  return read.flatMap(({ words, person }) => {
    if (person !== null) return [person]
    const text = view.slice(words.start, words.end)
    return known >= 2 && known * 3 >= read.length * 2 && plain.test(text) && !endsAsOffice.test(text) ? [words] : []
  })
}

/** Brackets aside, and 、 before each @. */
const unbracketed = (text: string): string => text.replace(bracket, (found) => '、'.repeat(found.length)).replaceAll('@', '、')

/** A piece with blanks is one name whose characters stand apart, or several words. */
function tokens(view: string, words: Span): Span[] {
  const text = view.slice(words.start, words.end)
  if (/\s/.test(text) && !/^\S\s{1,4}\S$/.test(text))
    return matchesOf(/\S+/g, text).map((match) => ({
      start: words.start + match.index,
      end: words.start + match.index + match[0].length
    }))
  if (!joined.test(text) || chinesePerson(view, words) !== null) return [trimSpan(view, words)]
  let at = words.start
  return text.split(joined).map((part) => {
    const span = { start: at, end: at + part.length }
    at = span.end + 1
    return span
  })
}

const family = new RegExp(`^${familyNames}\\s{1,4}[\\u4e00-\\u9fff]$`)
const spaced = (view: string, words: Span): Span | null => (family.test(view.slice(words.start, words.end)) ? words : null)
