/**
 * Person names as lists and sentences write them: where the name stands inside a piece of text, without titles, offices, handles in
 * brackets or remarks ("Mayor Ada Lind (remote) - arrived 7:05" is Ada Lind).
 */
import type { Span } from '../../domain/span.ts'
import { bodyWords } from '../lexicon/en/bodies.ts'
import { nameParticles, nobody, officeWords, roleWords } from '../lexicon/en/roles.ts'
import { sifted } from '../sifted.ts'
import { initialsIn, initialsRow, type Token, tokensIn, tokensOf } from './name-tokens.ts'

/** Where a name must end: brackets, remarks, times. */
const remark =
  /[([{<|*†\]]|:|\s?\.{3}|\s[-–—]{1,3}(?:\s|$)|\s(?:arrived|left|joined|via|from|by|until|at|who|was|were|is|are|remotely|virtually|online|participated|attended|representing|representative|for|with|of|on|in|as|to|has|had|will)\b|\s[-–—/]|,|;|\?|(?<![A-Z])\d/
const namePart =
  /^(?:(?:de|de[lr]?la|von|van|di|da|du|la|le|mac|mc|ap|o['’])\p{Lu}[\p{L}'’-]{1,20}|['‘"“]?\p{Lu}?(?<=['‘"“\p{Lu}])[\p{L}\p{M}'.’_-]{0,25}["”]?|[\p{Lu}]\.?|[A-Z]{1,3}\d[A-Z]{1,4}|@[A-Za-z0-9][\w-]{0,38})$/u
const honours = /^(?:OBE|MBE|CBE|JP|KC|QC|MP|MSP|MLA|MD|JD|RN|PE|PhD|FRS|CPA|DL)\.?$/
/** "Ada Lind QX7ABC": what a radio amateur is called on the air. */
const callSign = /^[A-Z]{1,2}[\dØ][A-Z]{1,4}$/
const nick = /^@?[\w.'|~`^-]{2,24}$/
const han = /^[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,8})?$/u

/** How freely a word may count as a name: `nicks` also takes lower-case words, as chat logs list them. */
export type NameStyle = 'names' | 'nicks'

const opener =
  /^(?:(?:and|&|with|plus|cc)\s+|(?:\d{1,3}|some|all)\s(?:[a-z]{3,12}\s){1,2}including\s+|in\sthe\schair\s+(?=\p{Lu})|(?:(?:provincial|municipal|city|county|district|party|state)\s)?leaders\s(?=\p{Lu}))/iu

/** The person a piece of a list names, or null. */
export function personIn(view: string, piece: Span, style: NameStyle): Span | null {
  let { start, end } = piece
  start += box.exec(view.slice(start, Math.min(end, start + 10)))?.[0].length ?? 0
  while (start < end && /[\s*•·&+/_"'.[(:-]/.test(view[start]!)) start++
  start += shortForm.exec(view.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0
  if (/^[Tt]he\s(?:Very\s|Right\s|Most\s)?(?:Rev|Hon|Ven|Canon|Dean|Mayor|Chair)/.test(view.slice(start, start + 24))) start += 4
  const opening = opener.exec(view.slice(start, Math.min(end, start + 40)))
  if (opening !== null) start += opening[0].length
  start += initialsDash.exec(view.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0
  start += officeDash(view, start, end)
  start = behindOffice(view, start + (groupHead.exec(view.slice(start, end))?.[0].length ?? 0), end)
  const numbered = handle.exec(view.slice(start, Math.min(end, start + 48)))
  if (numbered !== null && (style === 'nicks' || numbered[0].startsWith('@'))) return { start, end: start + numbered[0].length }
  const cut = remark.exec(view.slice(start, end))
  if (cut !== null && cut.index > 0) end = start + cut.index
  if (cut !== null && cut.index === 0) return null
  const gap = beforeGap.exec(view.slice(start, end))
  if (gap !== null) end = start + gap[1]!.length
  while (end > start && /[\s.,;:*_'"]/.test(view[end - 1]!) && !/\b\p{Lu}\.$/u.test(view.slice(Math.max(start, end - 3), end))) end--
  return withoutRole(view, { start, end }, style)
}

/** "[X ] Ada Lind" */
const box = /^\s{0,3}(?:\[\s?[xX✓✔]?\s?\]|_{1,3}[xX✓✔]?_{0,3}(?=\s)|[✓✔✅☑✗✘❌☐☒]\uFE0F?(?=\s)|\([xX✓✔]\)(?=\s))\s{0,3}/

/** "quaylamp27", "@jo727": a handle that has a number, and nothing behind it but a bracket. */
const handle =
  /^(?!(?:item|room|page|day|week|team|group|part|phase|sprint|session|topic|issue|table|level|step|year|version)\d)(?:@[A-Za-z][A-Za-z_-]{1,30}|[a-z][A-Za-z_|`^-]{2,20})\d[\w|`^-]{0,12}(?=\s{0,3}(?:$|[(,;]))/

/** "Ada Lind  Medical Director": what stands before a wide gap. */
const beforeGap = /^(\S+ \S+(?: \S+)?) {2,}\S/

/** "[AL] Ada Lind": what the minutes call the person further on; or what is left of the name before ("…, Jr. Jo Osei"). */
const shortForm = /^(?:[JS]r\.\s|\p{Lu}[\p{L}.]{0,3}[\])]\s?[:–-]?\s?)(?=\p{Lu})/u

/** "Councillors - Ada Lind": the group before the first of its names. */
const groupHead =
  /^(?:councill?ors|directors|trustees|commissioners|members|board members|cllrs|staff|officers)\s?[–—:-]\s{0,3}(?=\p{Lu})/iu
const dash = /\s[-–—]\s/

/** "AL - Ada Lind": what the minutes call the person further on, before the name. */
const initialsDash = /^\p{Lu}{2,3}\s[-–—=:]\s(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?\s\p{Lu}\p{Ll})/u

const officeCut = /(?:\s[-–—]|\s?:)\s(?=\p{Lu})/u

/** "Parish Clerk – Ada Lind", "Treasurer: Jo Osei": the length of an office that a dash or a colon parts from the name. */
function officeDash(view: string, start: number, end: number): number {
  const cut = officeCut.exec(view.slice(start, Math.min(end, start + 80)))
  const office = cut === null || cut.index < 1 ? [] : cut.input.slice(0, cut.index).split(' ')
  return office.length > 0 && office.length < 5 && office.every(isRole) ? cut!.index + cut![0].length : 0
}

const officeHead = /^(?:[\p{L}.'’/-]{1,24}\s){1,4}?(?:of|for)\s/u

/** Behind an office that has an "of" in it: "Chief of Information Technology Ada Lind" begins at Ada. */
function behindOffice(view: string, start: number, end: number): number {
  const head = officeHead.exec(view.slice(start, end))
  if (head === null || !head[0].trim().split(' ').slice(0, -1).every(isRole)) return start
  const tokens = tokensOf(view, { start: start + head[0].length, end })
  const name = tokens.findIndex(({ text }) => !isRole(text) && !/^(?:and|the|of|for|&)$/.test(text))
  return name < 1 ? start : tokens[name]!.start
}

/** Behind "Mr" stands somebody's name, whatever follows it. */
const honorific = /^(?:Shri|Smt|Mrs?|Ms|Mx|Miss|Dr|Cllr|Rev|Prof)\.?$/

/** "Ada Lind T&B": behind a full name the short name of a firm. */
const isFirm = (rest: readonly Token[], named: number): boolean =>
  named === 2 && rest.length === 1 && /^[A-Z][A-Z0-9]?&[A-Z]{1,3}$/.test(rest[0]!.text)

function withoutRole(view: string, span: Span, style: NameStyle): Span | null {
  const tokens = tokensOf(view, span)
  if (tokens.length === 0 || tokens.length > 9) return null
  if (tokens.length === 1 && han.test(tokens[0]!.text)) return span
  let first = 0
  while (first < tokens.length - 1 && isRole(tokens[first]!.text)) first++
  if (first > 0 && isRole(tokens[first]!.text)) return null
  let last = first
  while (last < tokens.length && isNamePart(tokens[last]!.text, last > first && last < tokens.length - 1, style)) last++
  if (last === first) return null
  // "Ada lind" in a list.
  if (style === 'nicks' && tokens.length === 2 && last === 1 && first === 0 && given.test(tokens[0]!.text) && small.test(tokens[1]!.text))
    last = 2
  const rest = tokens.slice(last)
  if (rest.length > 0 && style === 'nicks' && !honorific.test(tokens[0]!.text) && !isFirm(rest, last - first)) return null
  const office = tokens.findIndex(({ text }, index) => index >= first + 2 && index < last && officeWords.has(text.toLowerCase()))
  // "Tide Safety Coordinator Ada Lind": what stands before the office is part of it.
  const behind = office < 0 ? [] : tokens.slice(office + 1, last)
  const named = behind.length >= 2 && behind.length <= 4 && !behind.some(({ text }) => isRole(text) || /^(?:pro|tem|of|ex)$/i.test(text))
  const name = named ? behind : tokens.slice(first, office < 0 ? last : office)
  while (name.length > 2 && (honours.test(name.at(-1)!.text) || callSign.test(name.at(-1)!.text))) name.pop()
  while (name.length > 1 && nameParticles.has(name.at(-1)!.text)) name.pop()
  if (isShortOf(name)) name.pop()
  if (
    style === 'nicks' &&
    tokens.length > 1 &&
    name.some(({ text }) => !namePart.test(text) && !han.test(text) && !nameParticles.has(text))
  )
    return null
  if (name.length > 5 || !isPlausible(name, rest.length, first)) return null
  return { start: name[0]!.start, end: name.at(-1)!.end }
}

/** "Ada Lind AL": behind a full name the letters that the minutes call the person further on. */
function isShortOf(name: readonly Token[]): boolean {
  const letters = name.slice(0, -1).map(({ text }) => text[0])
  return letters.length > 1 && name.at(-1)!.text === letters.join('')
}

/** Words that name nobody alone and are a surname behind a given name. */
const wordsAsSurnames = /^(?:Page|Early|Key|Call)$/

/** Offices that are surnames as often: "John Head". */
const surnames = /^(?:Head|Clerk|Judge|Warden|Marshal)$/

/** "Tide Property Management" is a firm. */
const firmEnd =
  /^(?:Management|Services|Consulting|Consultants|Solutions|Properties|Realty|Architects|Associates|Partners|Labs|Systems|Technologies|Industries|Enterprises|Holdings|Insurance|Accounting|Landscaping|(?:Ltd|Inc|LLC|LLP|Corp|GmbH|PLC|Limited|Incorporated|Pty)\.?)$/

/** "Thirty-one Friends" */
const countWord = /^(?:thir|four|fif|six|seven|eigh|nine)teen$|^(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?$/i

function isPlausible(name: readonly Token[], left: number, roles: number): boolean {
  const only = name[0]!.text
  if (
    name.some(
      ({ text }, index) =>
        nobody.has(text.toLowerCase()) &&
        !(/^\p{Lu}$/u.test(text) && name.length > 1) &&
        !(index > 0 && (/^[JS]r\.?$/.test(text) || (name.length === 2 && wordsAsSurnames.test(text)))) &&
        !(name.length > 1 && /^[A-Z](?:ay|une?|pril|ugust)$/.test(text))
    )
  )
    return false
  const isOffice = (text: string): boolean => {
    const word = text.toLowerCase().replace(/^(?:co|vice|deputy)-/, '')
    return officeWords.has(word) || bodyWords.has(word)
  }
  const asSurname = name.length === 2 && surnames.test(name[1]!.text) && !isOffice(only) && !isRole(only)
  if (!asSurname && name.some(({ text }, index) => index > 0 && isOffice(text))) return false
  if (name.length > 1 && firmEnd.test(name.at(-1)!.text)) return false
  if (countWord.test(only)) return false
  if (name.length === 1)
    return (
      left === 0 &&
      only.replace(/\./g, '').length > 1 &&
      (roles > 0 || !(officeWords.has(only.toLowerCase()) || (only.includes('-') && isRole(only))))
    )
  return true
}

function isNamePart(text: string, inside: boolean, style: NameStyle): boolean {
  if (namePart.test(text) || han.test(text)) return true
  if (inside && nameParticles.has(text)) return true
  return style === 'nicks' && !inside && nick.test(text) && !nobody.has(text.toLowerCase()) && /[\p{L}]/u.test(text)
}

function isRole(text: string): boolean {
  // "ED" is an executive director, "Ed" is somebody.
  if (text === 'Ed') return false
  return text
    .toLowerCase()
    .replace(/[.,/]$/, '')
    .split(/[/-]/)
    .every((part, at, parts) => roleWords.has(part) || (at === 0 && parts.length > 1 && part === 'co'))
}

/** The people a list names, in order: parted by commas, semicolons, slashes with blanks, or "and". */
export function peopleIn(view: string, list: Span, style: NameStyle): Span[] {
  const short = initialsRow.exec(view.slice(list.start, list.end))
  if (short !== null) return tokensIn(view, list.start, short[0])
  const groups = groupsIn(view, list)
  if (groups !== null) return groups.flatMap((group) => peopleIn(view, group, style))
  const found: Span[] = []
  for (const piece of personPieces(view, list, style) ?? piecesOf(view, list)) {
    // "Quay Typing Service, Inc." is nobody.
    if (company.test(view.slice(piece.start, piece.end))) {
      if (found.at(-1)?.end === piece.start - 1) found.pop()
      continue
    }
    const inside = insideBracket(view, piece)
    if (inside !== null) {
      found.push(...peopleIn(view, inside, 'names'))
      continue
    }
    const run = namesInRow(view, piece)
    if (run.length > 0) {
      found.push(...run)
      continue
    }
    const person = personIn(view, piece, style)
    // "Ada Lind, Rector"
    if (person !== null && found.length > 0 && isOfficeBehind(view, person, found.at(-1)!)) continue
    // "Ada Lind, QX7ABC"
    const called = person !== null && found.length > 0 && callSign.test(view.slice(person.start, person.end))
    if (person !== null && !(called && isFullName(view, found[0]!))) found.push(person)
  }
  return found
}

function isOfficeBehind(view: string, { start, end }: Span, before: Span): boolean {
  const word = view.slice(start, end)
  return !/\s/.test(word) && isRole(word) && /^,\s{0,3}$/.test(view.slice(before.end, start)) && isFullName(view, before)
}

const bracketed =
  /^\s*(?:and\s)?((?:\p{Lu}[\p{L}.&/'’-]{0,20}|of|for|and|the|&)(?:\s(?:\p{Lu}[\p{L}.&/'’-]{0,20}|of|for|and|the|&)){0,6})\s\((\p{Lu}[^()]{3,160})\)\s*$/u

/** "Chief Inspector (Ada Lind)", "Delivery Unit (Jo Osei, head; Sam Vance)": the bracket, where only it names somebody. */
function insideBracket(view: string, piece: Span): Span | null {
  if (view[piece.end - 1] !== ')' && view[piece.end] !== ')') return null
  const text = view.slice(piece.start, piece.end)
  const match = text.includes('(') ? bracketed.exec(text) : null
  if (match === null) return null
  const words = match[1]!.toLowerCase().split(' ')
  if (!words.some((word) => officeWords.has(word) || bodyWords.has(word) || word === 'of' || word === 'for' || word === 'unit')) return null
  const start = piece.start + match[0].lastIndexOf('(') + 1
  const inside = { start, end: start + match[2]!.length }
  const before = piece.start + match[0].indexOf(match[1]!)
  const isGroup = words.some((word) => word === 'unit' || bodyWords.has(word))
  if (!isGroup && isFullName(view, { start: before, end: before + match[1]!.length })) return null
  const stop = match[2]!.search(/[,;]/)
  return isFullName(view, { start, end: stop < 0 ? inside.end : start + stop }) ? inside : null
}

const groupAhead = /^\s{0,3}\p{Lu}[^:;,()\n]{1,40}:\s{1,3}(?=\p{Lu})/u

/** "Quay Institute: Ada Lind, Jo Osei; Harbour Labs: Sam Vance": the lists behind what they are of, where all parts have it. */
function groupsIn(view: string, list: Span): Span[] | null {
  const text = view.slice(list.start, list.end)
  if (!text.includes(';') || !text.includes(':')) return null
  let at = list.start
  const groups: Span[] = []
  for (const part of text.split(';')) {
    const lead = groupAhead.exec(part)
    if (lead === null && part.trim() !== '') return null
    if (lead !== null) groups.push({ start: at + lead[0].length, end: at + part.length })
    at += part.length + 1
  }
  return groups.length > 1 ? groups : null
}

const small = /^\p{Ll}{3,16}$/u
const given = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u
const middle = /^\p{Lu}\.?$/u
const rank = /^(?:[JS]r\.?|I{1,3}|IV)$/

/** "Ada Lind Jo T. Osei Sam Vance": full names one behind another with nothing between them, at least three. */
function namesInRow(view: string, piece: Span): Span[] {
  const cut = remark.exec(view.slice(piece.start, piece.end))
  const tokens = tokensOf(view, { start: piece.start, end: cut === null ? piece.end : piece.start + cut.index })
  while (tokens.length > 0 && (rank.test(tokens[0]!.text) || isRole(tokens[0]!.text))) tokens.shift()
  if (tokens.length < 6) return []
  const found: Span[] = []
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at++]!
    if (!isGiven(first)) return []
    while (at < tokens.length - 1 && middle.test(tokens[at]!.text)) at++
    const last = tokens[at++]
    if (last !== undefined && !isGiven(last)) return []
    found.push({ start: first.start, end: (last ?? first).end })
  }
  return found.length >= 3 ? found : []
}

const isGiven = ({ text }: Token): boolean => {
  const word = text.toLowerCase()
  return given.test(text) && !nobody.has(word) && !officeWords.has(word) && !bodyWords.has(word) && !isRole(text)
}

/** "Ada Lind, Biology; Jo Osei, English and Drama": where semicolons part the persons, the first piece of each, or null. */
function personPieces(view: string, list: Span, style: NameStyle): Span[] | null {
  const text = view.slice(list.start, list.end)
  if (!text.includes(';')) return null
  let at = list.start
  const pieces: Span[] = []
  for (const part of text.split(';')) {
    const comma = part.indexOf(',')
    const and = comma < 0 ? /\s(?:and|&)\s/.exec(part) : null
    const cut = comma < 0 ? (and?.index ?? part.length) : comma
    const first = { start: at, end: at + cut }
    const other = and === null ? null : { start: first.end + and[0].length, end: at + part.length }
    const rest = comma < 0 ? [] : piecesOf(view, { start: first.end + 1, end: at + part.length })
    const person = personIn(view, first, style)
    if (person === null || !/\s/.test(view.slice(person.start, person.end))) return null
    if (rest.some((piece) => isFullName(view, piece) && !officeWords.has(lastWord(view, piece.end).toLowerCase()))) return null
    pieces.push(first)
    if (other !== null && isFullName(view, other)) pieces.push(other)
    at += part.length + 1
  }
  return pieces
}

/** Whether a piece names a person by more than one word. */
export function isFullName(view: string, piece: Span): boolean {
  const person = personIn(view, piece, 'names')
  return person !== null && /\s/.test(view.slice(person.start, person.end))
}

const company = sifted(/^\s?(?:Inc|LLC|LLP|Ltd|PLC|plc|Corp|GmbH|Co)\.?\s*(?:\(|$)/)

/** "Ada Lind: VP Sports and Societies", "– College of Arts and Sciences": no "and" between people. */
function isInsideOffice(text: string, from: number, { 0: cut, index }: RegExpMatchArray & { index: number }): boolean {
  if (!/and|&/.test(cut) || !/\p{L}\s?:\s\p{Lu}|\s[–—-]\s\p{Lu}/u.test(text.slice(from, index))) return false
  return !/^\p{Lu}[\p{L}.]*\s\p{Lu}/u.test(text.slice(index + cut.length, index + cut.length + 40))
}

/** "Ada Lind/Jo Osei", but no slash inside an office. */
function isBetweenNames(text: string, at: number): boolean {
  const behind = /^\p{Lu}\p{Ll}{1,20}\s(\p{Lu}[\p{L}'’.-]{0,20})/u.exec(text.slice(at + 1, at + 44))
  const last = behind?.[1]?.toLowerCase() ?? ''
  return (
    /\s\p{Lu}\p{Ll}{1,20}$/u.test(text.slice(Math.max(0, at - 24), at)) && last !== '' && !officeWords.has(last) && !bodyWords.has(last)
  )
}

const titleAhead = /\s(?=(?:Mrs?|MRS?|Ms|MS|Miss|Dr|DR|Cllrs?|CLLRS?|Councill?ors?|COUNCILLORS?)\.?\s\p{Lu})/gu

function lastWord(text: string, end: number): string {
  return text.slice(text.lastIndexOf(' ', end - 1) + 1, end)
}

/** Pieces of a list, cut outside brackets, and where a title begins the next name ("Mr. Lind, Chair Ms. Osei"). */
function piecesOf(view: string, list: Span): Span[] {
  const pieces: Span[] = []
  let start = list.start
  let depth = 0
  const text = view.slice(list.start, list.end)
  // A line's end parts names only where nothing else does.
  const separator = /[,;、，；]/.test(text)
    ? /(?:^|\s)\(?\d{1,2}[.)]\s(?=\p{Lu})|[()[\]]|[,;、，；•|]|\s·\s|\s(?:(?:together|along)\swith|plus)\s|(?<=\))\s{0,3}\n|(?<=\p{Ll}{3})(?<!Bros|Prof|Cllrs?|Capt|Supt|Insp|Asst)\.\s(?=\p{Lu}\.?\s?\p{Lu}\p{Ll})|\s(?:and|&|\+)\s|\s\/\s|\//gu
    : /(?:^|\s)\(?\d{1,2}[.)]\s(?=\p{Lu})|[()[\]]|[\n•|]|\s·\s| {3,}|\s(?:(?:together|along)\swith|plus)\s|\s(?:and|&|\+)\s|\s\/\s|\//gu
  const cuts = [...text.matchAll(separator), ...text.matchAll(titleAhead)].sort((a, b) => a.index - b.index)
  for (const match of cuts) {
    if (match[0] === '/' && !isBetweenNames(text, match.index)) continue
    if (isInsideOffice(text, start - list.start, match)) continue
    if (match[0].trim() === '' && match[0].length === 1 && match[0] !== '\n' && isRole(lastWord(text, match.index))) continue
    if (match[0] === '(' || match[0] === '[') depth++
    else if (match[0] === ')' || match[0] === ']') {
      depth = Math.max(0, depth - 1)
      // "Ada Lind (AL) Jo Osei (JO)": a full name before the bracket, another behind it.
      const end = match.index + 1
      if (depth > 0 || !/^ {1,3}\p{Lu}(?:\p{Ll}{1,20}|\.)? \p{Lu}[\p{L}'’. -]{0,30}(?:\(|$|[,;])/u.test(text.slice(end, end + 70))) continue
      if (!/\p{L} \p{Lu}\S+ ?\(/u.test(view.slice(start, list.start + end).replace(dash, ' '))) continue
      pieces.push({ start, end: list.start + end })
      start = list.start + end
    } else if (depth === 0) {
      pieces.push({ start, end: list.start + match.index })
      start = list.start + match.index + match[0].length
    }
  }
  pieces.push({ start, end: list.end })
  return pieces.filter((piece) => piece.end - piece.start > 1).flatMap((piece) => initialsIn(view, piece))
}
