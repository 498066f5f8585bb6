/** The body that met: from its label, the head of the document, or the sentence that says who held the meeting. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyNouns } from '../lexicon/en/bodies.ts'
import { sifted } from '../sifted.ts'
import { footBody, wholeOf } from './body-edges.ts'
import { actingBody, heldBody, issuingBody, mentionedBody } from './body-in-text.ts'
import { bodyIn, paperWords } from './body-name.ts'
import { bodyBySign } from './body-sign.ts'
import { frontFields } from './front-matter.ts'
import { withHeadOrganisation } from './head-organisation.ts'
import { dayWords, loneTitle, nameAlone, nameInTitle, noBody, ofMeeting, ofPaper, smallBody } from './titled-body.ts'

const bodyLabel = sifted(
  /^[\s*•-]*(?:body|committee|board|group|council|meeting|organi[sz]ation|name of (?:the )?(?:body|committee|board|group)|type of meeting|team|发文机关|会议名称)\s{0,12}[:：]\s{0,12}/i
)
/** Words that stand where a body does and are none. */
const nobody = /^(?:this|that|it|we|they)$|^elections? of\b|^reports? of the\b|'s$/i

/** What begins with a number or an address is none, nor what heads the next column. */
const noName =
  /^\s?(?:\d|https?:|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})\.?,?\s\d|(?:representatives?|names?|present|attend(?:ed|ance|ees?)|roles?|status|e-?mail|affiliation|title|position|members?|votes?|notes?)\s?$)/i

export function meetingBody(context: ExtractionContext): Span | null {
  const whole = headOf(context)
  const [title] = whole
  // A title that names the body, whatever kind of body it is, says more than lines below it that do not name it again.
  const named = title !== undefined && headBody(context, [title], 0) === null ? namedBefore(context, [title]) : null
  const words = named === null ? '' : context.view.slice(named.start, named.end)
  const head =
    named === null
      ? whole
      : whole.filter(({ kind, start, end }, index) => index === 0 || kind !== 'paragraph' || context.view.slice(start, end).includes(words))
  const { view } = context
  const readings = [
    () => frontName(context, /^body$/i),
    () => labelledBody(context),
    () => headBody(context, head, 0),
    () => headBody(context, tableHead(context), 0),
    () => sittingBody(context, head),
    () => headBody(context, head, 1),
    () => namedBefore(context, head),
    () => titledBody(context, head),
    () => heldBody(context),
    () => headBody(context, head, 2),
    () => frontName(context, frontNames),
    () => issuingBody(context),
    () => titleAlone(context, head),
    () => titleWithRoll(context, head),
    () => boardInTitle(context, head),
    () => bodyBySign(context, 4),
    () => actingBody(context, 3),
    () => mentionedBody(context),
    () => headBody(context, lateHead(context), 0),
    () => bodyBySign(context),
    () => singleWord(context, head),
    () => actingBody(context, 1),
    () => smallNoun(context, head),
    () => footBody(context)
  ]
  for (const reading of readings) {
    const found = reading()
    if (found !== null && !nobody.test(view.slice(found.start, found.end))) return withHeadOrganisation(context, found)
  }
  return null
}

function labelledBody(context: ExtractionContext): Span | null {
  const { view, blocks } = context
  let seen = 0
  for (const block of blocks) {
    if (block.kind === 'furniture' || block.kind === 'code') continue
    if (block.speaker === undefined && seen++ > 25) break
    if (block.kind === 'row') {
      const cells = block.cells ?? []
      const at = cells.findIndex((cell) => bodyLabel.test(`${view.slice(cell.start, cell.end).replace(/\s|[:：]$/g, '')}:`))
      const value = at < 0 ? undefined : cells[at + 1]
      if (
        value !== undefined &&
        value.end - value.start < 120 &&
        value.end > value.start &&
        !noName.test(view.slice(value.start, value.end))
      )
        return trimSpan(view, value)
      continue
    }
    const start = block.speaker === undefined ? block.start : (block.label?.start ?? block.words.start)
    const label = bodyLabel.exec(view.slice(start, Math.min(block.end, start + 60)))
    const value = label === null ? null : trimSpan(view, { start: start + label[0].length, end: block.end })
    if (
      value !== null &&
      value.end - value.start > 3 &&
      value.end - value.start < 140 &&
      !noName.test(view.slice(value.start, value.end))
    ) {
      return bodyIn(view, value) ?? (/meeting/i.test(label![0]) ? value : null)
    }
  }
  return null
}

