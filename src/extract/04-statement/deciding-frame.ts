/** What must and must not stand around a verb of deciding: what it governs, who did it, when, and what supports a weak one. */
import { isDigit } from '../code-units.ts'
import { monthWords } from '../lexicon/en/dates.ts'
import {
  adverbs,
  type Bound,
  beForms,
  bodyNouns,
  businessNouns,
  byBody,
  type DecidingForm,
  formedThings,
  haveForms,
  needsVote,
  negations,
  strangers,
  subordinators,
  wordSet
} from '../lexicon/en/deciding.ts'
import type { Word } from './clause-words.ts'

/** What is known of the verb looked at: its place, where its adverbs begin, and where its clause begins. */
export type Verb = {
  readonly at: number
  readonly from: number
  readonly clause: number
  readonly form: DecidingForm
  readonly negated: boolean
}
export type Frame = { readonly rule: string; readonly first: number; readonly span: 'rest' | 'verb' | 'all' }
/** A frame that a noun or an adjective tells, and where. */
export type NounFrame = { readonly rule: string; readonly first: number; readonly at: number; readonly span: 'rest' | 'all' }

/** Marks that end a clause for good. */
export const isStrong = (gap: string): boolean => /[;:.!?\u2013\u2014()\u2192>]|--|^-|-$/.test(gap)

const irregularPast = wordSet(`
  heard read went spoke held took made gave met saw had brought talked set chose did got came put said told sent paid ran began
`)
export const isPast = ({ text }: Word): boolean => (text.length > 3 && text.endsWith('ed') && text !== 'need') || irregularPast.has(text)

const determiners = wordSet(`
  the a an all this that these those its our their his her my your both each any no some three two four five six seven eight nine
  ten one another
`)
const subjects = wordSet('we they it he she i there')
const willPrepositions = wordSet('to that on upon against for not unanimously yes no down')
/** Particles that make another verb of a weak one. */
const particles = wordSet(`
  aside off out up over by away on down round around through back about along with from at in into as and or but is was were are
  who which
`)
const nothingGoverned = wordSet('en unopposed of and or but who which at in by with from was were is are')

/** What each verb of the will asks for right behind it, where it is not any of `willPrepositions`. */
const willOf: Readonly<Record<string, ReadonlySet<string>>> = {
  conclude: new Set(['that', 'to']),
  determine: new Set(['that', 'to', 'not']),
  resolve: new Set(['that', 'to', 'not', 'unanimously', 'accordingly']),
  settle: new Set(['on', 'upon', 'for']),
  opt: new Set(['to', 'for', 'against', 'not']),
  certify: new Set(['that']),
  consent: new Set(['to', 'that']),
  concur: new Set(['to', 'that', 'with', 'in']),
  rule: new Set(['that', 'to', 'against']),
  direct: new Set(['that']),
  instruct: new Set(['that']),
  order: new Set(['that'])
}

/** The words of what a verb governs, up to the first preposition or mark. */
function objectOf(words: readonly Word[], at: number): readonly Word[] {
  const end = words.findIndex(({ text, gap }, place) => place > at + 1 && (gap !== '' || ofNouns.has(text)))
  return words.slice(at + 1, end < 0 ? Math.min(words.length, at + 9) : Math.min(end, at + 9))
}
/** What is said out of courtesy or told, and not decided. */
const courtesies = wordSet('welcome thanks concern concerns invitation interest sympathy condolences congratulations apologies surprise')
const pronouns = wordSet('him her them it me us you its itself themselves their his')

/** "raised the fee to 5 crowns", "banned dogs": of these things only the verb tells a decision. */
function governsBound(words: readonly Word[], at: number, { lemma, bound }: DecidingForm): boolean {
  const next = words[at + 1]!
  const object = objectOf(words, at)
  if (pronouns.has(next.text) && object.length < 2) return false
  if (particles.has(next.text) || ofNouns.has(next.text) || next.text === 'its' || isTime(next)) return false
  if (bound!.objects.size === 0) return object.length > 0
  if (staffing.has(lemma) && next.capital) return true
  if (object.some(({ text }) => isDigit(text.charCodeAt(0))) && bound!.objects.has('money')) return true
  return object.some(({ text }) => bound!.objects.has(text))
}
const staffing = wordSet('hire engage retain employ recruit')

