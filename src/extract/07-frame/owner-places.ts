/**
 * Places of a task's wording where English names its owner: before it ("Ada to …"), behind it ("… (Ada)"), after a label ("Owner: Ada") and
 * where an office is told to act. Each function gives the offsets of the words that name, or null; whether they name anyone is asked later.
 */
import type { Span } from '../../domain/span.ts'
import { monthPattern, weekdayPattern } from '../lexicon/en/dates.ts'
import { officeHeads } from '../lexicon/en/owners.ts'
import { nounVerbs, plainVerbs } from '../lexicon/en/verbs.ts'
import { groupSpan, matchesOf } from '../matches.ts'
import { leadsIt } from './owner-name.ts'

const part = "(?:@[\\w-]{1,39}|(?:J?WG|SC|TC|TF|SG|TG)\\s\\d{1,3}|\\p{Lu}[\\p{L}\\p{N}'’.-]{0,24})"
const leads = '(?:\\s\\((?:co-)?lead\\))?'
const names = `${part}${leads}(?:(?:,\\s|\\s(?:and|&)\\s|\\s?[/+]\\s?|\\s)${part}${leads}){0,5}`
/** A day as it stands beside who is to do a thing by it. */
const day = `(?:(?:by|due|due by|before):?\\s)?(?:${weekdayPattern},?\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${monthPattern}(?:,?\\s20\\d\\d)?|${monthPattern}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s20\\d\\d)?|20\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}(?:[/.](?:20)?\\d\\d)?)`
const office = `(?:(?:[Tt]he|[Oo]ur|[Aa]ll)\\s)?(?:[\\p{L}'-]{2,20}\\s){0,3}${officeHeads}(?![\\p{L}-])(?:\\sof(?:\\sthe)?(?:\\s(?:and\\s|for\\s)?\\p{Lu}[\\p{L}&-]{1,24}){1,5}(?:\\s\\d{1,3}(?!\\d))?)?`
const aside =
  /,\s(?:in\s(?:coordination|co-operation|cooperation|consultation|collaboration|partnership|conjunction|liaison)\swith|(?:supported|assisted)\sby|with|together\swith|along\swith|working\swith)\s[^,;.]{2,70},/
const undertakes =
  '(?:(?:then\\s|also\\s)?to|will|shall|would|should|must|(?:has\\s|have\\s)?(?:agreed|volunteered|offered|undertook|undertaken|promised|committed)\\sto|(?:agrees|volunteers|offers|undertakes)\\sto|(?:is|are|was|were)\\s(?:also\\s)?(?:to|(?:going|due|asked|requested|directed|instructed|tasked|authori[sz]ed|appointed|nominated|charged|responsible)\\s(?:to|with|for))|needs\\sto|has\\sto|have\\sto|(?:is\\s|are\\s)?willing\\sto|plans\\sto|took\\s(?:an?|the)\\saction\\s(?:item\\s)?to)'

