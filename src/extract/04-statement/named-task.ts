/**
 * Tasks that only a name beside an instruction tells: "Order the paint – JB", "Order the paint (JB)", "Paint → JB", "Ada: order the paint",
 * "Ada order the paint". The name is one of those who were there, so that a dash or a colon alone never makes a task.
 */
import type { Span } from '../../domain/span.ts'
import { signSet } from '../03-sentence/sign-set.ts'
import { monthWords } from '../lexicon/en/dates.ts'
import { wordSet } from '../lexicon/en/deciding.ts'
import { plainVerbs } from '../lexicon/en/verbs.ts'
import { groupSpan, matchesOf } from '../matches.ts'
import { openingVerb, opensWithVerb } from './clause.ts'
import { ofAgenda } from './trailing-owner.ts'

/** Names, given names, surnames and initials of those on the roll, in lower case. */
export type Roll = ReadonlySet<string>

/** A roll that holds every name. */
export const anybody: Pick<Roll, 'has'> = { has: () => true }

export function rollOf(names: readonly string[]): Roll {
  const roll = new Set<string>()
  for (const name of names) {
    const words = name.split(/[\s.]+/).filter((word) => word !== '')
    roll.add(name.toLowerCase())
    for (const word of words) if (word.length > 1 && !particles.has(word.toLowerCase())) roll.add(word.toLowerCase())
    if (words.length > 1) roll.add(words.map((word) => word[0]!.toLowerCase()).join(''))
  }
  return roll
}

const particles = wordSet('de la le van von der den of mr mrs ms dr cr cllr st jr sr al el')

export type NamedTask = { readonly what: Span; readonly who: Span; readonly rule: 'en.asg.41' | 'en.asg.42' }

/** A task told by a name at the end or the start of a sentence; null where there is none. */
export function namedTask(view: string, sentence: Span, roll: Roll): NamedTask | null {
  const last = lastNames(view, sentence)
  if (last?.names.every((one) => roll.has(one) || everyone.has(one))) return { ...last, rule: 'en.asg.41' }
  return (
    nameFirst(view, sentence, roll) ??
    nameInBrackets(view, sentence, roll) ??
    nameInSmall(view, sentence, roll) ??
    laterName(view, sentence, roll)
  )
}

/** "It is not done. ada will do it": no sentence of its own, as its name has no capital. */
function laterName(view: string, { start, end }: Span, roll: Roll): NamedTask | null {
  for (const { index, 0: stop } of matchesOf(/[.!?;] {1,3}(?=\p{Ll}[\p{L}\d_-]{2,20} (?:to|will) )/gu, view.slice(start, end))) {
    const found = nameInSmall(view, { start: start + index + stop.length, end }, roll)
    if (found === null) continue
    const next = view.slice(found.what.start, end).search(/[.!?] /)
    return next < 0 ? found : { ...found, what: { start: found.what.start, end: found.what.start + next } }
  }
  return null
}

const dashes = /(?:\s[-–—]\s?|\S[–—]\s?)(?=[^-–—()]{2,40}$)/
const bracket = /\s[([](?:(?:owner|action|lead): )?(?=[^()[\]]{2,60}[)\]]$)/i
const arrow = /\s(?:→|⇒|[-=]{1,2}>)\s?(?=[^→⇒>()]{2,40}$)/
/** "CVE request: @ada": a handle is somebody, whatever stands before it. */
const colon = /:\s(?=@[\w@,&+/ -]{2,60}$)/
/** "Scribe: @ada", "Regrets: @jo". */
const ofRole =
  /(?:\b[a-z]{2,12}(?:er|or|ist|air)s?|\b(?:notes?|scribes?|present|here|regrets|apologies|absent|attendance|attendees|attending|cc|by|with|from|thanks|hosts?|leads?|team|guests?|contacts?|participants|people|who))$/i
const everyone = new Set(['all', 'everybody', 'everyone'])
export const nameShape = /^(?:\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2}|@[\w-]{1,39})$/u
/** Behind the name it may say when: "– Ada, tonight", "– Ada (later)". */
const whenBehind =
  /(?:, | - | \()(?:tonight|today|tomorrow|asap|due|deadline|ready for|soon|later|ongoing|all done|by|before|this|next|end of|until|w\/c|mid|early|late|in|on|\d)\b[^,()→]{0,44}\)?$/i

