/** What a sentence says of a motion: that it is to adjourn, who seconded it, that it was adopted, that the record says it again. */
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { sectionOf } from '../02-block/section.ts'
import { sifted } from '../sifted.ts'
import type { StatementDraft } from '../statement-draft.ts'

export const adjourn =
  /^(?:adjourn|recess|(?:go|move|enter|convene|return|come) (?:in|out|back)|close the meeting|end the meeting|suspend (?!the rules\b.* and (?:to )?(?:adopt|approve|elect))|(?:open|close) the (?:public )?hearing|(?:motion to )?(?:move )?(?:the )?previous question|call(?:ing)? (?:for )?the question|(?:end|close) (?:the )?(?:debate|discussion|nominations)\b)/i

export const motionText = /^"?(?:THAT|That|BE IT RESOLVED|Be it resolved) /
/** An item of an agenda that puts a question: "To approve the accounts". */
export const agendaText = /^(?:\([a-z]{1,4}\) ?)?To [A-Za-z]?[a-z]{2,12} /
/** "The motion to close the pier was approved": the outcome ends the sentence that names the motion. */
export const itself =
  /^(?:The |A )?[Mm]otion (?:to|that|for) .* (?:was|is) (?:unanimously )?(?:approved|adopted|accepted|carried|passed|agreed)\W*$/
/** The sentence says again what was resolved: it stands for itself. */
export const restated = /\b(?:RESOLVED|[Ii]t was (?:unanimously )?(?:resolved|agreed|decided)),? (?:that|to|THAT|TO) /
/** "On motion of A, the board approved …": who moved is told first, and what was decided after it. */
export const onMotion = /^(?:[Uu]p)?[Oo]n (?:a |the )?[Mm]otion\b/
/** Minutes with fewer motions show no habit. */
export const leastTold = 2
/** Words moved that say less than this are told with their sentence. */
export const shortest = 12
export const seconds =
  /(?<!\b(?:[Nn]o|of a) )\b(?:[Ss]econd(?:ed|s|er)?|SECOND(?:ED)?|2nd)\b(?! (?:reading|half|floor|draft|time|vote|page|quarter|amendment))/
/** What was adopted, told in a sentence of its own. */
const wasAdopted =
  "(?!(?:motion|vote|question|amendment|item|proposal|resolution)\\b)(?<what>(?:[\\w'’&-]{1,30} ){1,8})(?:was|were) (?:then |duly |unanimously )?(?:approved|adopted|accepted|ratified|elected|appointed)"
const adopted = new RegExp(`^(?:The|Our|These|This) ${wasAdopted} by\\b`, 'i')
/** The same, after a motion that does not say what was moved. */
const adoptedNow = new RegExp(`^(?:[A-Z][^,.;]{2,40}, )?(?:[Tt]he|[Oo]ur|[Tt]hese|[Tt]his) ${wasAdopted}\\b`)

/** Whether a sentence says that what was put is adopted; `open`: it is not known yet what that is. */
export function saysAdopted(said: string, put: string, open: boolean): boolean {
  if (open && adoptedNow.test(said)) return true
  const named = adopted.exec(said)?.groups?.['what']?.toLowerCase()
  if (named === undefined) return false
  const words = put.toLowerCase()
  return named.split(' ').some((word) => word.length > 4 && words.includes(word))
}

