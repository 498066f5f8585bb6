/**
 * Who a stretch of words names as owner: persons, handles, offices and bodies as written, one span each; nobody where the words are
 * pronouns, doubts or no name at all.
 */
import type { Owner } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import { noOwner, ownerNouns } from '../lexicon/en/owners.ts'
import { matchesOf } from '../matches.ts'
import type { Register } from './register.ts'

const separator =
  /\s{0,3}(?:[,;、，]|<br\s?\/?>|\s\(with\s|\sw\/\s|\s{4}|\s\/\s|\/(?=\p{Lu}|@)|\s(?:and|&|or)\s|\s?\+(?:\s|(?=\p{Lu}|@))|\s(?=@[A-Za-z])|(?<=\p{Lu}\p{Lu})\s(?=All$))\s{0,3}/gu
const supportingBefore =
  /(?:\bwith|\bassisted\sby|\bsupported\sby|\bsupport(?:ed)?\sfrom|\bin\scoordination\swith|\bin\sconsultation\swith|\btogether\swith|配合|会同)\s?$/i
const supportingFirst = /^(?:with(?!\ssupport)|helped\sby|supported\sby|assisted\sby|(?:with\s)?support\s(?:from|of))\s+(?=\S)/i
const nameToken = /^(?:@?[\p{Lu}][\p{L}\p{M}\p{N}'’.&_/-]{0,40},?|@[\w-]{1,39}|\p{Script=Han}{2,20})$/u
const handle = /^@[A-Za-z0-9][\w-]{0,38}$/
const joints = new Set(['of', 'the', 'for', 'and', '&', 'de', 'van', 'von', 'der', 'den', 'la', 'le', 'du', 'al', 'bin', "o'"])

/** Owners in words that stand for owners and nothing else: a table's cell, a bracket, a label's value. */
export function ownersIn(view: string, span: Span, known: Register): Owner[] {
  const owners: Owner[] = []
  const text = view.slice(span.start, span.end)
  let start = 0
  let role: Owner['role'] = 'lead'
  const take = (end: number, cut: string): void => {
    const piece = trimSpan(view, { start: span.start + start, end: span.start + end })
    const helping = supportingFirst.exec(view.slice(piece.start, piece.end))
    if (helping !== null && (start > 0 || !/^with\s+$/.test(helping[0]))) role = 'supporting'
    const supporting = supportingBefore.exec(view.slice(piece.start, piece.end))
    const from = piece.start + (helping?.[0].length ?? 0)
    const bare = { start: from, end: supporting === null ? piece.end : piece.start + supporting.index }
    const owner = ownerIn(view, bare, known)
    if (owner !== null) owners.push({ ...owner, role })
    if (supporting !== null || /with|w\//i.test(cut)) role = 'supporting'
  }
  for (const match of matchesOf(separator, text)) {
    if (isWithin(text.slice(start, match.index), match[0], text.slice(match.index + match[0].length), known)) continue
    take(match.index, match[0])
    start = match.index + match[0].length
  }
  take(text.length, '')
  return owners
}

const matterWord =
  /^(?:the\s)?(?:\p{Lu}[\p{L}-]{2,20}\s)?\p{Lu}[\p{L}-]{2,18}(?:ing|tion|sion|ment|ance|ence|ure|ity|ics|[^s'’]s)$|^(?:Press|Finance|Health|Legal|Transport|Sport|Culture|Youth|Audit|Risk|Trade|Labour|Water|Estate)$/u

const officeOf =
  /(?:^|\s)(?:Directors?|Heads?|Deans?|Chief|Officer|Manager|Minist(?:er|ry)|Secretary|Departments?|Offices?|Directorate|Divisions?|Bureau|Institute|Committee|Commission(?:er)?|Faculty|School|Council|Board|Agency|Lead|Leader|Member|Vice[- ]President)\s(?:of|for)\s(?:the\s)?(?:\p{Lu}[\p{L}'’-]{1,20}[\s,]{0,2}){1,4}$/u
const matters =
  /^(\p{Lu}[\p{L}'’-]{2,20}(?:\s\p{Lu}[\p{L}'’-]{2,20})?)(?:$|[,;/]|\s[(–-]|,?\s(?:and|&)\s(\p{Lu}[\p{L}'’-]{2,20}(?:\s\p{Lu}[\p{L}'’-]{2,20}){0,2})(?:$|[,;/]|\s[(–-]))/u

/** "Director of Estates and Facilities", "Department of Parks, Recreation and Open Space": what the office is for goes on. */
function isOfOffice(left: string, cut: string, right: string, known: Register): boolean {
  const more = officeOf.test(left.trim()) ? matters.exec(right.trim()) : null
  if (more === null || (/^\s{0,3},/.test(cut) && more[2] === undefined)) return false
  return more.slice(1).every((name) => name === undefined || (!known.has(name) && !ownerNouns.has(name.split(' ').at(-1)!.toLowerCase())))
}

/** "Roads and Works Department" is one unit, whose name holds an "and". */
function isWithin(left: string, cut: string, right: string, known: Register): boolean {
  if (/^\s{0,3},\s|^\s(?:and|&)\s$/.test(cut) && isOfOffice(left, cut, right, known)) return true
  if (!/^\s(?:and|&)\s$/.test(cut)) return false
  const name = left.trim()
  const [unit] = right.split(/[,;/]|\s(?:and|&)\s/)
  const last = unit!.trim().split(' ')
  return (
    matterWord.test(name) &&
    !known.has(name) &&
    !ownerNouns.has(name.split(' ').at(-1)!.toLowerCase()) &&
    last.length > 1 &&
    last.every((word) => /^\p{Lu}/u.test(word)) &&
    unitNouns.test(last.at(-1)!)
  )
}

const unitNouns =
  /^(?:(?:sub)?committee|commission|department|division|board|panel|team|group|unit|office|bureau|service|services|director|officer|manager)$/i

const oneOfThem =
  /^an?\s(?:(?:board|committee|council|staff|team|club|society)\s)?(?:member|volunteer|trustee|director|officer|councillor)$/i

/** "A12", "AP-3": the number of a task. */
const taskNumber = /^(?:A|AI|AP|ACT|Action|Item|Task|T|Q|R|No)[-.]?\d{1,4}$/i

/** One owner, or null. */
export function ownerIn(view: string, piece: Span, known: Register): Omit<Owner, 'role'> | null {
  const span = stripped(view, piece)
  const words = view.slice(span.start, span.end)
  if (words.length < 1 || words.length > 90 || !/\p{L}/u.test(words)) return null
  if (/\p{Script=Han}/u.test(words) && /[的为]|下同|责任/.test(words)) return null
  const tokens = words.split(/\s+/)
  const name = words.replace(/\s+/g, ' ')
  const resolved = known.resolve(name)
  if (resolved !== null && (/^[\p{Lu}@\p{Script=Han}]/u.test(name) || !noOwner.has(name))) return { ...span, name, resolved }
  // "SE and IT", as countries and people are written short.
  if (/^(?:IT|US|BE|AT)$/.test(name)) return { ...span, name }
  if (tokens.every((token) => noOwner.has(token.toLowerCase().replace(/(?:['’](?:ll|re|ve))?[.,:?!]{0,4}$/, '')))) return null
  if (taskNumber.test(name)) return null
  if (handle.test(words)) return { ...span, name }
  // "A board member" is told by the kind of person it is.
  if (noOwner.has(tokens[0]!.toLowerCase()) && !/^(?:the|an?)$/i.test(tokens[0]!)) return null
  if (/^an?$/i.test(tokens[0]!) && (tokens.length < 2 || !oneOfThem.test(words))) return null
  if (ownerNouns.has(tokens.at(-1)!.toLowerCase()) && tokens.length <= 9) return { ...span, name }
  return tokens.length <= 8 &&
    tokens.every((token, at) => nameToken.test(token) || joints.has(token.toLowerCase()) || isNumberOf(tokens[at - 1], token)) &&
    nameToken.test(tokens[0]!)
    ? { ...span, name }
    : null
}

/** The "2" of "WG 2". */
const isNumberOf = (before: string | undefined, token: string): boolean =>
  before !== undefined && /^\d{1,3}$/.test(token) && /^(?:J?WG|SC|TC|TF|SG|TG|Group|Committee|Panel)$/.test(before)

/** "Ada to lead", "the Chair to do": behind a name, that the task is theirs. */
export const leadsIt = /\sto\s(?:lead|do|action|arrange|chase|organi[sz]e|progress|follow\sup)$/

/** Without articles, question marks, brackets and full stops around it. */
function stripped(view: string, piece: Span): Span {
  let { start, end } = trimSpan(view, piece)
  const lead =
    /^(?:(?:the|each|every|both|either|by|to|for|our|its|their|and|with|assigned\sto|action(?:\sitems?)?:?|items?:|owners?:?|lead:|resp(?:onsible)?[.:]{1,2})\s+|[[(<*"'-]+\s?|items?:\*+\s?)+/i.exec(
      view.slice(start, end)
    )
  if (lead !== null && lead[0].length < end - start) start += lead[0].length
  end = beforeNote(view, start, end)
  const deed = leadsIt.exec(view.slice(start, end))
  if (deed !== null && deed.index > 1) end = start + deed.index
  const duty = /(?:(?:按职责分工|分别|共同|等){1,2}(?:负责|牵头|配合|参与|落实)?|负责|牵头|配合|参与|落实)$/u.exec(view.slice(start, end))
  if (duty !== null && duty.index > 0) end = start + duty.index
  while (end > start && /[\s.,:;?!\])>*"'-]/.test(view[end - 1]!)) end--
  return { start, end }
}

/** Before a remark in brackets at the end ("Ada Lind (remote)"), but not before a name in them. */
function beforeNote(view: string, start: number, end: number): number {
  if (view[end - 1] !== ')') return end
  const open = start + view.slice(start, end).lastIndexOf('(')
  if (open <= start || end - open > 64) return end
  const inside = view.slice(open + 1, end - 1)
  return inside.includes(')') || /^\p{Lu}\p{Ll}{1,20}$/u.test(inside) ? end : open
}