/** A dash, an arrow or the end of a bracket. */
const mayNameLast = signSet('-–—→⇒>)]@')

type LastNames = {
  readonly names: readonly string[]
  readonly what: Span
  readonly who: Span
  readonly sign: 'dash' | 'bracket' | 'arrow' | 'colon'
}

/** "Order the paint – JB & Ada.": what is to be done, and what looks like names at the end; null where it does not. */
function lastNames(view: string, { start, end }: Span): LastNames | null {
  const text = withoutStops(view.slice(start, end))
  if (!mayNameLast(text)) return null
  const when = whenBehind.exec(text)
  const bare = when === null || when.index < 8 ? text : text.slice(0, when.index)
  return (
    namesBehind(view, { start, end: start + text.length }, text) ??
    (bare === text ? null : namesBehind(view, { start, end: start + text.length }, bare))
  )
}

/** "Also need to order the paint". */
const needsTo = /^(?:(?:someone|somebody|we) )?(?:also )?(?:need|needs|have|has) to (?=[a-z])/i

/** The names at the end of `text`, the words of the sentence up to what says when. */
function namesBehind(view: string, what: Span, text: string): LastNames | null {
  for (const [sign, pattern] of [
    ['dash', dashes],
    ['bracket', bracket],
    ['arrow', arrow],
    ['colon', colon]
  ] as const) {
    const match = pattern.exec(text)
    if (match === null) continue
    const from = match.index + match[0].length
    const to = sign === 'bracket' ? text.length - 1 : text.length
    const parts = partsOf(text.slice(from, to))
    if (parts.length > 4 || !parts.every((part) => nameShape.test(part) || everyone.has(part.toLowerCase()))) continue
    const told = { start: what.start, end: what.start + match.index + 1 }
    const task = { ...told, start: told.start + (needsTo.exec(view.slice(told.start, told.end))?.[0].length ?? 0) }
    if (sign === 'colon' && ofRole.test(text.slice(0, match.index))) continue
    if (sign === 'arrow' || sign === 'colon' ? past.test(view.slice(task.start, task.end)) : !instructs(view, task)) continue
    if (sign === 'bracket' && isOfAgenda(view, task)) continue
    const whole = sign === 'colon' ? { start: what.start, end: what.start + match.index } : what
    return { names: parts.map((part) => part.toLowerCase()), what: whole, who: { start: what.start + from, end: what.start + to }, sign }
  }
  return null
}

const topic = /^ (?:on|for|from|of|about|to|with|in|at|by|re|and)\b/

/** Who is named behind "review the budget" or "update on the boats" may only be the one who speaks of it. */
function isOfAgenda(view: string, { start, end }: Span): boolean {
  const verb = openingVerb(view, start, end, false)
  if (verb === null) return false
  const word = view.slice(verb.start, verb.end).toLowerCase()
  return ofAgenda.test(word) || (!plainVerbs.has(word) && topic.test(view.slice(verb.end, end)))
}

