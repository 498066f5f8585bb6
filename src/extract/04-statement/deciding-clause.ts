/**
 * The grammatical reading of a clause that decides, used where no row of the lexicon fits: a verb of deciding, its voice, its subject, and what
 * stands around it that takes the decision out again.
 */
import type { Span } from '../../domain/span.ts'
import {
  beForms,
  bodyNouns,
  type DecidingForm,
  decidingForms,
  decidingNouns,
  haveForms,
  hypothetical,
  negations,
  officeNouns,
  openers,
  openForms,
  phrasalForms,
  reporting,
  subordinators,
  wordSet
} from '../lexicon/en/deciding.ts'
import { isBody, isName } from './body-phrase.ts'
import { type Word, wordsOf } from './clause-words.ts'
import {
  boundPassive,
  byBodyOrWay,
  type Frame,
  governs,
  governsBare,
  isAdverb,
  isCounted,
  isDated,
  isPast,
  isStrong,
  joining,
  ofEarlier,
  pastManner,
  setThings,
  supported,
  takesUp,
  type Verb
} from './deciding-frame.ts'
import { mayDecide } from './deciding-hint.ts'
import { itself, note, topical } from './deciding-note.ts'
import { nounFrame } from './deciding-noun.ts'
import { endsInCount, outcomeTail } from './outcome-words.ts'

export type DecidingClause = {
  readonly rule: string
  /** The words that say so, and what they say it of. */
  readonly cue: Span
  readonly span: Span
}

export function decidingClause(text: string): DecidingClause | null {
  if (!mayDecide(text) && !endsInCount(text)) return null
  const words = wordsOf(text)
  if (words.length < 2) return null
  if (hypothetical.has(words[0]!.text)) return answered(text)
  for (let at = 0; at < words.length; at++) {
    const found = frameAt(words, at)
    if (found !== null) return clauseOf(text, words, found)
  }
  const tail = outcomeTail(text)
  const whole = { start: 0, end: text.length }
  if (tail >= 0) return { rule: 'en.cls.tail', cue: { start: tail + 1, end: text.length }, span: whole }
  const aside = /\((?:approved|agreed|carried|passed|accepted)[,;:] [^()]{2,40}\)\W*$/i.exec(text)
  if (aside !== null && aside.index > 3) return { rule: 'en.cls.tail', cue: { start: aside.index + 1, end: text.length }, span: whole }
  const tally = words.length > 5 && /vote/i.test(text) && !lostVote.test(text) ? tallied.exec(text) : null
  return tally === null ? null : { rule: 'en.cls.tally', cue: { start: tally.index, end: tally.index + tally[0].length }, span: whole }
}

/** "Should we rename it: passed": what was asked, and its answer. */
function answered(text: string): DecidingClause | null {
  const tail = outcomeTail(text)
  if (tail < 0 || text[tail] !== ':') return null
  return { rule: 'en.cls.tail', cue: { start: tail + 1, end: text.length }, span: { start: 0, end: text.length } }
}

