/** Motions: what was moved, in one sentence, and what became of it, in the same sentence or a later one. */
import type { Span } from '../../domain/span.ts'
import { motionRows, outcomeRows } from '../lexicon/en/cues-motion.ts'
import { gramsOf, mayMatch, mayStart, type Sieve, sieved } from '../sieve.ts'
import { openingVerb, tidy } from './clause.ts'
import { closeGaps, openSpan } from './close-gaps.ts'
import { clauseStarts, openings } from './cues.ts'
import { ofOutcomeWords, outcomeTail } from './outcome-words.ts'

export type Outcome = { readonly result: 'carried' | 'lost' | 'withdrawn'; readonly rule: string; readonly span: Span }

export type Motion = {
  readonly rule: string
  readonly cue: Span
  /** What was moved; the whole sentence where it does not say. */
  readonly act: Span
  readonly stated: boolean
}

const motions = motionRows.map((row) => ({ id: row.id, lead: row.lead === true, ...sieved(row.pattern) }))
const outcomes = outcomeRows.map((row) => ({ id: row.id, result: row.result, ...sieved(row.pattern) }))
/** Who is proposed for what: the whole sentence says it. */
const nominating = new Set(['en.mot.08', 'en.mot.09', 'en.mot.19', 'en.mot.20', 'en.mot.21'])
const motionHint = /[Mm]o(?:tion|ve)|[Vv]ote (?:was )?called|MO(?:TION|VED)|M\/?S|MMS|[Pp]roposed (?:by|as|and)|[Ss]econd(?:ed|ed? by) /
const outcomeHint =
  /carr|pass|yes|approv|adopt|accept|agreed|ratif|fail|lost|defeat|reject|denied|died|second|withdr|favo|won the|elected|[Aa]ye|[Yy]ea|unanim|dissent|object|vote|M\/C|CARR|PASS|APPROV|ADOPT|UNANIM|ALL|M\/?S|consent|Lapsed|\d ?(?:-|to) ?\d|con[sc]ensus|LOST|FAIL|ordered|CRD/i

const resultField = /^(?:RESULT|Result|VOTE|Vote|OUTCOME|Outcome|DISPOSITION|Disposition): +/

export function outcomeIn(view: string, given: Span): Outcome | null {
  const closed = closeGaps(view.slice(given.start, given.end))
  if (closed === null) return outcomeAt(view, given)
  const found = outcomeAt(closed.text, { start: 0, end: closed.text.length })
  return found === null ? null : { ...found, span: openSpan(closed, found.span, given.start) }
}

function outcomeAt(view: string, given: Span): Outcome | null {
  const whole = tidy(view, given)
  const field = resultField.exec(view.slice(whole.start, Math.min(whole.end, whole.start + 40)))
  const within = field === null ? whole : { start: whole.start + field[0].length, end: whole.end }
  const text = view.slice(within.start, within.end)
  if (!outcomeHint.test(text)) return null
  const grams = gramsOf(text)
  for (const { id, result, regex, sieve } of outcomes) {
    if (!mayStart(sieve, text) || !mayMatch(sieve, grams)) continue
    const match = regex.exec(text)
    if (match !== null) {
      const start = within.start + match.index
      return {
        result: isOutvoted(text) ? 'lost' : result,
        rule: id,
        span: tidy(view, { start, end: Math.max(start + match[0].length, within.end) })
      }
    }
  }
  const told = ofOutcomeWords(text)
  if (told !== null) return { result: told, rule: 'en.out.words', span: within }
  const tail = outcomeTail(text)
  return tail < 0 ? null : { result: 'carried', rule: 'en.out.words', span: tidy(view, { start: within.start + tail, end: within.end }) }
}

const counts =
  /\b(\d{1,4}) (?:votes? )?(?:in favou?r|for|ayes?|yes)\b[^\d\n]{1,24}\b(\d{1,4}) (?:votes? )?(?:against|opposed|nays?|noes)\b/i

/** "Vote was 8 to 10." */
const voteWas = /\b[Vv]ote (?:was |of |count was )?(\d{1,4}) ?(?:-|\u2013|to) ?(\d{1,4})\b/

/** "2 in favour, 15 against". */
function isOutvoted(text: string): boolean {
  const match = counts.exec(text) ?? voteWas.exec(text)
  return match !== null && Number(match[1]) <= Number(match[2])
}

export function motionIn(view: string, sentence: Span): Motion | null {
  const closed = closeGaps(view.slice(sentence.start, sentence.end))
  if (closed === null) return motionAt(view, sentence)
  const found = motionAt(closed.text, { start: 0, end: closed.text.length })
  if (found === null) return null
  return { ...found, cue: openSpan(closed, found.cue, sentence.start), act: openSpan(closed, found.act, sentence.start) }
}