/** Names that a paper puts behind its instructions time and again, whoever was there. */
export function namesByHabit(view: string, sentences: readonly Span[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    const last = lastNames(view, sentence)
    // An arrow may point to anything.
    if (last === null || last.sign === 'arrow' || last.sign === 'colon') continue
    for (const name of last.names) if (!noName.has(name) && !everyone.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name)
}

/** What stands behind a dash as often as a name: how it went, how soon, what kind of item it is. */
const noName = wordSet(`${monthWords}
  approved passed carried adopted agreed accepted noted done closed open complete completed ongoing pending deferred postponed tabled failed
  tbd tba tbc none yes no high low medium urgent asap now today tomorrow monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter update report discussion
  information decision action vote motion presentation review draft final new old
`)

const headName = "[\\p{L}.'’-]{1,24}(?: [\\p{L}.'’]{1,24})?"
const head = new RegExp(
  `^(${headName}(?:(?:, ?| and | ?& ?| ?/ ?)${headName}){0,3})(?: \\([^()]{2,30}\\))?(?: {0,3}: ?| {1,3}[-–—] )(?=\\p{L})`,
  'u'
)

/** Names that open a sentence, with a colon or a dash behind them: "Ada: order the paint". */
export function namesAhead(
  view: string,
  { start, end }: Span,
  roll: Pick<Roll, 'has'>
): { readonly who: Span; readonly rest: Span } | null {
  const match = head.exec(view.slice(start, Math.min(end, start + 100)))
  if (match === null || !areOnRoll(match[1]!, roll)) return null
  return { who: { start, end: start + match[1]!.length }, rest: { start: start + match[0].length, end } }
}

/** "Ada order the paint.", "@ada order the paint". */
function nameFirst(view: string, { start, end }: Span, roll: Roll): NamedTask | null {
  const bare = /^(\p{Lu}[\p{L}'’-]+|@[\w-]{1,39}) (?:(?:→|⇒|[-=]{1,2}>) ?)?(?=\p{Ll})/u.exec(view.slice(start, Math.min(end, start + 42)))
  const does = doesIt.exec(view.slice(start, Math.min(end, start + 90)))
  if (does !== null) {
    const who = groupSpan(does, start)
    return { what: { start: who.start, end }, who, rule: 'en.asg.42' }
  }
  if (bare === null || (bare[1]![0] !== '@' && !roll.has(bare[1]!.toLowerCase()))) return null
  const verb = openingVerb(view, start + bare[0].length, end, true)
  // With one name before it a verb without its ending instructs, unless its past looks the same.
  if (verb === null || verb.start !== start + bare[0].length || unchanged.has(view.slice(verb.start, verb.end))) return null
  return { what: { start, end }, who: { start, end: start + bare[1]!.length }, rule: 'en.asg.42' }
}

/** "[Ada] Order the paint", "(Ada, Jo): order the paint". */
function nameInBrackets(view: string, { start, end }: Span, roll: Roll): NamedTask | null {
  const match = /^[[(]([^()[\]]{2,40})[)\]] ?:? (?=[\p{L}"])/u.exec(view.slice(start, Math.min(end, start + 50)))
  if (match === null || !areOnRoll(match[1]!, roll)) return null
  const verb = openingVerb(view, start + match[0].length, end, true)
  if (verb === null || verb.start !== start + match[0].length) return null
  return { what: { start, end }, who: { start: start + 1, end: start + 1 + match[1]!.length }, rule: 'en.asg.42' }
}

/** "ada to order the paint", where people are on the roll in small letters. */
function nameInSmall(view: string, { start, end }: Span, roll: Roll): NamedTask | null {
  const match = /^(\p{Ll}[\p{L}\d_-]{2,20}) (?:to|will) (?=\p{Ll})/u.exec(view.slice(start, Math.min(end, start + 40)))
  if (match === null || !roll.has(match[1]!) || openingVerb(view, start, end, false)?.start === start) return null
  if (!opensWithVerb(view, start + match[0].length, end)) return null
  return { what: { start, end }, who: { start, end: start + match[1]!.length }, rule: 'en.asg.42' }
}

/** "@ada takes it", "#12: @ada chases the yard". */
const doesIt = /^(?:[^:@]{2,40}: )?(@[\w-]{1,39}) (?:take|own|handle|ping|chair|chase)s (?=[a-z@])/

const unchanged = wordSet(`
  put set read let cut cost hit shut split spread bid beat run come become recommend suggest report propose note ask agree move second feel
  think say want hope
`)

/** Without the stops and blanks at the end. */
function withoutStops(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '.' || text[end - 1]!.trim() === '')) end--
  return text.slice(0, end)
}

export const partsOf = (text: string): string[] => text.split(/\s?[,&/+]\s?|\band\b|\s(?=@)/).map((part) => part.trim())

/** Whether all whom the words name are on the roll. */
export const areOnRoll = (text: string, roll: Pick<Roll, 'has'>): boolean => partsOf(text).every((part) => roll.has(part.toLowerCase()))

const past = /\b(?:was|were|has|had|did|done|been|received|completed|sent|reported)\b/i
const stands = /\b(?:have|is|are|am)\b/i
const toBeDone = /\b(?:to|will|would|shall|should|must|needs? to) be(?: [a-z]+ly)? [a-z“"']+/i

/** Whether words say what is to be done: an instruction, or what "is to be" or "would be" done. */
function instructs(view: string, { start, end }: Span): boolean {
  const text = view.slice(start, end)
  if (text.length < 8 || past.test(text) || !/ \p{Ll}/u.test(text)) return false
  return toBeDone.test(text) || (!stands.test(text) && openingVerb(view, start, end, false) !== null)
}
