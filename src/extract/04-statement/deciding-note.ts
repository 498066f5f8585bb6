/** Decisions told in the style of notes: "Minutes approved.", "Ana Lind elected chair". */
import {
  beForms,
  businessNouns,
  type DecidingForm,
  haveForms,
  officeNouns,
  openers,
  openForms,
  personNouns,
  reporting,
  subordinators,
  wordSet
} from '../lexicon/en/deciding.ts'
import { isBody, isName } from './body-phrase.ts'
import type { Word } from './clause-words.ts'
import {
  boundPassive,
  byBodyOrWay,
  type Frame,
  governs,
  headOf,
  isAdverb,
  isPast,
  joining,
  supported,
  type Verb
} from './deciding-frame.ts'

/** "Minutes approved.", "Ana Lind elected chair": a participle without its auxiliary, in the style of notes. */
export function note(words: readonly Word[], { at, from, form, clause }: Verb): Frame | null {
  const subject = words.slice(clause, from)
  const next = words[at + 1]
  const verb = form.tense === 'past' ? form.participle : form.tense === 'third'
  if (!verb || subject.length > 16 || subject.some((word, place) => isFiniteWord(word, subject[place - 1]) || subordinators.has(word.text)))
    return null
  if (words[from]!.gap !== '' || openers.has(subject[0]!.text)) return null
  const head = subject.at(-1)!
  if (['i', 'he', 'she', 'it', 'you', 'they', 'who'].includes(head.text)) return null
  if (isName(subject) && seated.has(form.lemma) && fillsOffice(words, at)) return { rule: 'en.cls.note', first: from, span: 'all' }
  if (
    subject.length < (['motion', 'vote'].includes(head.text) && !owners.has(subject[0]!.text) ? 2 : 4) &&
    ['motion', 'motions', 'vote', 'resolution', 'amendment'].includes(head.text)
  )
    return null
  if (subject.some((word, place) => isPast(word) && [1, 2].some((behind) => determiners.has(subject[place + behind]?.text ?? ''))))
    return null
  if (form.lemma === 'agree' && (next?.text === 'with' || (next?.text === 'to' && owners.has(subject[0]?.text ?? '')))) return null
  if (form.lemma === 'order' || form.lemma === 'conclude' || subject.some(({ text }) => text === 'vs' || text === 'versus')) return null
  if (subject[0]?.text === 'no' || (subject.length === 1 && /^\d+$/.test(subject[0]!.text) && words[clause]!.gap.includes('('))) return null
  if (subject.some((word, place) => place > 0 && isPast(word) && subject[place - 1]!.capital && place > 1)) return null
  const put = subject.some(({ text }) =>
    ['motion', 'vote', 'amendment', 'resolution', 'proposal', 'bylaw', 'measure', 'item'].includes(text)
  )
  if (form.tense === 'third' && !((put || passesThere(words, at, subject)) && ['pass', 'carry'].includes(form.lemma))) return null
  if (!endsNote(words, at, form)) return null
  const named = isName(subject)
  if (form.lemma === 'vote') return null
  if (form.lemma === 'choose' && named) return { rule: 'en.cls.note', first: from, span: 'all' }
  const allowed =
    form.deciding === 'bound'
      ? form.bound?.passive !== 'measured' && boundPassive(words, at, form, subject)
      : form.deciding === 'seat' && named
        ? true
        : businessNouns.has(headOf(subject)) ||
          (supported(words, subject) && !personNouns.has(head.text)) ||
          ((form.deciding === 'act' || form.lemma === 'agree') && !named && !isBody(subject) && !personNouns.has(head.text))
  return allowed ? { rule: 'en.cls.note', first: from, span: 'all' } : null
}

/** "Budget passes unanimously": an outcome, and no mere passing. */
const passesThere = (words: readonly Word[], at: number, subject: readonly Word[]): boolean =>
  businessNouns.has(headOf(subject)) &&
  (words[at + 1] === undefined || words[at + 1]!.text === 'unanimously' || /^\d/.test(words[at + 1]!.text))

const seated = wordSet('elect re-elect reelect appoint reappoint confirm vote')
/** "… elected as the new chair", "… voted in as treasurer". */
function fillsOffice(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at + 1, at + 6)
  if (words[at]!.text === 'voted' && !['in', 'onto'].includes(behind[0]?.text ?? '')) return false
  const stop = behind.findIndex(({ gap }, place) => place > 0 && gap !== '')
  return behind.slice(0, stop < 0 ? 5 : stop).some(({ text }) => officeNouns.has(text))
}