function motionAt(view: string, sentence: Span): Motion | null {
  const text = view.slice(sentence.start, sentence.end)
  if (!motionHint.test(text)) return null
  const short = shortInside.exec(text)
  if (short !== null) return motionAt(view, { start: sentence.start + short.index + 1, end: sentence.end })
  const grams = gramsOf(text)
  const beginnings = new Beginnings(text)
  for (const row of motions) {
    if (!mayMatch(row.sieve, grams)) continue
    const { id } = row
    const cue = cueOf(text, sentence.start, row, beginnings.of(row.lead))
    if (cue === null) continue
    const act = shortForm.test(text)
      ? afterShortForm(view, sentence)
      : id === 'en.mot.06'
        ? between(view, cue)
        : id === 'en.mot.14'
          ? beforeMover(view, cue)
          : nominating.has(id)
            ? null
            : actOf(view, sentence, id === 'en.mot.04' ? cue.start : cue.end)
    // Boats and offices move too: without words moved there has to be a seconder or a motion.
    if (act === null && (id === 'en.mot.03' || id === 'en.mot.10') && !/second|motion/i.test(text)) continue
    return { rule: id, cue, act: act ?? tidy(view, sentence), stated: act !== null }
  }
  return null
}

/** "M/S/C Vance/Osei …": what is moved stands right after the two names. */
const shortForm =
  /^M\/?S(?:\/?[CPU]|\/A)?:? ?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)? ?\/ ?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)?[,:;]? (?:to |that )?(?=\S)/