export const seconding = sifted(
  /^(?:(?:[A-Z][\w'.-]{0,25} ){1,4}seconded(?: (?:the (?:motion|proposal|nomination|suggestion)|this|it))?(?:,? and (?:it|this|the motion) was (?:carried|passed|approved|agreed|adopted|accepted)\b[^.]{0,60})?|(?:Seconded|2nd)(?: by(?: [A-Z][\w'.-]{0,25}){1,4})?)[.]?$/
)
/** "Bo proposed ", before what a seconder seconds. */
export const proposes =
  /^(?:[A-Z][\w'.-]{0,25} ){1,4}(?:(?:[a-z]{2,12} ){1,6}[a-z]{2,12}, and )?(?:propose[sd]|suggest(?:s|ed)|nominate[sd]|recommend(?:s|ed)) /
/** "Moved by A, seconded by B." where it is never told what. */
export const onlyMover = /^(?:Moved|MOVED|Motion (?:made )?by|MOTION BY|Proposed by|M\/S)\b/
/** "Moved: Bo Vance", behind the words of a motion. */
export const movers =
  /^(?:(?:Moved|Second(?:ed)?|Proposed|MOVED|SECONDED)\b[:. ]|(?:[A-Z][\w'.-]{1,16} ){1,2}(?:moved|moves),? (?:and )?[A-Z][\w'.-]{1,16} second)/
export const secondedSo = sifted(
  /^Seconded by [A-Z][^;:]{2,60}?,? and (?:was |it was |unanimously )?(?:agreed|carried|adopted|passed|approved)\b/
)
/** What meetings adopt by itself, where a sentence begins with it. */
export const otherPaper = /^(?:The )?(?:[a-z]{3,12} )?(agenda|minutes|calendar)\b/i
/** "It was proposed by A, seconded by B AND RESOLVED", above what was. */
export const toFollow = (view: string, { start, end }: Span): boolean =>
  /\b(?:AND|and)(?: (?:it )?was)?(?: unanimously| duly)? (?:RESOLVED|resolved|AGREED|agreed) ?[:,\u2013-]?$/.test(
    view.slice(Math.max(start, end - 48), end).trimEnd()
  )

export const resolvedThere = /\bRESOLVED\b|\bit was (?:unanimously )?resolved\b/

/** "COUNCIL RESOLUTION 2024/061" names what follows. */
const numberedOnly =
  /^\W{0,3}(?:(?:council|committee|board|officers?'?s?|staff|procedural|alternative|substantive) )?(?:resolution|motion|recommendation|decision|amendment)s?(?: (?:no\.?|number))?[\s\d/.#:-]{0,16}$/i

/** What may stand above a line that only says who moved it: words resolved or recommended. */
export const isMovable = (view: string, { because, start, end, block: own }: StatementDraft, block: number): boolean =>
  own >= block - 1 &&
  (because[0]!.rule === 'en.dec.01' ||
    (because[0]!.rule === 'en.prp.01' && own === block) ||
    (/^en\.label\.(?:decision|proposal)$/.test(because[0]!.rule) && /[a-z] [a-z]/.test(view.slice(start, end)) && end - start > leastPut))
const leastPut = 24

/** Above a line that only says who moved it: a heading that names it, or a short paragraph. */
export const isPut = (view: string, { kind, label, words }: LabelledBlock): boolean =>
  kind === 'heading' || kind === 'title'
    ? sectionOf(view.slice(words.start, words.end)) === null && !numberedOnly.test(view.slice(words.start, words.end))
    : label === null && kind === 'paragraph' && words.end - words.start < 300 && view[words.end - 1] !== ':'

/** Minutes and accounts that have a proposer and a seconder are adopted: by custom nothing more is written of it. */
export function isCustom(said: string): boolean {
  const words = said.toLowerCase()
  const put = words.indexOf('proposed')
  return put >= 0 && words.indexOf('seconded', put) > 0 && custom.test(words)
}
export const custom = /\b(?:minutes|accounts|re-?election)\b|\bas (?:being |an? )?(?:true|accurate|correct)\b/

/** "This Union resolves:" over the points of a motion. */
export const resolving =
  /^(?:This |The |That this )(?:[A-Z][\w'’-]{1,20} ){0,3}(?:[Uu]nion|[Ss]ociety|[Cc]ongress|[Aa]ssembly|[Cc]onference|[Bb]ranch|[Cc]ouncil|[Ss]enate|[Mm]eeting|[Aa]ssociation)(?: therefore| hereby| further)? (?:resolves|RESOLVES)(?: to| that)?:$/
/** It is about the debate, and settles no motion. */
export const procedural = /^Procedural motion\b/

export const briefAct =
  /^(?:approve|accept|adopt|receive|ratify|(?:approve|accept|adopt|purchase|buy|do) (?:it|this|that|these|them|so)|spend (?:this|that|the) (?:amount|money|sum)|proceed|go ahead)(?: (?:was|were) made| by [^,;]{2,40})?\W*$/i

/** What a motion becomes with its outcome: decided, or no more than proposed. */
export function becomes(kind: StatementDraft['kind'], carried: boolean): Partial<Pick<StatementDraft, 'kind' | 'force'>> {
  if (carried && kind === 'proposed') return { kind: 'decided', force: 'must' }
  return !carried && kind === 'decided' ? { kind: 'proposed', force: null } : {}
}

const unlessNoted = /\bunless (?:otherwise )?(?:noted|stated|indicated|recorded)\b/i
const allCarried = /\b(?:motions?|votes?) (?:(?:were|was|are) )?(?:carried|passed|approved|unanimous)\b/i

/** "All motions carried unanimously unless otherwise noted." */
export function carriedUnlessNoted(view: string): boolean {
  const match = unlessNoted.exec(view)
  if (match === null) return false
  return allCarried.test(view.slice(Math.max(0, match.index - 90), match.index + match[0].length + 60))
}

/** "The motion was proposed by A and seconded by B and carried." below what was put. */
export const movedAndCarried = sifted(
  /^(?:The |This )?(?:motion|proposal|resolution) was (?:then )?(?:[Pp]roposed|moved) by [^.;]{3,60}? and (?:was )?[Ss]econded by [^.;]{3,60}?,? and (?:was |it was )?(?:unanimously )?(?:carried|passed|approved|agreed|accepted|adopted)\b/
)

/** "The foregoing resolution was duly seconded": of what was read out before. */
export const ofForegoing = /\b(?:foregoing|aforesaid|said) (?:resolution|ordinance)\b/i
const followingPaper = /following (?:resolution|ordinance)\b/i
const namedPaper = /^(?:RESOLUTION|Resolution|ORDINANCE|Ordinance)\b/

/** "RESOLUTION 24-31, setting the levy", below "… offered the following resolution:". */
export const isFollowing = (view: string, { start, end }: Span, words: string): boolean =>
  namedPaper.test(words) && followingPaper.test(view.slice(start, end))

/** "That Council:" over points. */
export const leadsPoints = /^(?:THAT|That|BE IT RESOLVED|Be it resolved)\b.{0,80}:$/

/** "Motion: Osei Second: Lind Vote: 5-0": from the vote on, or all of the sentence. */
export function fromVote(view: string, { start, end }: Span): Span {
  const at = view.slice(start, end).search(/\bVotes?: ?\d/)
  return { start: start + Math.max(at, 0), end }
}