/** "The fee was raised to 5 crowns", "a committee was formed": decided without a body named. */
export function boundPassive(words: readonly Word[], at: number, { bound }: DecidingForm, subject: readonly Word[]): boolean {
  const { objects, passive } = bound!
  const fits = objects.has(headOf(subject)) || (objects.has('money') && subject.some(({ text }) => isDigit(text.charCodeAt(0))))
  if (!fits) return false
  if (passive === 'yes' || (words[at + 1]?.text === 'by' && byBodyOrWay(words, at) && tellsVote(words))) return true
  return passive === 'measured' && ['to', 'by', 'from', 'at'].includes(words[at + 1]?.text ?? '')
}

/** Whether what follows the verb is what a body's act would be on. */
export function governs(words: readonly Word[], at: number, form: DecidingForm): boolean {
  const next = words[at + 1]
  if (next === undefined || /[.;!?]/.test(next.gap)) return false
  if (form.deciding === 'will') return governsWill(words, at, form)
  if (form.deciding === 'bound') return governsBound(words, at, form)
  if (form.lemma === 'elect' && next.text === 'to') return true
  if (form.deciding === 'weak') {
    if (needsVote.has(form.lemma) && !tellsVote(words)) return false
    if (form.lemma === 'set' && ['for', 'on'].includes(next.text)) return false
    if (objectOf(words, at).some(({ text }) => courtesies.has(text))) return false
    return next.text !== 'that' && !particles.has(next.text) && !['its', 'itself', 'themselves', 'to'].includes(next.text) && !isTime(next)
  }
  return (
    !nothingGoverned.has(next.text) ||
    (next.text === 'by' && byBodyOrWay(words, at)) ||
    (next.text === 'in' && words[at + 2]?.text === 'principle')
  )
}

function governsWill(words: readonly Word[], at: number, { lemma }: DecidingForm): boolean {
  const next = words[at + 1]!
  if (next.text === 'if' || (next.text === 'that' && words[at + 2]?.text === 'if')) return false
  const own = willOf[lemma]
  if (own !== undefined) return own.has(next.text)
  if (willPrepositions.has(next.text) || next.text.endsWith('ly')) return true
  if (next.text === 'by' || next.text === 'in')
    return byBodyOrWay(words, at) && (next.text === 'by' || ['principle', 'favour', 'favor'].includes(words[at + 2]?.text ?? ''))
  if (lemma === 'agree' && next.text === 'with') return words.slice(at + 2, at + 8).some(({ text }) => businessNouns.has(text))
  if (lemma === 'vote') return isDigit(next.text.charCodeAt(0)) || opensObject(next)
  if (lemma === 'choose') return !['its', 'his', 'her', 'their', 'with'].includes(next.text)
  // "agreed this was a fine talk": an opinion.
  if (subjects.has(next.text) || next.text === 'this' || next.text === 'that')
    return !beForms.has(words[at + 2]?.text ?? '') && words[at + 2]?.text !== 'had'
  return opensObject(next) || businessNouns.has(next.text)
}

/** Behind "agreed", what somebody thinks and not what is to be. */
const inOpinion = wordSet('especially totally strongly fully completely entirely absolutely definitely wholeheartedly particularly mostly')

/** The same where the verb has no subject: a participle before a noun ("approved changes were listed") must not be taken for it. */
export function governsBare(words: readonly Word[], at: number, form: DecidingForm): boolean {
  const next = words[at + 1]
  if (next === undefined || /[.;!?]/.test(next.gap)) return false
  // "Agreed, especially for the boats": an opinion.
  if (form.lemma === 'agree' && inOpinion.has(next.text)) return false
  if (words.length === at + 2 && next.capital && next.text === 'minutes') return false
  if (form.deciding === 'bound') return opensObject(next) && !hasFinite(words, at + 1) && governsBound(words, at, form)
  if (form.deciding === 'will') return governsWill(words, at, form) && !(form.lemma === 'choose' && form.participle)
  if (next.gap === ':') return words.length < at + 30
  // "approved March 4, 2026": when, and not what.
  if (months.has(next.text) && isDigit(words[at + 2]?.text.charCodeAt(0) ?? 0)) return false
  if (['pass', 'carry'].includes(form.lemma) && (next.text === 'that' || (next.text === 'unanimously' && words[at + 2]?.text === 'to')))
    return true
  if (!governs(words, at, form)) return false
  if (hasFinite(words, at + 1)) return false
  if (form.lemma === 'pass' || form.deciding === 'weak')
    return opensObject(next) && words.slice(at + 1, at + 9).some(({ text }) => businessNouns.has(text) || (text === 'as' && next.capital))
  return (
    opensObject(next) ||
    businessNouns.has(next.text) ||
    next.text.endsWith('ing') ||
    ['that', 'to', 'by', 'unanimously'].includes(next.text)
  )
}