/** "… by 6 votes to 2", "… (vote 6-2)". */
const tallied =
  /\bvoted \d{1,3} ?(?:-|\u2013|to) ?\d{1,3}\b|\b(?:by|with|after|on) (?:a )?(?:vote of )?\d{1,3}(?: votes?)? ?(?:-|\u2013|to) ?\d{1,3}\b|\([Vv]otes?:? ?\d/
const lostVote = /\b(?:fail|lost|fell|died|tie|reject|defeat|not )/

type Found = Frame & { readonly at: number }

function frameAt(words: readonly Word[], at: number): Found | null {
  const { text } = words[at]!
  const form = decidingForms.get(text)
  const own = form === undefined ? null : ofVerb(words, verbAt(words, at, form))
  if (own !== null) return { ...own, at }
  const phrasal = phrasalForms.get(text)?.includes(words[at + 1]?.text ?? '') ? ofVerb(words, phrasalAt(words, at)) : null
  if (phrasal !== null) return { ...phrasal, at }
  return decidingNouns.has(text) ? nounFrame(words, at) : null
}

function clauseOf(text: string, words: readonly Word[], { rule, first, at, span }: Found): DecidingClause {
  const cue = { start: words[first]!.start, end: words[at]!.end }
  // "… and agreed that this is right": what "this" is stands before.
  const told = words[at + 1]?.text === 'that' ? at + 2 : at + 1
  const points = span === 'rest' && ['this', 'these', 'it'].includes(words[told]?.text ?? '') && first > 2
  const start = points ? 0 : span === 'rest' ? pastManner(text, words[at]!.end) : span === 'verb' ? words[at]!.start : 0
  return { rule, cue, span: { start, end: text.length } }
}

function verbAt(words: readonly Word[], at: number, form: DecidingForm): Verb {
  let clause = at
  while (clause > 0 && !isStrong(words[clause]!.gap)) clause--
  let from = at
  let negated = false
  while (from > clause && isAdverb(words[from - 1]!.text)) {
    from--
    negated ||= negations.has(words[from]!.text)
  }
  return { at, from, clause, form, negated }
}

/** The particle is where what is governed begins. */
const phrasalAt = (words: readonly Word[], at: number): Verb => ({
  ...verbAt(words, at, words[at]!.text === 'added' ? byAdding : words[at]!.text === 'set' ? bySetting(words[at + 1]!.text) : byParticle),
  at: at + 1
})
const byParticle: DecidingForm = { lemma: 'phrasal', deciding: 'act', tense: 'past', participle: true }
/** Only whom a body takes in is decided so. */
const byAdding: DecidingForm = { ...byParticle, deciding: 'seat' }
const bySetting = (particle: string): DecidingForm => ({ ...byParticle, deciding: 'bound', bound: setThings(particle) })

function ofVerb(words: readonly Word[], verb: Verb): Frame | null {
  if (isCounted(words, verb) || verb.negated || ofEarlier(words, verb.at) || (verb.form.deciding === 'bound' && isDated(words))) return null
  if (verb.from === verb.clause) return topical(words, verb) ?? bare(words, verb)
  const before = words[verb.from - 1]!
  if (openForms.has(before.text)) return null
  const declared = verb.form.participle ? declaredBy(words, verb) : null
  if (declared !== null) return declared
  // "…, as agreed by all": told behind what was agreed.
  if (before.text === 'as' && words[verb.from - 1]!.gap === ',' && words[verb.at + 1]?.text === 'by' && byBodyOrWay(words, verb.at))
    return { rule: 'en.cls.tail', first: verb.from - 1, span: 'all' }
  if (beForms.has(before.text)) return passive(words, verb, verb.from - 1)
  if (haveForms.has(before.text)) return active(words, { ...verb, from: withoutAdverbs(words, verb.from - 1, verb.clause) })
  if (words[verb.from]!.gap !== '' || ['and', 'but', 'or', 'then'].includes(before.text))
    return topical(words, verb) ?? coordinate(words, verb)
  const own = active(words, verb) ?? itself(words, verb) ?? topical(words, verb) ?? note(words, verb)
  if (own !== null) return own
  return openers.has(words[subjectFrom(words, verb.from, verb.clause)]!.text) ? coordinate(words, verb) : null
}

/** "The chair declared Ana Lind elected", "the mayor ruled the minutes approved". */
function declaredBy(words: readonly Word[], { from, clause, form }: Verb): Frame | null {
  if (form.deciding !== 'act' && form.deciding !== 'seat' && !['elect', 'accept', 'carry', 'pass'].includes(form.lemma)) return null
  const first = Math.max(clause, from - 10)
  const at = words.findLastIndex(({ text }, place) => place > first && place < from - 1 && ['declared', 'declares', 'ruled'].includes(text))
  const told = words.slice(at + 1, from).some(({ text }) => beForms.has(text) || haveForms.has(text) || text === 'had')
  return at > 0 && !told && presiding.has(words[at - 1]!.text) ? { rule: 'en.cls.body', first: at, span: 'all' } : null
}
const presiding = wordSet('chair chairman chairwoman chairperson president mayor moderator speaker')

function withoutAdverbs(words: readonly Word[], from: number, clause: number): number {
  let at = from
  while (at > clause && isAdverb(words[at - 1]!.text)) at--
  return at
}

/** "The directors decided that …": a body, its verb and what it governs. */
function active(words: readonly Word[], verb: Verb): Frame | null {
  const { at, form, clause } = verb
  if (form.tense === 'past' && form.participle && form.lemma === 'choose') return null
  const we = form.tense === 'base' && words[verb.from - 1]!.text === 'we' && !subordinators.has(words[verb.from - 2]?.text ?? '')
  const start = we ? verb.from - 1 : subjectFrom(words, verb.from, clause)
  if (start > clause && subordinators.has(words[start - 1]!.text) && words[start]!.gap === '') return null
  const subject = words.slice(start, verb.from)
  const article = subject.findLastIndex(({ text }) => text === 'the' || text === 'our')
  if (article > 0 && subordinators.has(subject[article - 1]!.text) && !prepositional.has(subject[article - 1]!.text)) return null
  if (!(isBody(subject) || isJoined(words, start, verb) || isShared(words, verb)) || subject.some(({ text }) => reporting.has(text)))
    return null
  const first = subject[0]!
  // "Four members voted for it and one against": a count, and no decision by itself.
  if (form.lemma === 'vote' && some.test(first.text)) return null
  if (form.tense === 'base' && !['we', 'all'].includes(first.text) && !first.text.endsWith('s')) return null
  if (form.tense !== 'past' && ((form.deciding === 'weak' && !takesUp(words, at, form)) || words.some(({ text }) => habits.has(text))))
    return null
  if (!governs(words, at, form)) return null
  return { rule: 'en.cls.body', first: verb.from - subject.length, span: form.deciding === 'will' ? 'rest' : 'verb' }
}

/** "The trustees and Ana Lind agreed": a body and a name. */
const isJoined = (words: readonly Word[], start: number, { from, clause }: Verb): boolean =>
  start > clause && words[start - 1]!.text === 'and' && isName(words.slice(start, from)) && isBody(words.slice(clause, start - 1))

/** "The board regrets it and has appointed …": the subject is the one the clause began with. */
function isShared(words: readonly Word[], { from, clause }: Verb): boolean {
  if (words[from - 1]?.text !== 'and' || !haveForms.has(words[from]!.text)) return false
  const told = words.findIndex(
    (word, at) => at > clause && at < from && (isPast(word) || /[^s]s$/.test(word.text)) && isBody(words.slice(clause, at))
  )
  return told > 0
}

const some = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|many|few)$/

