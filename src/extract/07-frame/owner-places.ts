/**
 * Places of a task's wording where English names its owner: before it ("Ada to …"), behind it ("… (Ada)"), after a label ("Owner: Ada") and
 * where an office is told to act. Each function gives the offsets of the words that name, or null; whether they name anyone is asked later.
 */
import type { Span } from '../../domain/span.ts'

const part = "(?:@[\\w-]{1,39}|\\p{Lu}[\\p{L}\\p{N}'’.-]{0,24})"
const names = `${part}(?:(?:,\\s|\\s(?:and|&)\\s|\\s?\\/\\s?|\\s)${part}){0,5}`
const office =
  "(?:[Tt]he\\s)?(?:[\\p{L}'-]{2,20}\\s){0,3}(?:[Ss]taff|[Cc]lerk|[Mm]anager|[Aa]ttorney|[Ee]ngineer|[Ss]ecretary|[Tt]reasurer|[Cc]hair|[Mm]ayor|[Pp]resident|[Dd]irector|[Ss]uperintendent|[Aa]dministrator|[Cc]ommittee|[Tt]eam|[Bb]oard|[Cc]ouncil|[Cc]ommission|[Dd]epartment|[Cc]ounsel|[Cc]hief|[Cc]oordinator|[Oo]fficer|[Aa]gency|[Mm]inistry)(?:\\sof\\sthe\\s[Bb]oard)?"

const leading: readonly RegExp[] = [
  new RegExp(`^[\\s*•-]*(${names}|${office}):\\s`, 'u'),
  new RegExp(`^[\\s*•-]*(${names}|${office})\\s(?:-{1,2}|–|—)\\s`, 'u'),
  new RegExp(`^[\\s*•-]*\\[(${names})\\]\\s`, 'u'),
  new RegExp(
    `^[\\s*•-]*(${names}|${office})(?:\\s\\([^()]{1,30}\\))?\\s(?:to|will|shall|agreed\\sto|volunteered\\sto|offered\\sto|is\\sto|are\\sto|is\\sgoing\\sto|needs\\sto|has\\sto|(?:is\\s|are\\s)?willing\\sto)\\s(?=[a-z])`,
    'u'
  ),
  /^[\s*•-]*(@[A-Za-z0-9][\w-]{0,38})\s/u
]
const nothingElse = new RegExp(`^(?:${names}|${office})$`, 'u')
const handles = /^@[A-Za-z0-9][\w-]{0,38}(?:(?:,\s|\sand\s|\s)@[A-Za-z0-9][\w-]{0,38}){0,4}$/
const label =
  /\b(?:owners?|lead|assigned to|assignees?|responsible(?: (?:party|person|officer|agency|department))?|who|action by|by whom)\s?[:=]\s{0,2}/i
const ownLabel = /^(?:owners?|lead|action|assigned(?: to)?):?\s/i
const telling = /\b(?:direct|authori[sz]|instruct|request|ask|task|empower|assign)(?:e|s|es|ed|ing)?\s/gi
const toldBy = new RegExp(`(${names}|${office})\\s(?:to|with)\\s(?=[a-z])`, 'uy')
const ordered =
  /\s(?:be|is|are|was|were)(?:,? and (?:is|are)(?: hereby)?,?)?\s(?:hereby\s)?(?:directed|authori[sz]ed|instructed|requested|asked|tasked|empowered)(?: and (?:directed|authori[sz]ed|empowered))?\sto\s/i
const marks = [' - ', ' -- ', ' – ', ' — ', ' → ', ' -> ', ' => ', ' | ']

/** The words "Ada Lind" of "Ada Lind to …", "Ada Lind: …", "@ada …", each way of writing it that the words begin with. */
export function before(words: string): Span[] {
  return leading.flatMap((pattern) => {
    const match = pattern.exec(words)
    if (match === null) return []
    const start = match[0].indexOf(match[1]!)
    return [{ start, end: start + match[1]!.length }]
  })
}

/** "… (Ada Lind)", "… [Ada]", "… - Ada", "… @ada @jo" at the end of the words. */
export function behind(words: string): Span | null {
  const end = withoutStops(words, words.length)
  return inBrackets(words, end) ?? behindMark(words, end) ?? handlesAtEnd(words, end)
}

function inBrackets(words: string, end: number): Span | null {
  const close = words[end - 1]
  if (close !== ')' && close !== ']') return null
  let start = words.lastIndexOf(close === ')' ? '(' : '[', end - 1) + 1
  if (start < 2 || end - start > 120) return null
  start += ownLabel.exec(words.slice(start, end))?.[0].length ?? 0
  return nothingElse.test(words.slice(start, end - 1)) ? { start, end: end - 1 } : null
}

function behindMark(words: string, end: number): Span | null {
  const start = Math.max(...marks.map((mark) => (words.lastIndexOf(mark) < 0 ? -1 : words.lastIndexOf(mark) + mark.length)))
  return start > 0 && end - start < 120 && nothingElse.test(words.slice(start, end)) ? { start, end } : null
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
  return { start, end: start + words.slice(start, start + 100).search(/[.;|()[\]\n]|$/) }
}

/** "… direct the Clerk to …", "that the Town Manager be authorized to …". */
export function told(words: string): Span | null {
  for (const match of words.matchAll(telling)) {
    toldBy.lastIndex = match.index + match[0].length
    const who = toldBy.exec(words)
    if (who !== null) return { start: who.index, end: who.index + who[1]!.length }
  }
  const passive = ordered.exec(words)
  if (passive === null) return null
  const clause = words.slice(Math.max(0, passive.index - 90), passive.index)
  const stop = [...clause.matchAll(/\bthat\s|[,;.:]\s/gi)].at(-1)
  return { start: passive.index - clause.length + (stop === undefined ? 0 : stop.index + stop[0].length), end: passive.index }
}

function withoutStops(words: string, length: number): number {
  let end = length
  while (end > 0 && (words[end - 1] === '.' || words[end - 1] === ' ')) end--
  return end
}