const leading: readonly RegExp[] = [
  new RegExp(`^[\\s*•-]*(${names}|${office})(?:\\s\\([^()]{1,30}\\))?\\s{0,2}:\\s`, 'u'),
  new RegExp(`^[\\s*•-]*(${names}|${office})(?:\\s\\([^()]{1,30}\\))?\\s(?:-{1,2}>?|→|=>|–|—|\\|)\\s`, 'u'),
  new RegExp(`^[\\s*•-]*[[(]\\s{0,3}(${names})(?:\\s\\([^()]{1,40}\\))?\\s{0,3}[\\])]\\s{0,3}:?\\s`, 'u'),
  new RegExp(`^[\\s*•-]*(${office})\\.\\s(?=\\p{Lu}\\p{Ll})`, 'u'),
  new RegExp(
    `^[\\s*•-]*(${names}|${office})(?:\\s(?:sub-?committee|committee|team|group))?(?:\\s\\([^()]{1,30}\\))?\\s${undertakes}\\s(?=[a-z]|PR\\b)`,
    'u'
  ),
  /^[\s*•-]*(@[A-Za-z0-9][\w-]{0,38}(?:(?:,\s|,?\sand\s|\s?[&/+]\s?)@[A-Za-z0-9][\w-]{0,38}){0,4})\s/u,
  /^[\s*•-]*([Aa]n?\s(?:[a-z]{4,9}\s)?(?:member|volunteer|trustee|director|officer|councillor))(?:\s{0,2}:\*{0,2}\s|\s(?:to|will)\s(?=[a-z]))/u,
  // "Lamps: Ada to mend them": what it is about, then who.
  new RegExp(`^[\\s*•-]*\\p{Lu}[\\p{L}\\p{N} /&'’-]{2,40}\\*{0,2}:\\*{0,2}\\s(${names})\\s${undertakes}\\s(?=[a-z])`, 'u')
]
const nothingElse = new RegExp(`^(?:${names}|${office})$`, 'u')
/** "Ada", "Chair/Secretary", "Ada, with Jo", "the Clerk to do": who, and nothing else. */
function areOwners(words: string): boolean {
  const bare = words.replace(leadsIt, '')
  return nothingElse.test(bare) || bare.split(/\s?\/\s?|,\s(?:with\s)?|\s(?:and|&|with)\s/).every((part) => nothingElse.test(part))
}
const handles = /^@[A-Za-z0-9][\w-]{0,38}(?:(?:,\s|\sand\s|\s)@[A-Za-z0-9][\w-]{0,38}){0,4}$/
const label =
  /\b(?:(?:owners?|lead|assigned to|assignees?|(?:person )?responsible(?: (?:party|person|officer|agency|department))?|who|action by|by whom|in charge|by)\s?[:=]\s{0,5}|assigned to\s(?=\p{Lu}))/iu
const ownLabel =
  /^(?:(?:owners?|leads?|action|assigned(?: to)?|by|resp(?:onsible)?\.?):?|(?:sub-?committee|committee|team|(?:working |task )?group|task ?force|crew|volunteers):)\s/i
const telling =
  /\b(?:direct|authori[sz]|instruct|request|ask|task|empower|assign|appoint|nominat|charg|invit|urg|mandat|delegat|commission|call(?:ed)? upon|call(?:ed)? on|encourag|requir|enabl|remind)(?:e|s|es|ed|d|ing)?\s/gi
const toldBy = new RegExp(`(${names}|${office})\\s(?:to|with)\\s(?=[a-z])`, 'uy')
const ordered =
  /\s(?:be|is|are|was|were)(?:,? and (?:is|are)(?: hereby)?,?)?\s(?:hereby\s)?(?:directed|authori[sz]ed|instructed|requested|asked|tasked|empowered)(?: and (?:directed|authori[sz]ed|empowered))?\sto\s|\sbe\s(?:required|invited|urged)\sto\s/i
const marks = [' - ', ' -- ', ' – ', ' — ', ' → ', ' -> ', ' => ', ' = ', ' | ', ' : ']

/** A box to tick that the text's form does not know, how far a task has come, its number, its day: "[Open]", "A12:", "5 May –". */
const taskHead = new RegExp(
  `^[\\s*•-]{0,4}(?:\\[(?:[ xX]|open|new|ongoing|pending|in progress|to ?do)?\\]\\s|(?:A|AI|AP|Action|Item|Task)[- #]?\\d{1,4}[:.)]?\\s(?!\\()|${day}(?::\\s|\\s[-–—|]\\s|\\s(?=[([])))`,
  'i'
)
const dayBehindName = new RegExp(
  `^([^:]{2,60}?)(?:,\\s|\\s[-–—|]\\s|\\s(?=by\\s)|\\s?(?=\\())\\(?${day}\\)?(?=:\\s|\\s[-–—|]\\s|\\s?[)\\]])`
)