/** The same, told after what it is about: "Bills and claims: MSC: Vance/Osei to pay". */
const shortInside = /[\s\u2013-](?=M\/?S(?:\/?[CPU])?:? [A-Z][\w.'-]*(?: [A-Z][\w.'-]*)? ?\/ ?[A-Z][\w.'-])/

function afterShortForm(view: string, sentence: Span): Span {
  const head = shortForm.exec(view.slice(sentence.start, sentence.end))!
  const start = sentence.start + head[0].length
  const stop = tailOf(view.slice(start, sentence.end))
  return tidy(view, { start, end: stop === null || stop.index < 6 ? sentence.end : start + stop.index })
}

/** Where a sentence may begin to say something, worked out when first asked for. */
class Beginnings {
  readonly #text: string
  #openings: readonly number[] | null = null
  #clauses: readonly number[] | null = null

  constructor(text: string) {
    this.#text = text
  }

  of(lead: boolean): readonly number[] {
    this.#openings ??= openings(this.#text)
    if (!lead) return this.#openings
    this.#clauses ??= clauseStarts(this.#text, this.#openings)
    return this.#clauses
  }
}

function cueOf(
  text: string,
  offset: number,
  { regex, sieve }: { regex: RegExp; sieve: Sieve },
  beginnings: readonly number[]
): Span | null {
  for (const from of beginnings) {
    const part = from === 0 ? text : text.slice(from)
    const match = mayStart(sieve, part) ? regex.exec(part) : null
    if (match !== null) return { start: offset + from + match.index, end: offset + from + match.index + match[0].length }
  }
  return null
}

const opener =
  / (?:to|TO|that|THAT|That|for) |: "?| (?=we [a-z]{3,12} (?:the|this|that|our|to|it|[A-Z\d])| adoption | approval )| (?=(?:approving|adopting|accepting|authorizing|appointing|approved (?=the|that)|accepted (?=the)|adopted (?=the))\b|(?:the )?(?:approval|adoption|acceptance|ratification|passage|confirmation|appointment) of\b|the (?:[a-z]{2,12} ){1,4}be [a-z]{3,12}ed\b)/g
const tail =
  /,?;?(?: and| which|,)? ?\(?(?:(?:was |were |is )?(?:[Ss]econd(?:ed)?|SECOND(?:ED)?|2nd|supported)(?: by|:)?\b|(?:[A-Z][\w.'-]{1,20} ){1,4}[Ss]econd(?:ed\b|ing\b|s\b|(?=[,.]|$))|(?<=\()(?:[Pp]assed|[Cc]arried)\b|(?:was )?(?:made|moved|offered|put forward) by\b|(?:was|were) (?:duly |properly )?(?:made|moved|offered|put forward|proposed)(?: and (?:duly )?seconded[.]?$|[.]?$|(?:,| and) (?:duly )?seconded\b)|(?:,|;|\band\b|\bwhich\b|\bit\b|[Tt]he motion|[Mm]otion|MOTION)(?: (?:was|is|has|then|been|duly|unanimously|it|and|which|motion|the)){0,5} (?:carried|passed|CARRIED|PASSED|approved unanimously|approved by|unanimously|failed|lost|defeated)\b|(?:[Mm]otion|MOTION|[Vv]ote) (?:was )?(?:carried|passed|approved|CARRIED|PASSED)|(?:[Aa]ll in favou?r|carried unanimously|[Uu]nanimous(?:ly)?\.?$|\b(?:[Cc]arried|CARRIED|[Pp]assed|PASSED)\.?$))/

const ordinal = /^ (?:reading|half|phase|floor|quarter|year|draft|vice|stage|time|page|version|term|home|amendment)\b/i
const passes = /,? (?:then |duly |unanimously )?(?:passe[sd]|carrie[sd])(?: unanimously| \d[\d to-]{0,8})?\.?$/
/** "… passed by a vote of 34-2", at the end. */
const passedBy = / (?:passed|passes|carried) (?:by|with|on) an? (?:[a-z-]{3,12} )?(?:vote|majority|show)\b/

/** "… by Osei, second by Lind", behind what was moved. */
const byMover = / by (?:[A-Z][\w.'-]{1,20},? ){1,4}(?:and )?[Ss]econd(?:ed)? (?:by\b|[A-Z])/

/** Where words moved end and what became of them begins; "second reading" is no seconder. */
function tailOf(words: string): { readonly index: number } | null {
  const lapse = words.indexOf(' for lack of a second')
  if (lapse > 0) return { index: words.lastIndexOf(' ', lapse - 1) }
  const stop = tail.exec(words)
  const by = words.includes('econd') ? byMover.exec(words) : null
  if (by !== null && (stop === null || by.index < stop.index)) return by
  if (stop === null) return passes.exec(words) ?? passedBy.exec(words) ?? tailAt(words)
  const after = stop.index + stop[0].length
  const isOrdinal = /second$/i.test(stop[0])
    ? ordinal.test(words.slice(after, after + 12))
    : /2nd$/.test(stop[0]) && /\b(?:an?|the|on|of|our) $/.test(words.slice(0, after - 3))
  if (!isOrdinal) return stop
  const next = tail.exec(words.slice(after))
  return next === null ? null : { index: after + next.index }
}

function tailAt(words: string): { readonly index: number } | null {
  const index = outcomeTail(words)
  return index < 0 ? null : { index }
}

/** Whether the words are a few names and nothing else. */
function namesAlone(words: string): boolean {
  const parts = words
    .replace(/^"|\.$/g, '')
    .trim()
    .split(/[ ,/&]+/, 8)
  return parts.length < 8 && parts.every((part) => /^[A-Z]/.test(part))
}

/** "A proposed … seconded by B": what stands between the two. */
function between(view: string, cue: Span): Span | null {
  const text = view.slice(cue.start, cue.end)
  const start = text.indexOf('proposed ') + 9
  const end = text.search(/,? (?:and )?(?:which was |this was |it was )?seconded by $/)
  return namesAlone(text.slice(start, end)) ? null : tidy(view, { start: cue.start + start, end: cue.start + end })
}

/** "Adoption of the agenda moved by A, seconded by B": what stands before the mover. */
function beforeMover(view: string, cue: Span): Span | null {
  const text = view.slice(cue.start, cue.end)
  const end = text.search(/,? (?:was |were )?(?:moved|proposed) /)
  const said = text.slice(0, end)
  return namesAlone(said) || /\bnominations?\b/i.test(said) ? null : tidy(view, { start: cue.start, end: cue.start + end })
}

/** The words moved: from "to", "that" or a colon on, up to the seconder or the outcome. */
function actOf(view: string, sentence: Span, from: number): Span | null {
  opener.lastIndex = Math.max(sentence.start, from - 6)
  for (let match = opener.exec(view); match !== null && match.index < sentence.end; match = opener.exec(view)) {
    const start = match.index + match[0].length
    if (start >= sentence.end) return null
    if (
      /^ (?:to|TO) $/.test(match[0]) &&
      openingVerb(view, start, sentence.end, false) === null &&
      openingVerbInCapitals(view, start) === null
    )
      continue
    if (
      match[0] === ' for ' &&
      !/^(?:[A-Z][\w.]+ ){1,3}to |^(?:the )?(?:approval|adoption|appointment|acceptance|passage|ratification)/.test(
        view.slice(start, start + 60)
      )
    )
      continue
    if (
      match[0].startsWith(': ') &&
      /^"?(?!T(?:hat|HAT|o|O) )(?:[A-Z][\w.]*[ ,/]){1,3}/.test(view.slice(start, start + 40)) &&
      / (?:to|that|That|THAT) /.test(view.slice(from, sentence.end))
    )
      continue
    const rest = view.slice(start, sentence.end)
    if (match[0].startsWith(': ') && namesAlone(rest)) continue
    const stop = tailOf(rest)
    const act = tidy(view, { start, end: stop === null || stop.index < 6 ? sentence.end : start + stop.index })
    return act.end - act.start < 4 ? null : act
  }
  return null
}

function openingVerbInCapitals(view: string, at: number): Span | null {
  const word = /^[A-Z]{3,15}\b/.exec(view.slice(at, at + 16))
  return word === null ? null : openingVerb(word[0].toLowerCase(), 0, word[0].length, false)
}