/** Where the subject before `end` begins: behind the last comma, "and" or "but"; a subordinator there makes another clause of it. */
function subjectFrom(words: readonly Word[], end: number, clause: number): number {
  for (let at = end - 1; at > clause; at--)
    if (words[at]!.gap !== '' || ['and', 'but', 'so', 'that'].includes(words[at - 1]!.text)) return at
  return clause
}

/** "Agreed to …", "Unanimously approved the lease". */
function bare(words: readonly Word[], { at, from, form }: Verb): Frame | null {
  if ((form.tense !== 'past' && words[from]!.text !== 'unanimously') || words[from]!.gap.includes('(') || !governsBare(words, at, form))
    return null
  return { rule: 'en.cls.bare', first: from, span: form.deciding === 'will' ? 'rest' : 'verb' }
}

/** "…, and decided to …": the subject is the one the clause began with, or none where it began with a verb. */
function coordinate(words: readonly Word[], verb: Verb): Frame | null {
  const { clause, from, form, at } = verb
  if (form.tense !== 'past') return null
  const be = sharedBe(words, from - 1, clause)
  if (be >= 0) return passive(words, verb, be)
  const first = words[clause]!
  const read = chainFrom(words, from, clause)
  if (read > clause && !isPast(words[read - 1]!)) {
    const noted = note(words, { ...verb, from: read })
    if (noted !== null) return noted
  }
  const told = isPast(first) || (openers.has(first.text) && words[from]!.gap !== '')
  if (told) {
    if (!governsBare(words, at, form)) return null
    return { rule: 'en.cls.bare', first: from, span: form.deciding === 'will' ? 'rest' : 'verb' }
  }
  const opening = words.findIndex((word, place) => place > clause && isPast(word))
  const comma = opening === at ? words.findIndex(({ gap }, place) => place > clause && gap.includes(',')) : opening
  const subject = comma < 0 ? [] : words.slice(clause, comma)
  if (comma > from || !isBody(subject) || !governs(words, at, form)) return null
  return { rule: 'en.cls.body', first: clause, span: form.deciding === 'will' ? 'rest' : 'verb' }
}

/** Where the participles joined to this one begin: "minutes read, checked and approved". */
function chainFrom(words: readonly Word[], from: number, clause: number): number {
  let at = from
  while (at > clause && (isPast(words[at - 1]!) || ['and', 'then'].includes(words[at - 1]!.text))) at--
  return at
}

/** The auxiliary that a verb shares with those before it ("were read, checked and accepted"); -1 where there is none. */
function sharedBe(words: readonly Word[], from: number, clause: number): number {
  for (let at = from; at > clause; at--) {
    const { text } = words[at]!
    if (beForms.has(text)) return at
    if (!isPast(words[at]!) && !isAdverb(text) && !joining.has(text)) return -1
  }
  return -1
}