/** Without ", in consultation with the clerk,": what stands before it keeps its place. */
function withoutAside(words: string): string {
  const beside = aside.exec(words.slice(0, 200))
  return beside === null ? words : words.slice(0, beside.index) + words.slice(beside.index + beside[0].length)
}

/** Without the day between a name and the task: "Ada, 5 May: …", "Ada (5 May): …". */
function withoutDayBehind(words: string): string {
  const match = /\d/.test(words.slice(0, 80)) ? dayBehindName.exec(words.slice(0, 120)) : null
  return match === null ? words : words.slice(0, match[1]!.length) + words.slice(match[0].length)
}

/** The words "Ada Lind" of "Ada Lind to …", "Ada Lind: …", "@ada …", each way of writing it that the words begin with. */
export function before(full: string): Span[] {
  const box = taskHead.exec(full.slice(0, 60))?.[0].length ?? 0
  const bare = full.slice(box)
  const words = withoutDayBehind(withoutAside(bare))
  return leading.flatMap((pattern) => {
    const match = pattern.exec(words)
    return match === null ? [] : [groupSpan(match, box)]
  })
}

const nameWord = /^\p{Lu}[\p{L}'’.-]*$/u
const actsName = new RegExp(`^[\\s*•-]*(${part}(?:(?:,\\s|\\s(?:and|&)\\s|\\s)${part}){0,3})\\s([a-z]{2,14}?)e?s\\s`, 'u')
const isAct = (word: string): boolean => plainVerbs.has(word) || nounVerbs.has(word)

/** Whether each of joined names is known: "Ada, Jo and Sam", "ada/jo". */
export const eachKnown = (names: string, knows: (name: string) => boolean): boolean =>
  names.split(/,\s?|\s(?:and|&)\s|\s?[/+]\s?/).every(knows)

/** "Ada Lind Mend the gate": in a list of actions the name that stands before a verb with a capital. */
export function glued(words: string, knows: (name: string) => boolean): Span | null {
  const start = words.search(/\S/)
  const tokens = words.slice(Math.max(0, start), start + 80).split(' ')
  const verb = tokens.slice(0, 4).findIndex((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && isAct(word.toLowerCase()))
  const name = tokens.slice(0, Math.max(0, verb))
  const end = start + name.join(' ').length
  if (name.length === 0 || !name.every((word) => nameWord.test(word)) || (name.length < 2 && !knows(name[0]!))) return null
  return { start, end }
}

const doesName = new RegExp(
  `^[\\s*•-]*(${part}(?:(?:,\\s|\\s(?:and|&)\\s|\\s?[/+]\\s?|\\s)${part}){0,3})\\s(?:(?:is|are)\\s(?:still\\s|also\\s|now\\s)?[a-z]{3,14}ing|in\\scharge\\sof|([a-z]{3,14}))\\s`,
  'u'
)

/** "Ada tells the pilots": in a list of actions the name before a verb in the present; "Ada is asking", "Ada ask" of somebody known. */
export function acting(words: string, knows: (name: string) => boolean): Span | null {
  const does = doesName.exec(words)
  if (does !== null && (does[2] === undefined || plainVerbs.has(does[2])) && eachKnown(does[1]!, knows)) return groupSpan(does)
  const match = actsName.exec(words)
  if (match === null) return null
  const stems = [match[2]!, `${match[2]!}e`]
  const known = stems.some((stem) => nounVerbs.has(stem)) && eachKnown(match[1]!, knows)
  if (!known && !stems.some((stem) => plainVerbs.has(stem) || stem === 'request')) return null
  return groupSpan(match)
}

/** "… (Ada Lind)", "… [Ada]", "… - Ada", "… @ada @jo" at the end of the words; `knows` tells of a name in lower case. */
export function behind(words: string, knows: (name: string) => boolean): Span | null {
  const end = withoutWhen(words, withoutStops(words, words.length))
  return inBrackets(words, end, knows) ?? behindMark(words, end, knows) ?? handlesAtEnd(words, end)
}

/** Words that say when and name nobody: "end of May", "4 June", "next meeting". */
const when =
  /^(?:(?:by|due:?|before|for|on|the|end|of|early|mid|late|next|this|in|within|w\/[ce]|week|ending|commencing|start)[\s-]){0,4}(?:\d|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\.?(?=\s?(?:\d|$)|\smeeting)|meeting|week|month|quarter|year|agm|asap|ongoing|tb[acd]|immediately|urgent|today|tomorrow|spring|summer|autumn|winter)[\w\s/.'’-]{0,20}(?:,\s\d{4})?$/i
const parting = /,\s?|;\s?|\s[–—-]\s|\s\|\s|\s(?=by\s)/g

/** Where the words end without the day that stands behind the owner: "– Ada – 4 June", "(Ada) (4 June)". */
function withoutWhen(words: string, end: number): number {
  const open = /[)\]]/.test(words[end - 1] ?? '') ? Math.max(words.lastIndexOf('(', end), words.lastIndexOf('[', end)) : -1
  if (open > 1 && when.test(words.slice(open + 1, end - 1))) return withoutStops(words, open)
  const mark = open > 1 ? undefined : matchesOf(parting, words.slice(Math.max(0, end - 60), end)).at(-1)
  if (mark === undefined) return end
  const at = Math.max(0, end - 60) + mark.index
  return when.test(words.slice(at + mark[0].length, end)) ? at : end
}

/** "(Ada, 4 June)", "(4 June – Ada)": what names in a bracket, without what says when. */
function withoutDay(words: string, span: Span): Span {
  const inside = words.slice(span.start, span.end)
  const cuts = matchesOf(parting, inside)
  const [first, last] = [cuts[0], cuts.at(-1)]
  if (first === undefined || last === undefined) return span
  if (when.test(inside.slice(last.index + last[0].length))) return { start: span.start, end: span.start + last.index }
  return when.test(inside.slice(0, first.index)) ? { start: span.start + first.index + first[0].length, end: span.end } : span
}

function inBrackets(words: string, end: number, knows: (name: string) => boolean): Span | null {
  const close = words[end - 1]
  if (close !== ')' && close !== ']') return null
  let start = words.lastIndexOf(close === ')' ? '(' : '[', end - 1) + 1
  if (start < 2 || end - start > 120) return null
  start += ownLabel.exec(words.slice(start, end))?.[0].length ?? 0
  const named = withoutDay(words, { start, end: end - 1 })
  const inside = words.slice(named.start, named.end)
  return areOwners(inside) || areNicks(inside, knows) ? named : null
}

const nicks = /^[a-z_][\w|`^-]{1,20}(?:(?:,\s?|\s(?:and|&)\s|\/|\s?\+\s?)[a-z_][\w|`^-]{1,20}){0,3}$/

