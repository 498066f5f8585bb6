/**
 * What a plan, a resolution or a directive says of its own issuing: by whom, under which number, on which day, to whom. Only what the paper's
 * own head and foot say; the papers it cites have numbers of their own, and minutes are not issued.
 */
import { type Issued, type MeetingFacts, notIssued, type StatedDate } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import { findDates } from '../06-date/find-dates.ts'
import type { ExtractionContext } from '../context.ts'
import { capitalRuns } from './capital-runs.ts'
import { chineseIssued } from './chinese-issued.ts'

const paper =
  '(?:Resolution|Ordinance|Executive Order|Administrative Order|Standing Order|Order|Directive|Direction|Determination|Circular|Memorandum|Memo|Decree|Decision|Notice|Advisory|Statutory Instrument|Regulation|Bulletin|Proclamation|Local Law|By-?law|Instruction|Guidance|Policy|Plan|Act|Bill)'
const numbered = new RegExp(
  `(?:${paper}|${paper.toUpperCase()})\\s(?:(?:No|NO|Nr|Number|NUMBER)\\b\\.?|#)?\\s?(?:[A-Z]{1,6}[-/]?)?\\d{1,4}(?:[-/.]\\d{1,6}){0,3}[A-Z]?(?![\\d-])`
)
const reference =
  /^\s*(?:(?:our |file )?ref(?:erence)?(?: (?:no|number))?|(?:document|circular|memo(?:randum)?|directive|order) (?:no|number)|no)\.?\s?[:.]\s{0,12}(\S{2,20}(?:\s\S{1,12}){0,2})\s*$/i
const label = (words: string): RegExp => new RegExp(`^[*•-]{0,2}\\s{0,4}(?:${words})\\s{0,3}[:：]`, 'i')
const [to, from, on] = [
  label('to|addressees?|addressed to|for the attention of|distribution'),
  label('from|issued by|issuer|issuing (?:authority|body|office|agency)|by order of'),
  label('date(?:d)?|date of issue|issued(?: on)?|date issued|adopted|effective date')
]
const issuedBy =
  /\b(?:[Ii]ssued by|BY ORDER OF|[Bb]y order of|(?:RESOLUTION|ORDINANCE|Resolution|Ordinance|ORDER|DECREE|Decree) (?:OF|of|BY|by))\s(?:[Tt]he|THE)?\s?(?=\p{Lu})/u
const adopted = /\b(?:adopted|passed|approved|ordained|issued|signed|dated|resolved|enacted|given|made(?= (?:on|this|at|by)\b))\b/i
const minutes = /\b(?:minutes|agenda|meeting notes|proceedings|transcript|action items)\b/i
/** How many blocks are the head of a paper. */
const head = 14

export function issuedFacts(context: ExtractionContext, meeting: MeetingFacts): Issued {
  if (context.source.language === 'zh') return chineseIssued(context)
  const { view } = context
  const blocks = context.blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'code').slice(0, head)
  const words = (span: Span): string => view.slice(span.start, Math.min(span.end, span.start + 400))
  if (blocks.slice(0, 5).some((block) => block.end - block.start < 160 && minutes.test(words(block)))) return notIssued
  const labelled = (wanted: RegExp): Span | null => {
    for (const block of blocks) {
      const match = wanted.exec(words(block))
      const value =
        match === null ? null : trimSpan(view, { start: block.start + match[0].length, end: endOfLine(view, block, match[0].length) })
      if (value !== null && value.end > value.start && value.end - value.start < 300) return value
    }
    return null
  }
  const number = numberIn(view, blocks)
  const addressees = peopleOrOffices(view, labelled(to))
  const issuer = labelled(from) ?? issuerIn(view, blocks)
  if (number === null && (addressees.length === 0 || issuer === null)) return notIssued
  return {
    issuer: issuer ?? meeting.body,
    number,
    date: dateAt(context, labelled(on)) ?? adoptedOn(context) ?? meeting.date,
    addressees
  }
}

function endOfLine(view: string, block: Span, from: number): number {
  const line = view.indexOf('\n', block.start + from)
  return line < 0 ? block.end : Math.min(line, block.end)
}

/** The paper's own number stands in a short line of its head. */
function numberIn(view: string, blocks: readonly Span[]): Span | null {
  for (const block of blocks.slice(0, 8)) {
    const words = view.slice(block.start, block.end)
    if (words.length > 240) continue
    const named = numbered.exec(words)
    if (named !== null && (named.index < 3 || words.length < 120)) {
      return { start: block.start + named.index, end: block.start + named.index + named[0].length }
    }
    const match = reference.exec(words)
    if (match !== null && /\d/.test(match[1]!)) {
      const start = block.start + match[0].lastIndexOf(match[1]!)
      return { start, end: start + match[1]!.length }
    }
  }
  return null
}

/** "A RESOLUTION OF THE HARBOUR BOARD OF ADA …", "Issued by the Harbour Office". */
function issuerIn(view: string, blocks: readonly Span[]): Span | null {
  for (const block of blocks) {
    const match = issuedBy.exec(view.slice(block.start, Math.min(block.end, block.start + 400)))
    if (match === null) continue
    const start = block.start + match.index + match[0].length
    const run = capitalRuns(view, start, Math.min(block.end, start + 120))[0]
    if (run === undefined || run.start !== start) continue
    // In capitals the words of the matter go on behind the name.
    const matter = run.words.findIndex(({ text }) =>
      /^(?:on|to|regarding|concerning|authori[sz]ing|approving|adopting|amending|establishing|declaring|setting|providing)$/i.test(text)
    )
    return matter === 0 ? null : { start, end: matter < 0 ? run.end : run.words[matter - 1]!.end }
  }
  return null
}

/** The addressees of one line: parted by semicolons, or by commas where each piece begins with a capital. */
function peopleOrOffices(view: string, line: Span | null): Span[] {
  if (line === null) return []
  const text = view.slice(line.start, line.end)
  const cut = text.includes(';') ? ';' : ','
  let at = line.start
  const pieces = text.split(cut).map((piece) => {
    const span = trimSpan(view, { start: at, end: at + piece.length })
    at += piece.length + 1
    return span
  })
  const apart = cut === ';' || pieces.every((piece) => /^\p{Lu}/u.test(view.slice(piece.start, piece.end)))
  return apart ? pieces.filter((piece) => piece.end > piece.start) : [line]
}

function dateAt(context: ExtractionContext, span: Span | null): StatedDate | null {
  const found = span === null ? undefined : findDates(context.view.slice(span.start, span.end), null, context.source.language)[0]
  if (span === null || found?.edtf == null || found.kind !== 'day') return null
  return { start: span.start + found.start, end: span.start + found.end, edtf: found.edtf, inferred: found.inferred }
}

/** The words of the same clause before an offset. */
function clauseBefore(words: string, at: number): string {
  const before = words.slice(Math.max(0, at - 90), at)
  return before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1)
}

/** "PASSED AND ADOPTED this 4th day of May, 2026", at the head or the foot. */
function adoptedOn(context: ExtractionContext): StatedDate | null {
  const { view, blocks } = context
  for (const block of [...blocks.slice(0, head), ...blocks.slice(-head)]) {
    if (block.kind === 'furniture' || block.end - block.start > 600) continue
    const words = view.slice(block.start, block.end)
    for (const { start, end, edtf, kind, inferred } of findDates(words, null, context.source.language)) {
      if (kind !== 'day' || edtf === null || !adopted.test(clauseBefore(words, start))) continue
      return { start: block.start + start, end: block.start + end, edtf, inferred }
    }
  }
  return null
}
