/** Whose words follow: 会议指出, 会议要求各部门…, 林安达强调. One look at a clause. */
import type { StatementKind } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { signSet } from '../03-sentence/sign-set.ts'
import { familyNames, officeBefore, postEnds } from '../lexicon/zh/persons.ts'
import { meetingSubject, notSpoken, reporting, type SayingRow, sayingRows, spoken } from '../lexicon/zh/sayings.ts'

export type Saying = {
  readonly kind: StatementKind
  readonly rule: string
  /** The words that say so. */
  readonly cue: Span
  /** Where what is said begins: behind the verb, or at it where the verb is part of it. */
  readonly start: number
}

const subject = new RegExp(`^${meetingSubject}`)
const speaking = new RegExp(spoken)
/** Last characters of the verbs of speech. */
const endsInSpeech = signSet('出调求示为结说望醒召道')
const silent = new RegExp(notSpoken)
const reports = new RegExp(reporting)
/** Who reports: a person, behind an office or not, or an office. */
const reporter = new RegExp(
  `^(?:[^，、]{0,16}(?:${postEnds}|${officeBefore}))?(?:${familyNames}[\\u4e00-\\u9fff]{1,2})?(?:同志|主任|书记)?(?:首先|先)?$`
)
/** "沈阿大反映三组路灯不亮": a person and what the person brought up. */
const broughtUp = new RegExp(`^${familyNames}[\\u4e00-\\u9fff]{1,2}(?:同志)?(?:反映|提到|说)(?=[^，。：了的情]{3})`)
const verbs = new RegExp(sayingRows.map(({ pattern }) => `(${pattern})`).join('|'), 'g')
const goesOn = /^(?:并|还|也|随后|会后|再次)?(?:就[^，]{2,16})?/
/** Words between the meeting and its verb that belong to something else. */
const parted = /^(?:将|把|的|是|对于?[^，]{0,20}的)|《|[的由不未票将]$|予以$|每[\u4e00-\u9fff]{1,3}$|(?:定期|适时)$|要[对把将]|要$|再$/
const bound = /^(?:要|须|应|必须|把|将|按|根据|对照|落实|切实|认真|深刻|全面)|要(?:深|认|坚|按|落|切|把)/
const speaker =
  /(?:他|她|书记|市长|省长|县长|区长|主任|主席|部长|局长|厅长|总理|总书记|同志|会长|理事长|院长|校长|经理|董事长|总裁|处长|科长|镇长|乡长|组长|支书|讲话[中时]|会上|时|并|还|就[^，]{2,20}|^[\u4e00-\u9fff]{2,3})$/
/** Clauses that go on after the meeting's verb and are not about it. */
const notMeeting = /^(?:每|定期|及时|将|予以|经|为|按|根据|对|在|以|要(?!求)|围绕|结合|坚持)/
/** 会议责成工会听取…: whoever is told to act does what follows. */
const handing = /^(?:会议)?(?:责成|委托|授权|指定|责令|交由)[^，。；]{2}/
const hasHint = signSet('映到指强要提决议同通明确认肯评表听传学审研讨召举号希望重申核批部推任选宣介分回总商约')

type Found = { readonly row: SayingRow; readonly start: number; readonly end: number }

/** The first saying verb from an offset of the text, no further than 30 characters; of verbs that overlap the one listed first wins. */
function verbFrom(text: string, from: number): Found | null {
  verbs.lastIndex = from
  const match = verbs.exec(text)
  if (match === null || match.index - from > 30 || parted.test(text.slice(from, match.index))) return null
  const row = sayingRows[match.slice(1).findIndex((group) => group !== undefined)]!
  let end = match.index + match[0].length
  if (/^(?:之[日时]|的)/.test(text.slice(end)) && row.inside === true) return null
  if (text[end] === '了') end++
  return { row, start: match.index, end }
}

function made(piece: Span, found: Found, from: number): Saying {
  const { row } = found
  return {
    kind: row.kind,
    rule: row.id,
    cue: { start: piece.start + from, end: piece.start + found.end },
    start: piece.start + (row.inside === true ? found.start : found.end)
  }
}

/** `meeting` is true where the clause before it was one the meeting is the subject of, and did nothing but sit. */
export function sayingIn(view: string, piece: Span, meeting: boolean): Saying | null {
  const text = view.slice(piece.start, Math.min(piece.end, piece.start + 90))
  if (!hasHint(text) || handing.test(text)) return null
  const own = subject.exec(text)
  if (own !== null) {
    const found = verbFrom(text, own[0].length)
    return found === null ? null : made(piece, found, 0)
  }
  const whole = piece.end - piece.start <= 46 ? text : ''
  if (whole !== '' && endsInSpeech(whole.slice(-1)) && speaking.test(whole) && !silent.test(whole) && isSpeaker(whole)) {
    const verb = /指出|强调|要求|表示|提出|认为|说|希望|提醒|号召/.exec(whole.slice(-4))
    const kind = verb !== null && /强调|要求|希望|号召|提出/.test(verb[0]) ? 'directed' : 'noted'
    return { kind, rule: kind === 'directed' ? 'zh.say.directed' : 'zh.say.noted', cue: piece, start: piece.end }
  }
  const said = whole !== '' && reports.test(whole) ? reports.exec(whole)! : null
  if (said !== null && said.index > 1 && reporter.test(whole.slice(0, said.index)))
    return { kind: 'noted', rule: 'zh.say.noted', cue: piece, start: piece.end }
  const up = broughtUp.exec(text)
  if (up !== null) {
    const cue = { start: piece.start, end: piece.start + up[0].length }
    return { kind: 'noted', rule: 'zh.say.noted', cue, start: cue.end }
  }
  if (!meeting || notMeeting.test(text)) return null
  const from = goesOn.exec(text)![0].length
  const found = verbFrom(text, from)
  return found === null || found.start - from > 8 ? null : made(piece, found, from)
}

/** Whether words before a verb of speech name someone who speaks: 要求 and 希望 are nouns as often. */
function isSpeaker(clause: string): boolean {
  const verb = /(?:指出|强调|要求|表示|提出|认为|总结|说|希望|提醒|号召)(?:道)?$/.exec(clause)!
  const before = clause.slice(0, verb.index)
  if (bound.test(before)) return false
  return /^(?:指出|强调|表示|认为|说)/.test(verb[0]) ? before.length > 0 : speaker.test(before)
}

/** Whether the clause is about what the meeting did. */
export const isOfMeeting = (text: string): boolean => subject.test(text)

const led = /主持(?:了)?会议(?:并[^，]{0,8}讲话)?[。]?$|^会议由[^，]{2,24}主持[。]?$/

/** Whether the clause says that a meeting was held. */
export function isHeld(clause: string): boolean {
  if (/[定将拟]于|暂定|定在/.test(clause) && !/会议/.test(clause)) return false
  if (clause.includes('主持召开') || led.test(clause)) return true
  const verb = /召开|举行|召集/.exec(clause)
  if (verb === null) return false
  const after = clause.slice(verb.index + 2)
  return (
    /(?:会|会议)。?$/.test(after) || /会(?:议)?暨/.test(after) || (after.length < 3 && /会议|全会|大会/.test(clause.slice(0, verb.index)))
  )
}
