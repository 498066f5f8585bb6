/** Who led the meeting: from a label, a list, or the sentence that says who presided or called it to order. */
import type { Attendee } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { officeWords } from '../lexicon/en/roles.ts'
import { groupSpan, matchesOf } from '../matches.ts'
import { sifted } from '../sifted.ts'
import { type CapitalRun, capitalRuns } from './capital-runs.ts'
import { isOffice } from './chinese-person.ts'
import { frontFields } from './front-matter.ts'
import { personIn } from './person-name.ts'

const chairLabel = sifted(
  /^[\s*•-]*(?:(?:(?:acting|meeting|session|panel|review|board|committee|call)\s)?chair(?:s|person|man|woman|ing|ed\sby)?|presiding(?:\sofficer)?|presided\sby|in\sthe\schair|convenors?|conveners?|facilitators?|facilitated\sby|moderators?|led\sby|会议主持人?|主持人?)\s{0,12}[:：]\s{0,12}/i
)
const presides =
  /\s(?:presided|chaired (?:the|this)|(?:was )?in the chair|took the chair|convened (?:the|this)|called (?:the|this) (?:[\w'-]{1,20} ){0,8}?to order|opened the (?:regular |special )?meeting|led the meeting|conducted the meeting|welcomed (?:everyone|all|members|the (?:members|board|group))|presiding|(?:was |is )?acting as (?:the )?chair(?:man|woman|person)?|acted as (?:the )?chair(?:man|woman|person)?)\b/i
const presidedBy = /\b(?:call(?:ed)? to order(?=:? )|chaired(?= )|presided over(?= )|(?:opened|led)(?= ))/i
/** Who "opened" or "led" something else led no meeting. */
const ofSitting = /\b(?:meeting|session|sitting|call|proceedings|assembly|discussion)\b/i
const chinese =
  /(?:由|[，。；、]|^|书记|主任|市长|省长|县长|区长|总理|主席|会长|院长|局长|部长)([\p{Script=Han}]{2,3})(?:同志|主任|书记|市长|主席)?主持(?:召开)?(?:了)?(?:会议|会|第|学习)?/u

export function meetingChair(context: ExtractionContext, roll: readonly Attendee[]): Span | null {
  return (
    frontChair(context) ??
    labelledChair(context) ??
    labelInside(context) ??
    chairInText(context) ??
    chairInRoll(context.view, roll) ??
    president(context.view, roll)
  )
}

const office =
  '(?:(?:acting|board|council|committee|meeting|presiding|the)\\s){0,3}(?:chair(?:man|woman|person)?|in\\sthe\\schair|presiding(?:\\sofficer)?|chairing|facilitat(?:or|ing)|moderat(?:or|ing)|conven[eo]r)'
const officeBehind = new RegExp(
  `^(?:\\s\\(\\p{Lu}{2,4}\\)(?=\\s))?\\s{0,3}(?:[-–—,|:]\\s{0,3}|(?<=\\)\\s)|\\(\\s?(?:\\p{Lu}{2,4},\\s|@[\\w-]{1,38},?\\s)?)${office}(?![\\w-]|\\s(?:of|elect|emerit))`,
  'iu'
)
const officeBefore = new RegExp(`(?:^|[^\\w\\s-]|\\s\\s)\\s{0,3}${office}\\s?[:,-]?\\s{0,3}(?:(?:Mrs?|Ms|Dr|Cllr|Prof)\\.?\\s)?$`, 'i')
/** "Quay Corporation, Chair" at the end of the line above is another's office. */
function endsLine(before: string): boolean {
  const line = before.slice(0, Math.max(0, before.lastIndexOf('\n'))).trimEnd()
  return /[\p{L})][,\s]\s?\S{0,12}chair(?:man|woman|person)?$/iu.test(line)
}

/** "Ada Lind, Quay Corporation, Chair" to the end of the line. */
const officeLast = /^,\s[^,;\n()]{2,40},\s(?:chair(?:man|woman|person)?)\s{0,2}(?:\n|$)/i
const otherChair = /(?:vice|deputy|former|past|co|sub)[\s-]{0,2}$/i

/** "Ada Lind (Chair)" in the attendance list. */
function chairInRoll(view: string, roll: readonly Attendee[]): Span | null {
  for (const { start, end, status } of roll) {
    if (status === 'absent' || status === 'apologies') continue
    const before = officeBefore.exec(view.slice(Math.max(0, start - 40), start))
    const told =
      before !== null &&
      !endsLine(view.slice(Math.max(0, start - 60), start)) &&
      !otherChair.test(view.slice(Math.max(0, start - 60), start - before[0].trimStart().length))
    if (told || officeBehind.test(view.slice(end, end + 50)) || officeLast.test(view.slice(end, end + 70))) return { start, end }
  }
  return null
}

const chairField = /^(?:meeting_?)?chair(?:s|person|man|woman)?$|^facilitators?$/i

/** `chair: Ada Lind` in a file's front matter. */
function frontChair(context: ExtractionContext): Span | null {
  const field = frontFields(context).find(({ name }) => chairField.test(name))
  return field === undefined ? null : personIn(context.view, field.value, 'names')
}

const chairCell =
  /^\s*(?:(?:acting|meeting|session|panel|review)\s)?(?:chair(?:person|man|woman|ed\sby)?|presiding(?:\sofficer)?|convenor|convener|facilitator)\s{0,3}:?\s*$/i

/** "| Chair | Ada Lind |" */
function chairInRow(view: string, { cells = [] }: LabelledBlock): Span | null {
  const at = cells.findIndex(({ start, end }) => chairCell.test(view.slice(start, end)))
  const value = at < 0 ? undefined : cells[at + 1]
  return value === undefined ? null : personIn(view, trimSpan(view, value), 'names')
}

function labelledChair(context: ExtractionContext): Span | null {
  const { view, blocks } = context
  for (const [index, block] of blocks.entries()) {
    if (
      block.kind === 'furniture' ||
      block.kind === 'code' ||
      (index > 60 && block.speaker === undefined && block.section !== 'attendance')
    )
      continue
    if (block.kind === 'heading' && block.section === null && !/chair|facilitat|presid/i.test(view.slice(block.start, block.end))) continue
    const inRow = block.kind === 'row' && index < 30 ? chairInRow(view, block) : null
    if (inRow !== null) return inRow
    const start = block.speaker === undefined ? block.start : (block.label?.start ?? block.words.start)
    const head = view.slice(start, Math.min(block.end, start + 50))
    if (/^\s*(?:chairs?|facilitators?|主持人?)\s*$/i.test(view.slice(block.start, block.end)) && blocks[index + 1] !== undefined) {
      const below = personIn(view, trimSpan(view, blocks[index + 1]!), 'nicks')
      if (below !== null && block.section !== 'agenda') return below
    }
    const label = chairLabel.exec(head)
    if (label === null) continue
    const rest = view.slice(start + label[0].length, block.end)
    const first = /^[^,;&]{1,60}?(?=,|;|(?<=\p{Ll}{3})(?<!\b(?:Cllr|Coun|Prof|Capt|Messrs|Supt))\.\s|\sand\s|&|$)/u.exec(rest)
    const found =
      first === null ? null : personIn(view, { start: start + label[0].length, end: start + label[0].length + first[0].length }, 'nicks')
    if (found !== null) return found
  }
  return null
}

const labelInLine =
  /[\s.](?:(?:Presiding|In the chair|Chaired by|Presided over by)|(?<=[.;|·]\s{0,3})Chair(?:man|woman|person)?)\s?:\s{1,4}/g

/** "Meeting date: 3 May Presiding: Ada Lind, Chair": a label in the middle of a line at the head. */
function labelInside({ view, blocks }: ExtractionContext): Span | null {
  for (const block of blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'code' && kind !== 'row').slice(0, 12)) {
    for (const match of matchesOf(labelInLine, view.slice(block.start, Math.min(block.end, block.start + 600)))) {
      const start = block.start + match.index + match[0].length
      const run = capitalRuns(view, start, Math.min(block.end, start + 80))[0]
      const found = run === undefined || run.start !== start ? null : personOf(view, run)
      if (found !== null) return found
    }
  }
  return null
}

const presidentBehind = /^\s{0,3}[,(|]\s{0,3}(?:Board\s)?President(?![\w-]|\s(?:of|[Ee]lect|[Ee]merit))/

/** "Ada Lind, President" in the roll of a body where nobody is said to have led. */
function president(view: string, roll: readonly Attendee[]): Span | null {
  const found = roll.filter(
    ({ end, status }) => (status === 'present' || status === 'guest') && presidentBehind.test(view.slice(end, end + 40))
  )
  const [only] = found
  return only === undefined || found.length > 1 ? null : { start: only.start, end: only.end }
}

function chairInText(context: ExtractionContext): Span | null {
  const { view } = context
  for (const sentence of context.sentences.slice(0, 25)) {
    const text = view.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
    if (!/presid|[Cc]hair|order|opened|led |conducted|welcomed|facilitat|moderat|Presid|主持/.test(text)) continue
    const found = personBy(view, sentence, text) ?? personBefore(view, sentence, text)
    if (found !== null) return found
    const match = chinese.exec(text)
    if (match !== null && !isOffice(match[1]!)) return groupSpan(match, sentence.start)
  }
  return null
}

/** "called to order by Mayor Ada Lind" */
function personBy(view: string, sentence: Span, text: string): Span | null {
  const match = presidedBy.exec(text)
  if (match === null || (/^(?:opened|led)$/i.test(match[0]) && !ofSitting.test(text.slice(0, match.index)))) return null
  const after = match.index + match[0].length + 1
  const by = text.slice(Math.max(0, after - 1), after + 70).search(/\sby\s/)
  if (by < 0) return null
  const start = sentence.start + after + by + 3
  const [run, next] = capitalRuns(view, start, Math.min(sentence.end, start + 110))
  if (run === undefined || run.start - start > 20) return null
  // "chaired by the Deputy Harbour Master, Ada Lind"
  const office = next !== undefined && officeWords.has(run.words.at(-1)!.lower) && view.slice(run.end, next.start) === ', '
  return office ? personOf(view, next) : personOf(view, run)
}

/** "Mayor Ada Lind called the meeting to order": the name right before the verb, else the first of the sentence. */
function personBefore(view: string, sentence: Span, text: string): Span | null {
  const match = presides.exec(text)
  if (match === null) return null
  // "Those present were Ada Lind, who took the chair, and …": the name right before "who".
  const who = /\p{L},\swho$/u.test(text.slice(0, match.index))
  const verb = sentence.start + match.index - (who ? 5 : 0)
  const runs = capitalRuns(view, sentence.start, verb)
  const last = runs.at(-1)
  if (last !== undefined && verb - last.end < 2 && runs.length > 0 && (who || !text.slice(0, match.index).includes(', ')))
    return personOf(view, last)
  // Somebody may have "acted as chair" elsewhere.
  if (/act(?:ing|ed) as/i.test(match[0])) return null
  for (const run of runs) {
    const found = personOf(view, run)
    if (found !== null) return found
  }
  return null
}

/** The name in a run: what stands after its last title or office. */
function personOf(view: string, run: CapitalRun): Span | null {
  const office = run.words.findLastIndex(({ text }, index) => index < run.words.length - 1 && officeWords.has(text.toLowerCase()))
  return personIn(view, { start: run.words[office + 1]!.start, end: run.end }, 'names')
}