/** "The lease was approved": anything may be the subject, but the clause must not hang on another, and nobody else must have done it. */
function passive(words: readonly Word[], { at, form, clause }: Verb, be: number): Frame | null {
  if (!form.participle || form.tense !== 'past') return null
  const aux = words[be]!.text
  let end = be
  if (aux === 'be') return null
  if (aux === 'been') {
    end = withoutAdverbs(words, be, clause) - 1
    if (words.slice(Math.max(end, 0), be).some(({ text }) => negations.has(text))) return null
    if (end < clause || !haveForms.has(words[end]!.text) || (end > clause && openForms.has(words[end - 1]!.text))) return null
  }
  end = withoutAdverbs(words, end, clause)
  const start = mainFrom(words, end, clause)
  if (start < 0 || start >= end) return null
  const subject = words.slice(start, end)
  const head = subject.at(-1)!.text
  if (head === 'it') return impersonal(words, at, form, end - 1) ?? anaphor(words, at, form, end)
  if (['no', 'neither', 'nobody', 'none', 'everything'].includes(subject[0]!.text) || isShare(subject)) return null
  if (['this', 'these', 'they', 'that', 'both'].includes(head)) return anaphor(words, at, form, end)
  if (['he', 'she', 'i', 'you', 'who', 'there', 'them', 'us'].includes(head)) return null
  const present = ['is', 'are', 'stand', 'stands'].includes(aux)
  if (present && !statesNow(words, at, subject, form)) return null
  if (!byBodyOrWay(words, at) || !passiveOf(words, at, form, subject)) return null
  return { rule: 'en.cls.passive', first: end, span: 'all' }
}

/** "71 per cent of applications were decided": a figure, and nothing decided by it. */
const isShare = (subject: readonly Word[]): boolean =>
  subject.some(({ text }, at) => ['cent', 'percent'].includes(text) && subject[at + 1]?.text === 'of')

/** "… and this was approved", "these were agreed by the group". */
function anaphor(words: readonly Word[], at: number, form: DecidingForm, end: number): Frame | null {
  const next = words[at + 1]
  const closed =
    next === undefined || /[.;)]/.test(next.gap) || ['by', 'unanimously', 'with', 'but', 'although', 'subject'].includes(next.text)
  if (!closed || !byBodyOrWay(words, at) || form.deciding === 'seat' || ['confirm', 'resolve', 'set', 'fix', 'pass'].includes(form.lemma))
    return null
  return words.slice(0, end).some(({ text }) => reporting.has(text)) ? null : { rule: 'en.cls.passive', first: end - 1, span: 'all' }
}

function passiveOf(words: readonly Word[], at: number, form: DecidingForm, subject: readonly Word[]): boolean {
  if (form.deciding === 'act') return true
  if (form.deciding === 'bound') return words[at - 1]!.text !== 'been' && boundPassive(words, at, form, subject)
  if (form === byAdding) return isName(subject.slice(-3)) && words.slice(at + 1, at + 6).some(({ text }) => bodyNouns.has(text))
  if (form.deciding === 'seat') return form.lemma === 'acclaim' || form.lemma !== 'designate' || isName(subject.slice(-2))
  if (form.deciding === 'will' && ['resolve', 'determine', 'conclude', 'opt', 'consent', 'concur', 'vote', 'certify'].includes(form.lemma))
    return (
      form.lemma === 'vote' &&
      (['in', 'down', 'out', 'through', 'as', 'onto'].includes(words[at + 1]?.text ?? '') || officeNouns.has(words[at + 1]?.text ?? ''))
    )
  if (form.deciding === 'will' && ['rule', 'direct', 'instruct', 'order'].includes(form.lemma)) return false
  if (form.deciding === 'will' && form.lemma !== 'choose') return true
  if (form.lemma === 'nominate' || moves.has(words[at + 1]?.text ?? '')) return false
  if (form.lemma === 'choose' && ['as', 'to', 'for'].includes(words[at + 1]?.text ?? '')) return true
  if (isName(subject) && officeNouns.has(words[at + 1]?.text === 'as' ? (words[at + 2]?.text ?? '') : (words[at + 1]?.text ?? '')))
    return true
  if (['select', 'pick'].includes(form.lemma) && isName(subject.slice(-2))) return true
  return form.lemma !== 'name' && supported(words, subject)
}
/** Behind a weak verb they make another verb of it. */
const moves = new Set(['up', 'out', 'off', 'over', 'back', 'round', 'around', 'along'])