/** Headings with which the meeting itself begins. */
const opening =
  /^\s*(?:\d{1,2}[.)]\s+)?(?:call(?:ed)? to order|roll call|agenda(?! (?:for|of) )|attend(?:ance|ees)|(?:members )?present|welcome|opening|pledge|minutes of (?:the )?previous|participants|in attendance|apologies)\b/i

const fields = /(?:Lead|Owner|Due|Support):/
/** A sentence that tells of something. */
const running = /\s(?:was|were|is|are|has|have|had|will)\s/

/** What a wiki puts its table of contents in place of. */
const contents = /^\s*\[{1,2}[\s_]{0,2}toc[\s_]{0,2}\]{1,2}\s*$/i

type Line = Span & Pick<LabelledBlock, 'kind'>

const frontBody = /^(?:title|body|group|committee|board|council|organi[sz]ation|wg|parent|series)$/i

/** The lines at the head of the document, before the meeting itself begins. */
function headOf(context: ExtractionContext): Line[] {
  const { view, blocks } = context
  const head: Line[] = frontFields(context)
    .filter(
      ({ name, value }) =>
        (frontBody.test(name) || (name === 'slug' && view.slice(value.start, value.end).includes(' '))) &&
        value.end - value.start < 120 &&
        view[value.end - 1] !== '.'
    )
    .map(({ value }) => ({ ...value, kind: 'title' }))
  let isAddressed = false
  for (const block of blocks) {
    if (block.kind === 'furniture' || block.kind === 'code' || block.kind === 'row' || block.kind === 'speech') continue
    const words = view.slice(block.start, block.end)
    // "Electronically approved" above the title opens no list of decisions.
    const inSection =
      block.section !== null && block.kind !== 'heading' && (block.section !== 'decisions' || head.length > 4 || words.length > 60)
    if (inSection || words.length > 240 || opening.test(words)) {
      // A paper in one piece begins with its title all the same.
      if (head.length === 0 && words.length > 240 && !opening.test(words))
        head.push({ start: block.start, end: endOfTitle(view, block), kind: 'paragraph' })
      break
    }
    // The first numbered heading below a title is the first matter.
    if (head.length > 0 && block.kind === 'heading' && /^\s*\d{1,2}[.)]\s/.test(words)) break
    if (contents.test(words)) continue
    // Where a page stands in its site names no body: "Home » Board » Minutes".
    if (words.includes(' » ') || words.trimEnd().endsWith('»')) continue
    // Running text is no head any more.
    if (head.length > 1 && fields.test(words)) break
    if (block.kind !== 'item' && !isAddressed && !/^\s*(?:for (?:the|our)\b|\d{1,2}:\d\d)/i.test(words))
      head.push(withoutMarks(view, block))
    isAddressed = /^\s*(?:for|to|by) the\s*$/i.test(words)
    if (head.length >= 14 || (head.length >= 9 && words.length > 80)) break
  }
  return head
}