function areNicks(words: string, knows: (name: string) => boolean): boolean {
  return nicks.test(words) && eachKnown(words, knows)
}

function behindMark(words: string, end: number, knows: (name: string) => boolean): Span | null {
  const at = Math.max(...marks.map((mark) => (words.lastIndexOf(mark, end - 1) < 0 ? -1 : words.lastIndexOf(mark, end - 1) + mark.length)))
  const start = at + (at > 0 ? (ownLabel.exec(words.slice(at, end))?.[0].length ?? 0) : 0)
  const last = words.slice(start, end)
  return start > 0 && end - start < 120 && (areOwners(last) || areNicks(last, knows)) ? { start, end } : null
}

function handlesAtEnd(words: string, end: number): Span | null {
  for (let at = words.indexOf(' @', Math.max(0, end - 200)); at >= 0; at = words.indexOf(' @', at + 1)) {
    if (handles.test(words.slice(at + 1, end))) return { start: at + 1, end }
  }
  return null
}

/** What stands behind "Owner:", to the next stop. */
export function afterLabel(words: string): Span | null {
  const match = label.exec(words)
  if (match === null) return null
  const start = match.index + match[0].length
  return {
    start,
    end:
      start +
      words.slice(start, start + 100).search(/\.(?:\s|$)|[;|()[\]\n]|,\s(?=[a-z]{3,12}:)|\s(?:[Dd]ue|DUE|[Ww]hen|[Dd]eadline|[Bb]y)\b|$/)
  }
}