/** "is approved" is a rule of every year as often as a decision of today. */
function statesNow(words: readonly Word[], at: number, subject: readonly Word[], form: DecidingForm): boolean {
  const given = ['grant', 'award', 'allocate'].includes(form.lemma) && subject.some(({ text }) => /^\d/.test(text))
  if (given && !words.some(({ text }) => usual.has(text))) return true
  const counted = ['with', 'by'].includes(words[at + 1]?.text ?? '') && /^\d/.test(words[at + 2]?.text ?? '')
  const numbered = form.lemma === 'accept' && (counted || subject.some(({ text }) => /^\d/.test(text)))
  if ((form.deciding === 'weak' && !numbered) || form.deciding === 'bound' || words.some(({ text }) => usual.has(text))) return false
  const next = words[at + 1]
  if (next !== undefined && next.gap === '' && !nowBefore.has(next.text)) return false
  return form.deciding !== 'seat' || (isName(subject) && !subject.at(-1)!.text.endsWith('s'))
}
/** "The board currently decides on …": its way of working, and no decision of today. */
const habits = wordSet('currently normally usually always typically often each every annually')
const usual = wordSet(`
  every annually normally usually always generally each must when if until once unless typically automatically required only any
  may shall can
`)

const nowBefore = wordSet('unopposed nem as for to with without unanimously subject and on in')

/** "It was agreed that …". */
function impersonal(words: readonly Word[], at: number, form: DecidingForm, it: number): Frame | null {
  const before = words[it - 1]
  const opens =
    it === 0 ||
    (openers.has(words[0]!.text) && !words.slice(0, it).some(({ text }) => reporting.has(text))) ||
    words[it]!.gap !== '' ||
    ['and', 'but', 'so', 'then', 'therefore', 'discussion'].includes(before!.text)
  if (!opens || words.slice(Math.max(0, it - 12), it).some(({ text }) => text === 'that')) return null
  const next = skipAgent(words, at + 1)
  const after = words[next]
  if (form.deciding !== 'will')
    return after?.text === 'that' && form.deciding !== 'seat' && form.deciding !== 'bound' && form.lemma !== 'confirm'
      ? { rule: 'en.cls.it', first: it, span: 'rest' }
      : null
  const ought = form.lemma === 'resolve' ? ['to', 'that', 'not', 'the', 'all'] : ['to', 'that', 'not']
  if (['resolve', 'determine', 'conclude'].includes(form.lemma) && !ought.includes(after?.text ?? '')) return null
  if (after === undefined && it > 3 && words[it]!.gap.includes(',')) return { rule: 'en.cls.it', first: it, span: 'all' }
  if (after === undefined || after.gap !== '' || ['with', 'in', 'who', 'when', 'about', 'and'].includes(after.text)) return null
  return { rule: 'en.cls.it', first: it, span: 'rest' }
}

/** Behind "by the board", "unanimously" or "by all present". */
function skipAgent(words: readonly Word[], from: number): number {
  let at = from
  while (at < words.length && (isAdverb(words[at]!.text) || words[at]!.text === 'upon')) at++
  if (words[at]?.text !== 'by') return at
  const end = words.findIndex(({ text }, place) => place > at && ['to', 'that', 'not'].includes(text))
  return end < 0 || end > at + 7 ? at : end
}

/** Where the clause that ends before `end` begins; -1 where it hangs on another or only tells what somebody said. */
function mainFrom(words: readonly Word[], end: number, clause: number): number {
  let comma = end
  for (let at = end - 1; at >= clause; at--) {
    const { text, gap } = words[at]!
    const behindComma = comma < end
    if (at === clause && openers.has(text) && !behindComma && openerEnds(words, clause, end)) continue
    const pointing =
      text === 'that' && at === end - 1 && (at === clause || gap !== '' || ['and', 'but', 'so'].includes(words[at - 1]!.text))
    if (subordinators.has(text) && !pointing && (at === clause || !prepositional.has(text))) {
      if (!behindComma) return text === 'which' && at === end - 1 && (gap === ',' || end > clause + 8) ? clause : -1
      return at === clause || gap === ',' ? comma : -1
    }
    if (reporting.has(text) && !behindComma && !['reports', 'requests', 'review', 'welcome', 'thanks', 'notes', 'claims'].includes(text))
      return -1
    if (gap.includes(',') && at > clause) comma = comma === end || openers.has(words[clause]!.text) ? at : comma
  }
  return openers.has(words[clause]!.text) && comma < end && comma > clause ? comma : clause
}

/** They open a phrase as often as a clause where they do not begin the sentence. */
const prepositional = new Set(['as', 'than', 'after', 'before', 'since'])

/** "After a short talk the date …": the subject's own article ends the opening phrase that no comma ends. */
function openerEnds(words: readonly Word[], clause: number, end: number): boolean {
  const article = words.findLastIndex(({ text }, at) => at < end && (text === 'the' || text === 'a' || text === 'an'))
  return (
    article > clause + 1 && !openers.has(words[article - 1]!.text) && words[article - 1]!.text !== 'of' && words[article - 1]!.text !== 'to'
  )
}