/** Without the signs of a heading that the text's form does not know: "== HWLUG MINUTES". */
function withoutMarks(view: string, block: LabelledBlock): Line {
  const marks = /^[=#~\s]{1,8}(?=\p{L})/u.exec(view.slice(block.start, Math.min(block.end, block.start + 12)))?.[0].length ?? 0
  return marks === 0 ? block : { start: block.start + marks, end: block.end, kind: block.kind }
}

const frontNames = /^(?:body|group|committee|board|council|organi[sz]ation|wg|team|project|chapter|club)$/i

/** "project: Quay Lamps" in the front matter: a short name with a capital. */
function frontName(context: ExtractionContext, names: RegExp): Span | null {
  const found = frontFields(context).find(
    ({ name, value }) =>
      names.test(name) &&
      /^\p{Lu}[\p{L}\p{N} &'’/-]{1,50}$/u.test(context.source.text.slice(value.start, value.end)) &&
      !ofPaper.test(context.source.text.slice(value.start, value.end))
  )
  return found?.value ?? null
}

/** The cells of a table's first row, where the paper begins with it. */
function tableHead({ view, blocks }: ExtractionContext): Line[] {
  const first = blocks.find(({ kind }) => kind !== 'furniture' && kind !== 'code')
  if (first?.kind !== 'row') return []
  return (first.cells ?? [])
    .filter(({ start, end }) => end - start < 120 && !noName.test(view.slice(start, end)))
    .map((cell) => ({ ...cell, kind: 'title' }))
}

/** Short lines that stand beside one about a paper, where a paper begins with something else. */
function lateHead({ view, blocks }: ExtractionContext): LabelledBlock[] {
  const lines = blocks
    .slice(0, 25)
    .filter(({ kind, start, end }) => kind !== 'furniture' && kind !== 'code' && kind !== 'item' && end - start < 100)
  const isPaper = (block: Span | undefined): boolean => block !== undefined && ofPaper.test(view.slice(block.start, block.end))
  return lines.filter((line, at) => isPaper(line) || isPaper(lines[at + 1]))
}

/** Where the title ends that stands in one block with what follows: before the meeting begins, at its first full stop. */
function endOfTitle(view: string, block: Span): number {
  const words = view.slice(block.start, block.start + 160)
  const end = words.search(
    /\b(?:CALL TO ORDER|ROLL CALL|Call to Order|Roll Call|Present:|PRESENT|AGENDA)\b|(?<=\p{Ll}{3})[.!?]\s\p{Lu}|\bheld\s/u
  )
  return block.start + (end < 0 ? Math.min(words.length, 100) : end)
}

/** The best name of several words of one kind: the one that the head repeats, then the earliest. */
function headBody({ view }: ExtractionContext, head: readonly Line[], strength: number): Span | null {
  const found = head.flatMap((line) => {
    if (strength > 0 && line.kind === 'paragraph' && running.test(view.slice(line.start, line.end))) return []
    const name = bodyIn(view, line, strength)
    const fits = name !== null && /\s/.test(view.slice(name.start, name.end).trim()) && !isVenue(view, line, name)
    return fits ? [withOrganisation(view, withWholeName(view, line, wholeOf(view, line, name)))] : []
  })
  const words = found.map(({ start, end }) => view.slice(start, end).toLowerCase())
  const again = found.findIndex((_, at) => words.some((other, later) => later > at && other.startsWith(words[at]!)))
  const first = found[0]
  if (first === undefined) return null
  // "HOA Board" in the page's title is the "Gardens Association Board of Directors" below it.
  const whole = found.findIndex(({ start, end }, at) => at > 0 && view.slice(start, end).includes('\n') && end - start > 20)
  if (whole > 0 && /^[A-Z]{2,5}\s\S+$/.test(view.slice(first.start, first.end))) return found[whole]!
  return again > 0 ? found[again]! : first
}

const sittingOf = /\b(?:meeting|session|sitting|minutes|proceedings)\s(?:of|for)\s(?:the\s)?$/i
const sittingOn = /^\s(?:meeting|session|minutes)\b/i
/** Boards and committees that the institution's name says more of. */
const anyBody = /^(?:board|council|commission|committee|subcommittee|trustees|directors|executive|panel|team)$/i

/** "34th Meeting of Senate" of an institute: the one word for a body that sits, where the name beside it is only that of the place it is of. */
function sittingBody({ view }: ExtractionContext, head: readonly Span[]): Span | null {
  for (const line of head) {
    const found = bodyIn(view, line, 0)
    if (found === null) continue
    const name = view.slice(found.start, found.end)
    if (/\s/.test(name) || anyBody.test(name) || /^[A-Z]{2,4}$/.test(name)) continue
    if (
      sittingOf.test(view.slice(Math.max(line.start, found.start - 40), found.start)) ||
      sittingOn.test(view.slice(found.end, found.end + 12))
    )
      return found
  }
  return null
}

const general =
  /^(?:board of (?:directors|trustees|education|commissioners|governors|managers|supervisors)|(?:executive )?(?:board|council|committee))$/i

/** "Board of Directors" with the line before or behind it that is the organisation's name and nothing else. */
function withOrganisation(view: string, found: Span): Span {
  if (!general.test(view.slice(found.start, found.end))) return found
  const before = view.slice(Math.max(0, found.start - 90), found.start)
  const above = before.trimEnd().length
  if (above > 0 && before.slice(above).includes('\n')) {
    const start = found.start - before.length + before.lastIndexOf('\n', above - 1) + 1
    const line = trimSpan(view, { start, end: found.start - before.length + above })
    if (isOrganisation(view, line)) return { start: line.start, end: found.end }
  }
  const behind = view.slice(found.end, found.end + 90)
  const of = /^\smeeting\s(?:of|for)\s(?:the\s)?/i.exec(behind)
  const whose = of === null ? null : bodyIn(view, { start: found.end + of[0].length, end: found.end + 90 })
  if (whose !== null && whose.start === found.end + of![0].length) return whose
  const from = behind.search(/\S/)
  if (from < 0 || !behind.slice(0, from).includes('\n')) return found
  const stop = behind.indexOf('\n', from)
  const line = trimSpan(view, { start: found.end + from, end: found.end + (stop < 0 ? behind.length : stop) })
  return isOrganisation(view, line) ? { start: found.start, end: line.end } : found
}

function isOrganisation(view: string, line: Span): boolean {
  const name = bodyIn(view, line, 1) ?? bodyIn(view, line, 2)
  return name !== null && name.start === line.start && name.end === line.end
}

const venueNoun = /\b(?:cent(?:re|er)|school|college|church|hall|library|museum|court|club)$/i

/** "Quay Community Centre at 19.30": where the meeting was. */
function isVenue(view: string, line: Span, found: Span): boolean {
  if (!venueNoun.test(view.slice(found.start, found.end))) return false
  return (
    /\b(?:at|in|venue|location|place)\s?:?\s(?:the\s)?$/i.test(view.slice(Math.max(line.start, found.start - 16), found.start)) ||
    /^[,\s]{1,3}(?:at\s)?\d{1,2}[.:]\d\d/.test(view.slice(found.end, Math.min(line.end, found.end + 12)))
  )
}

const nameWord = /^\(?\p{Lu}[\p{L}'’-]{0,24}\)?,?$/u

/** A name that begins before its "and": "Planning and Zoning Commission" at the beginning of a line. */
function withWholeName(view: string, line: Span, found: Span): Span {
  const start = Math.max(line.start, view.lastIndexOf('\n', found.start - 1) + 1)
  const words = found.start - start > 90 ? [] : view.slice(start, found.start).trim().split(/\s+/)
  const and = words.pop()
  if ((and !== 'and' && and !== '&') || words.length === 0 || words.length > 6) return found
  if (
    !words.every((word) => nameWord.test(word)) ||
    words.some((word) => /^(?:minutes|meetings?|agenda|notes|summary|draft|report)$/i.test(word))
  )
    return found
  return trimSpan(view, { start, end: found.end })
}

/** A body's noun alone ("COUNCIL"), where nothing says more. */
function singleWord({ view }: ExtractionContext, head: readonly Span[]): Span | null {
  for (const strength of bodyNouns.keys()) {
    for (const span of head) {
      const found = bodyIn(view, span, strength)
      if (found !== null && !ofRoom.test(view.slice(found.end, found.end + 14)) && !anyGroup.test(view.slice(found.start, found.end)))
        return found
    }
  }
  return null
}

/** Words for people or things of all kinds, which name no body alone. */
const anyGroup = /^(?:team|group|project|program|programme|conference|network|unit|division|office|center|centre|company|call|crew)$/i

/** "Cabinet Room", "Council Chamber": where the meeting was. */
const ofRoom = /^\s(?:Rooms?|Offices?|Chambers?|House|Hall|Building)\b/i

/** "Notes from board mtg": the noun in small letters, where nothing says more. */
function smallNoun({ view }: ExtractionContext, head: readonly Span[]): Span | null {
  for (const { start, end } of head) {
    const match = smallBody.exec(view.slice(start, Math.min(end, start + 120)))
    if (match !== null) return { start: start + match.index, end: start + match.index + match[1]!.length }
  }
  return null
}

/** A title or heading that is the noun of a body that deliberates and nothing more: "Minutes of the Cabinet". */
function titledBody({ view }: ExtractionContext, head: readonly Line[]): Span | null {
  for (const line of head) {
    const found = line.kind === 'title' || line.kind === 'heading' ? bodyIn(view, line, 0) : null
    if (found === null) continue
    const said = view
      .slice(line.start, line.end)
      .replace(paperWords, '')
      .replace(dayWords, '')
      .replace(/[\W\d_]/g, '')
    if (said.length <= found.end - found.start) return found
  }
  return null
}

/** A title that names the body without saying what it is: "Minutes of HWLUG 2026 AGM", "Harbour Trust Minutes - 3 May". */
function namedBefore({ view }: ExtractionContext, head: readonly Line[]): Span | null {
  const titles = head.filter(({ kind }, index) => kind === 'title' || kind === 'heading' || index === 0)
  for (const title of titles) {
    const found = ofMeeting(view, title) ?? loneTitle(view, title) ?? nameInTitle(view, title, false)
    if (found !== null) return found
  }
  return null
}

const legalForm = /^(?:Inc|Ltd|LLC|e\.V|CIC|CIO)\.?$/

/** "Harbour Friends" above a line that says these are minutes: a name, whatever kind of body it is. */
function titleAlone({ view }: ExtractionContext, head: readonly Line[]): Span | null {
  const title = head[0] === undefined ? null : trimSpan(view, head[0])
  if (title === null || !head.slice(1, 5).some((line) => ofPaper.test(view.slice(line.start, Math.min(line.end, line.start + 120)))))
    return null
  const words = view.slice(title.start, title.end)
  const parts = words.split(' ')
  const isName = parts.every((part) => nameWord.test(part) || legalForm.test(part) || /^(?:of|the|and|&|for|in)$/.test(part))
  if (!isName || parts.length > 7 || noBody.test(words) || ofPaper.test(words) || words.replace(paperWords, '').trim().length < 3)
    return null
  return title
}

/** "HWLUG 2026-05-14" above a list of who was there or what is on; "HWLUG" alone above the former. */
function titleWithRoll({ view, blocks }: ExtractionContext, head: readonly Line[]): Span | null {
  const [title] = head
  if (title === undefined) return null
  const hasRoll = blocks.some(
    ({ section, start, end }) => section === 'attendance' || rollLabel.test(view.slice(start, Math.min(end, start + 40)))
  )
  if (hasRoll) return nameInTitle(view, title, true) ?? nameAlone(view, title)
  const hasAgenda = blocks.some(({ kind, start, end }) => kind === 'heading' && sittingHeading.test(view.slice(start, end)))
  return hasAgenda ? nameInTitle(view, title, true) : null
}

const rollLabel = /^\W{0,6}(?:attendees|attending|present|participants|in attendance)\W{0,3}:/i
const sittingHeading = /^\W{0,6}(?:agenda|attendees|participants|who (?:joined|attended|was there))\W{0,4}$/i

/** "(Interim) Board Meeting Summary": the noun alone before the word for its meeting, in a title. */
function boardInTitle({ view }: ExtractionContext, head: readonly Line[]): Span | null {
  for (const line of head) {
    const found = line.kind === 'title' || line.kind === 'heading' ? bodyIn(view, line, 0) : null
    if (found !== null && sittingOn.test(view.slice(found.end, found.end + 12))) return found
  }
  return null
}