const passive = /\b(?:will|shall|[Tt]o|must|should|would)\sbe\s(?:[a-z-]{2,16}\s){1,5}$/
const whole = new RegExp(`^((?:${names}|${office})(?:\\sand\\s(?:the\\s)?${office})?)(?!\\p{L})`, 'u')
const bodyActs =
  /^(?:approve|adopt|accept|note|endorse|receive|ratify|confirm|support|recommend|agree|consider|recognise|recognize|be|have|is|are|has|was|were|do|does|grant|award|acknowledge)$/
const clauseOpens = /\b(?:that|have|let)\s/g
const ownSubject = new RegExp(`^(${names}|${office})(?:\\s\\([^()]{1,30}\\))?\\s(?:(?:also|jointly|promptly)\\s)?([a-z]{2,16})\\s`, 'u')
const modalSubject = new RegExp(
  `^(${names}|${office})(?:\\s\\([^()]{1,30}\\))?\\s(?:would|will|shall|should|must|is\\sto|are\\sto)\\s(?:(?:also|jointly|now)\\s)?([a-z]{2,16})\\b`,
  'u'
)

const officeAtEnd = new RegExp(`${officeHeads}$`)
/** "Head of Parks": whether an office stands at the end, or before what it is of. */
function endsInOffice(words: string): boolean {
  const of = words.search(/\sof\s/)
  return officeAtEnd.test(of < 0 || words.length - of > 64 ? words : words.slice(0, of))
}

/** One of these stands in whatever the pattern above matches; looking for it costs far less. */
const modalWord = /would|will|shall|should|must|(?:is|are)\sto/

/** "that the Head of Parks publish …", "to have the clerk post …": a name and a verb in its base form. */
export function mandated(words: string): Span | null {
  const opens = matchesOf(clauseOpens, words)
  const clauses = [...(opens[0]?.index === 0 ? [] : [0]), ...opens.map((match) => match.index + match[0].length)]
  for (const at of clauses) {
    const clause = withoutAside(words.slice(at, at + 220))
    const modal = modalWord.test(clause) ? modalSubject.exec(clause) : null
    if (modal !== null && !/^(?:be|have)$/.test(modal[2]!)) return { start: at, end: at + modal[1]!.length }
    const match = ownSubject.exec(clause)
    const verb = match?.[2]
    if (match === null || verb === undefined || bodyActs.test(verb)) continue
    if (plainVerbs.has(verb) || (nounVerbs.has(verb) && (at > 0 || endsInOffice(match[1]!))))
      return { start: at, end: at + match[1]!.length }
  }
  return null
}

const toDo = /\s(?:to|will|shall|should|would)\s$/

/** "Constitution: Ada to" right before the words of the task. */
export function ahead(words: string): Span | null {
  const verb = toDo.exec(words)
  if (verb === null) return null
  const stop = Math.max(...['. ', ': ', '; ', ') ', '- '].map((mark) => words.lastIndexOf(mark, verb.index - 1)))
  const start = stop < 0 ? 0 : stop + 2
  return nothingElse.test(words.slice(start, verb.index)) ? { start, end: verb.index } : null
}

/** "Mend the lamp. Ada": a sentence that is a name and nothing more. */
export function signed(words: string): Span | null {
  const end = withoutStops(words, words.length)
  const start = words.lastIndexOf('. ', end - 1) + 2
  if (start < 3 || end - start > 70) return null
  const from = start + (ownLabel.exec(words.slice(start, end))?.[0].length ?? 0)
  return areOwners(words.slice(from, end)) ? { start: from, end } : null
}