const owners = wordSet('the a an our his her their')
const determiners = wordSet('the a an its their that')

const followers = wordSet('by with without unanimously as subject nem pending after following per via')

/** Nothing follows that would make the verb govern it, or make its clause the subject of another. */
function endsNote(words: readonly Word[], at: number, form: DecidingForm): boolean {
  const next = words[at + 1]
  if (next === undefined) return true
  if (form.deciding === 'seat' && (officeNouns.has(next.text) || ['to', 'onto', 'as', 'en', 'unopposed'].includes(next.text))) return true
  if (/[.;:)(–—-]/.test(next.gap)) return true
  if (['but', 'although', 'if', 'provided'].includes(next.text) && form.lemma !== 'pass') return true
  if (form.deciding === 'bound' && ['to', 'by', 'from', 'at'].includes(next.text)) return true
  // "Release date set to 4 June", "Charter extended for one year".
  if (
    ['set', 'fix', 'extend', 'renew'].includes(form.lemma) &&
    ['to', 'at', 'for', 'until'].includes(next.text) &&
    isMeasure(words[at + 2])
  )
    return true
  if (form.lemma === 'pass' && words.slice(at + 1, at + 5).some(({ text }) => text === 'reading')) return true
  const rest = words.slice(at + 1)
  if (rest.some(({ text }) => beForms.has(text) || text === 'will')) return false
  if (['for', 'at', 'to', 'on', 'towards'].includes(next.text))
    return (
      form.deciding === 'act' ||
      form.lemma === 'agree' ||
      form.lemma === 'accept' ||
      (form.lemma === 'grant' && words[at - 1]?.text === 'permission')
    )
  return next.gap.includes(',') || /^\d/.test(next.text) || (followers.has(next.text) && byBodyOrWay(words, at))
}

const isMeasure = (word: Word | undefined): boolean =>
  word !== undefined && (/^\d/.test(word.text) || word.capital || ['one', 'two', 'three', 'another', 'a', 'the'].includes(word.text))

/** "Proposal to sell the crane accepted": the infinitive is what the noun before it puts. */
const isFiniteWord = (word: Word, before: Word | undefined): boolean =>
  beForms.has(word.text) ||
  haveForms.has(word.text) ||
  (openForms.has(word.text) && !(word.text === 'to' && before !== undefined && businessNouns.has(before.text))) ||
  reporting.has(word.text)

/** "The precept was discussed and it agreed to keep it": the body, or a lost "was". */
export function itself(words: readonly Word[], { at, from, form }: Verb): Frame | null {
  if (!['agree', 'resolve', 'decide'].includes(form.lemma) || form.tense !== 'past' || words[from - 1]!.text !== 'it') return null
  if (from > 1 && !['and', 'but', 'so'].includes(words[from - 2]!.text) && words[from - 1]!.gap === '') return null
  if (words.slice(0, from).some(({ text }) => reporting.has(text) || subordinators.has(text)) || !governs(words, at, form)) return null
  return { rule: 'en.cls.it', first: from - 1, span: 'rest' }
}

/** "Minutes: read and confirmed to be correct": what stands before the colon is what was confirmed. */
export function topical(words: readonly Word[], { at, from, form, clause, negated }: Verb): Frame | null {
  if (
    negated ||
    clause === 0 ||
    !words[clause]!.gap.includes(':') ||
    !form.participle ||
    form.tense !== 'past' ||
    form.deciding === 'bound'
  )
    return null
  const topic = words.slice(0, clause)
  if (
    topic.length > 12 ||
    !topic.some(({ text }) => businessNouns.has(text)) ||
    topic.some(({ text }) => reporting.has(text) && text !== 'notes')
  )
    return null
  const chain = words
    .slice(clause, from)
    .every((word) => isPast(word) || isAdverb(word.text) || joining.has(word.text) || word.text === 'were' || word.text === 'was')
  const next = words[at + 1]
  const closed = next === undefined || next.gap !== '' || (closing.has(next.text) && !(next.text === 'to' && form.deciding === 'will'))
  return chain && closed && byBodyOrWay(words, at) ? { rule: 'en.cls.note', first: clause, span: 'all' } : null
}
const closing = wordSet('as by with without unanimously subject nem and but to')