const opensObject = (word: Word): boolean => determiners.has(word.text) || word.capital || !/^[a-z]/.test(word.text) || /"/.test(word.gap)

/** Whether a finite verb follows before a comma or another clause. */
function hasFinite(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) {
    const { text, gap } = words[at]!
    if ((at > from && gap !== '') || subordinators.has(text)) return false
    if (beForms.has(text) || ['will', 'have', 'has', 'had', 'would', 'may', 'can', 'must', 'shall'].includes(text)) return true
  }
  return false
}

const manner =
  /^ (?:unanimously|overwhelmingly|by (?:consensus|acclamation|a majority|(?:unanimous|majority) vote)) (?=(?:to|that|against|in favou?r of) )/

/** Where what was decided begins behind "decided by consensus". */
export const pastManner = (text: string, end: number): number => end + Math.max(0, (manner.exec(text.slice(end))?.[0].length ?? 0) - 1)

/** What a body sets up, or aside. */
export const setThings = (particle: string): Bound => ({ objects: particle === 'aside' ? sums : formedThings, passive: 'yes' })
const sums = wordSet('money funds sum amount balance')

/** "The TSC accepts the donation." */
export const takesUp = (words: readonly Word[], at: number, { lemma, tense }: DecidingForm): boolean =>
  tense === 'third' &&
  ['accept', 'confirm', 'grant'].includes(lemma) &&
  ['the', 'this'].includes(words[at + 1]?.text ?? '') &&
  words.slice(at + 2, at + 5).some(({ text }) => businessNouns.has(text))

const months = wordSet(monthWords)
const isTime = ({ text }: Word): boolean => /^(?:last|yesterday|today|earlier|previously)$/.test(text)
const earlier = wordSet('previously originally formerly ago already earlier recently historically')
const lastTimes = wordSet('week month year night spring summer autumn fall winter')
const meetings = wordSet('meeting meetings agm year month week time call session summer winter spring autumn fall')

/** Whether the verb tells of an earlier time: "in 2011 …", "at the last meeting …", "approved last year". */
export function ofEarlier(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next !== undefined && (isTime(next) || earlier.has(next.text) || (next.text === 'in' && isYear(words[at + 2])))) return true
  if (
    words.slice(at + 1, at + 3).some(({ text }) => text === 'at' || text === 'in') &&
    words.slice(at + 2, at + 7).some(({ text }) => text === 'meeting')
  )
    return true
  for (let place = 0; place < words.length; place++) {
    const { text } = words[place]!
    if (earlier.has(text) && text !== 'ago' && place < at + 3 && (place > at || (place > at - 4 && words.slice(place, at).every(isVerbal))))
      return true
    if (text === 'had' && place < at && words[place + 1]?.gap === ',') return true
    if (text === 'already' && haveForms.has(words[place - 1]?.text ?? '')) return true
    if (text === 'last' && place > at && lastTimes.has(words[place + 1]?.text ?? '')) return true
    if (text === 'ago' || (text === 'over' && ['past', 'last'].includes(words[place + 2]?.text ?? ''))) return true
    if (place >= at) continue
    if (['in', 'since', 'during', 'back'].includes(text) && isYear(words[place + 1])) return true
    if (['last', 'previous', 'prior'].includes(text) && meetings.has(words[place + 1]?.text ?? '') && !ofPaper(words, place)) return true
  }
  return false
}

const isVerbal = ({ text }: Word): boolean =>
  beForms.has(text) || earlier.has(text) || ['has', 'have', 'had', 'also'].includes(text) || text.endsWith('ly')

/** "… in 2019." */
export const isDated = (words: readonly Word[]): boolean => words.at(-2)?.text === 'in' && isYear(words.at(-1))

const isYear = (word: Word | undefined): boolean => word !== undefined && /^(?:19|20)\d\d$/.test(word.text)