/** "Sort the keys, Ada": the only name and the only comma of the task. */
export function afterComma(words: string, knows: (name: string) => boolean): Span | null {
  const end = withoutStops(words, words.length)
  const at = words.indexOf(', ')
  if (at < 8 || words.indexOf(', ', at + 1) >= 0 || /\s\p{Lu}/u.test(words.slice(1, at))) return null
  const name = words.slice(at + 2, end)
  return nothingElse.test(name) && eachKnown(name, knows) ? { start: at + 2, end } : null
}

const givenName = /^\p{Lu}\p{Ll}{1,14}(?: \p{Lu}\p{Ll}{0,14})?$/u

/** "Newsletter (Ada) write a piece about the lamps", "before 15 May (all) try the form": somebody known in a bracket before the verb. */
export function besideTopic(words: string, knows: (name: string) => boolean): Span | null {
  for (const match of matchesOf(/\s[([]([^()[\]]{2,60})[)\]]\s(?=([a-z]{2,16})\s)/g, words)) {
    const verb = match[2]!
    const isKnown =
      /^(?:all|everyone)$/i.test(match[1]!) ||
      (nothingElse.test(match[1]!) && eachKnown(match[1]!, (name) => knows(name) || givenName.test(name)))
    if (isKnown && (plainVerbs.has(verb) || nounVerbs.has(verb))) return { start: match.index + 2, end: match.index + 2 + match[1]!.length }
  }
  return null
}

const laterDoer = new RegExp(
  `^(${names})\\s(?:(?:to|will|can)\\s(?=[a-z])|(?:has\\s|have\\s)?(?:offered|volunteered|agreed|(?:is|are)\\son\\sit)\\b)`,
  'u'
)

/** "Finish the site. Ada and Jo to help with it.": whom a later sentence of the task names. */
export function later(words: string): Span | null {
  for (const { index } of matchesOf(/[.;]\s(?=[\p{Lu}@])/gu, words)) {
    const match = laterDoer.exec(words.slice(index + 2, index + 120))
    if (match !== null) return groupSpan(match, index + 2)
  }
  return null
}

/** "… will be produced by the Parish Council". */
export function byWhom(words: string): Span | null {
  for (const by of matchesOf(/\bby\s/g, words)) {
    const start = by.index + by[0].length
    const match = passive.test(words.slice(Math.max(0, by.index - 90), by.index)) ? whole.exec(words.slice(start, start + 120)) : null
    if (match !== null) return { start, end: start + match[1]!.length }
  }
  return null
}

/** Whom "…, in coordination with the Harbour Trust, …" names beside the one who leads. */
export function besides(words: string): Span | null {
  const match = supportedBy.exec(words)
  if (match === null) return null
  const start = match.index + match[0].length
  const named = whole.exec(words.slice(start, start + 120))
  return named === null ? null : { start, end: start + named[1]!.length }
}

const supportedBy =
  /(?:in\s(?:coordination|co-operation|cooperation|consultation|collaboration|partnership|conjunction)\swith|(?:supported|assisted)\sby|support(?:ed\sby)?:|with\s(?:the\s)?(?:support|help|assistance)\s(?:of|from))\s(?:the\s)?(?=[\p{L}@])/u

/** "… direct the Clerk to …", "that the Town Manager be authorized to …". */
export function told(words: string): Span | null {
  for (const match of matchesOf(telling, words)) {
    toldBy.lastIndex = match.index + match[0].length
    const who = toldBy.exec(words)
    if (who !== null) return { start: who.index, end: who.index + who[1]!.length }
  }
  const passive = ordered.exec(words)
  if (passive === null) return null
  const clause = words.slice(Math.max(0, passive.index - 90), passive.index)
  const stop = matchesOf(/\bthat\s|[,;.:]\s/gi, clause).at(-1)
  return { start: passive.index - clause.length + (stop === undefined ? 0 : stop.index + stop[0].length), end: passive.index }
}

function withoutStops(words: string, length: number): number {
  let end = length
  while (end > 0 && (words[end - 1] === '.' || words[end - 1] === ' ')) end--
  return end
}
