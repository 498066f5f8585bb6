/** Who was there, told in sentences: "Directors Lind and Osei were present", "Commissioner Osei answered here". */
import { type Span, trimSpan } from '../../domain/span.ts'
import { officeWords } from '../lexicon/en/roles.ts'
import { endOfList } from './list-end.ts'
import { peopleIn, personIn } from './person-name.ts'
import { type Roll, type Status, statusOf } from './roll.ts'

/** Groups: a status told by a verb, coming, apologies sent, a status that stands alone behind the names, and an answer to the roll call. */
const wasThere = new RegExp(
  `\\s(?:${[
    '(?:was|were|is|are)\\s(?:all\\s|also\\s)?(present|in\\sattendance|absent|excused|not\\spresent|on\\sleave|unable\\sto\\sattend|with\\sus|there(?=\\s?[.;]))\\b',
    '(attended|participated|(?:joined|arrived)(?=\\s(?:the\\s(?:meeting|call|session)|late|remotely|online|virtually|by\\s|via\\s|at\\s\\d)))(?=\\s(?:late|remotely|online|virtually|by|via|at|the|in|from|as)\\b|\\s\\(|[.;]|$)',
    '(sent\\s(?:(?:his|her|their)\\s)?(?:apolog(?:y|ies)|regrets))\\b',
    '(?:also\\s)?(present|absent|excused)(?=\\s?[.;]|$|\\s(?:after|until|from|via|by)\\s)',
    '((?:answered|responded|replied|reported)(?=\\s(?:as\\s)?["“‘]?(?:present|here|aye|yes)\\b|\\sto\\s(?:the\\s)?roll\\s?call))'
  ].join('|')})`,
  'g'
)

const opens = /\s(?:opened|called|convened|chaired|began|started)\s(?:the|this)\s/

/** What stands between "by" and "with", or before "opened the meeting with". */
function ledBy(words: string): Span | null {
  const end = words.indexOf(' with ')
  const verb = end < 0 ? -1 : words.slice(0, end).search(opens)
  if (verb > 0 && !words.slice(0, end).includes(' by ')) return { start: 0, end }
  const start = words.lastIndexOf(' by ', end) + 4
  return end < 0 || start < 4 || start >= end ? null : { start, end }
}

/** Adds whom the sentences of a stretch of words name; `early` near the document's head, where fewer words tell it. */
export function readSentences(view: string, span: Span, roll: Roll, early: boolean): { status: Status; open: boolean } | null {
  let read: { status: Status; open: boolean } | null = null
  const text = view.slice(span.start, span.end)
  for (const match of text.matchAll(wasThere)) {
    const [, told, came, sent, alone, answered] = match
    if (!early && (came ?? alone) !== undefined) continue
    const status =
      told === 'there' || (came ?? answered) !== undefined ? 'present' : sent !== undefined ? 'apologies' : statusOf((told ?? alone)!)!
    let from = match.index
    while (from > 0 && match.index - from < 300 && !'.;:!?'.includes(text[from - 1]!)) from--
    if (match.index - from >= 300) continue
    const by = alone === undefined ? null : ledBy(text.slice(from, match.index))
    if (by !== null) {
      // "called to order by Lind with Osei and Vance present": all of them.
      roll.add(peopleIn(view, { start: span.start + from + by.start, end: span.start + from + by.end }, 'names'), 'present')
      from += by.end + 6
    }
    const end = match.index + match[0].length
    if (told !== undefined && /\b[Tt]here$/.test(text.slice(from, match.index))) {
      // "There were also present Ada Lind and Jo Osei."
      roll.add(peopleIn(view, endOfList(view, { start: span.start + end, end: span.end }, false), 'names'), status)
      continue
    }
    const list = { start: span.start + from, end: span.start + match.index }
    const all = peopleIn(view, list, 'names')
    const people = came === undefined ? all : all.filter((person) => /\s/.test(view.slice(person.start, person.end)))
    if (
      alone !== undefined &&
      (people.length < piecesOf(view, list) ||
        /(?<![(\p{L}])(?!and\b)\p{Ll}{2}/u.test(view.slice(list.start, list.end).replace(/\([^()]*\)/g, '')))
    )
      continue
    if (people.length > 0 && roll.add(people, status) > 0) read = { status, open: false }
  }
  if (early) readMembersMet(view, span, roll)
  return read
}

const membersMet = /\(([^()]{8,400})\)\s(?:met|convened|gathered)\b/

/** "The lamp committee (Ada Lind, Jo Osei and Sam Vance) met on 3 May." */
function readMembersMet(view: string, span: Span, roll: Roll): void {
  const match = membersMet.exec(view.slice(span.start, span.end))
  if (match === null) return
  const list = { start: span.start + match.index + 1, end: span.start + match.index + 1 + match[1]!.length }
  const people = peopleIn(view, list, 'names')
  if (people.length > 1 && people.length >= piecesOf(view, list) * 0.8) roll.add(people, 'present')
}

function piecesOf(view: string, list: Span): number {
  return view.slice(list.start, list.end).split(/[,;]|\sand\s|\s&\s/).length
}

/** Whether a line is a list of persons and little else. */
export function isAllPeople(view: string, block: Span): boolean {
  const words = trimSpan(view, block)
  const people = peopleIn(view, words, 'names')
  return people.length > 1 && people.length >= piecesOf(view, words) * 0.6
}

/** What may stand behind the name on a line of its own: a note in brackets, an office, or where the person is from. */
const note = /^\s?(?:\([^()]*\)|(?:[–—,-]\s?| (?=\S))([^.!?]{0,60}))?\.?$/

/** Whether a line is one person's full name, with an office or a note at most. */
export function isName(view: string, block: Span): boolean {
  const line = trimSpan(view, block)
  if (line.end - line.start > 90) return false
  const person = personIn(view, line, 'names')
  if (person === null || !/[\s_]/.test(view.slice(person.start, person.end))) return false
  const behind = note.exec(view.slice(person.end, line.end))
  if (behind === null || person.start - line.start > 24) return false
  const more = behind[1]?.trim() ?? ''
  return more === '' || /^\p{Lu}/u.test(more) || more.split(/\s/).some((word) => officeWords.has(word.toLowerCase()))
}