/** "The minutes of the last meeting" are approved today. */
function ofPaper(words: readonly Word[], at: number): boolean {
  return (
    words.slice(Math.max(0, at - 4), at).some(({ text }) => ['of', 'from', 'for'].includes(text)) ||
    /minutes|report|notes/.test(words[at + 2]?.text ?? '')
  )
}

/** Whether what stands behind "by" is the body itself or a way of voting, where "by" follows at all. */
export function byBodyOrWay(words: readonly Word[], at: number): boolean {
  let by = at + 1
  while (by < Math.min(words.length, at + 4) && words[by]!.text !== 'by' && words[by]!.text !== 'and' && words[by]!.gap === '') by++
  if (words[by]?.text !== 'by' || words[by]!.gap !== '') return true
  const next = words[by + 1]
  if (next === undefined) return true
  const stop = words.findIndex(
    ({ text, gap }, place) => place > by + 1 && (gap !== '' || ['after', 'at', 'in', 'on', 'to', 'before'].includes(text))
  )
  const near = words.slice(by + 1, Math.min(by + 8, stop < 0 ? words.length : stop))
  if (areStrangers(near.map(({ text }) => text).join(' '))) return false
  if (byBody.has(next.text))
    return !['the', 'a', 'an'].includes(next.text) || near.some(({ text }) => bodyNouns.has(text) || votes.has(text))
  return isDigit(next.text.charCodeAt(0)) || next.capitals || near.slice(0, 5).some(({ text }) => bodyNouns.has(text))
}

/** "… was approved by the county": told in the words behind a participle, up to a comma. */
export function byStranger(behind: string): boolean {
  const by = /^[^,;:.()]{0,40}?\bby ((?:[\p{L}'-]{1,20} ?){1,5})/u.exec(behind)?.[1]
  return by !== undefined && areStrangers(by.toLowerCase())
}

const areStrangers = (agent: string): boolean => outside.test(agent) || agent.split(' ').some((word) => strangers.has(word))
/** Bodies that no meeting of others is. */
const outside =
  /\b(?:charity commission|planning inspectorate|environment agency|(?:highways?|port|planning) (?:agency|authority)|secretary of state|returning officer)\b/

const votes = wordSet(`
  vote votes majority show ballot unanimous resolution unanimously acclamation consensus hands nem objection dissent abstention
  abstentions opposed
`)

/** A weak verb tells a decision where the thing is a body's business, or a vote is told. */
export function supported(words: readonly Word[], subject: readonly Word[]): boolean {
  return businessNouns.has(headOf(subject)) || subject.some(({ text }) => /^\d/.test(text)) || tellsVote(words)
}

const tellsVote = (words: readonly Word[]): boolean => words.some(({ text }) => votes.has(text))

/** The noun before the first preposition, a number or letter of it left out ("option B"). */
export function headOf(subject: readonly Word[]): string {
  const of = subject.findIndex(({ text }, at) => at > 0 && ofNouns.has(text))
  let last = of < 0 ? subject.length - 1 : of - 1
  while (last > 0 && (subject[last]!.text.length === 1 || isDigit(subject[last]!.text.charCodeAt(0)))) last--
  return subject[last]?.text ?? ''
}
const ofNouns = wordSet('of for from in on to at with by about as between regarding concerning per under that')

export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || negations.has(word) || (word.length > 4 && word.endsWith('ly') && !namesInLy.has(word))
const namesInLy = wordSet(`
  assembly family supply reply apply comply rely july italy emily kelly sally molly billy holly polly kimberly beverly carly everly
  waverly connolly kennelly donnelly reilly lily
`)

/** What may stand between participles that share an auxiliary ("discussed and with amendments approved"). */
export const joining = wordSet('and but then or with without amendments changes corrections minor some any a few small discussion after no')

/** "All papers, 28 accepted as posters": how many, and not by whom. */
export function isCounted(words: readonly Word[], { from, clause }: Verb): boolean {
  const [before, number] = [words[from - 2]?.text ?? '', words[from - 1]?.text ?? '']
  if (from === clause || !/^\d{1,4}$/.test(number) || words[from]!.gap !== '') return false
  if (from - 1 === clause) return true
  const parted = words[from - 1]!.gap !== '' && words[from - 1]!.start - words[from - 2]!.end > 1
  return parted || ['and', 'with', 'of', 'were', 'which'].includes(before)
}
