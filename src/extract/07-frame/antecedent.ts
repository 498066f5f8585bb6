/** Whom "he" or "she" means where a statement gives one of them a task: read from the subject of its own sentence or of those before. */
import type { Owner, Resolved } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { type CapitalRun, capitalRuns } from '../05-meeting/capital-runs.ts'
import { personIn } from '../05-meeting/person-name.ts'
import type { ExtractionContext } from '../context.ts'
import { officeWords } from '../lexicon/en/roles.ts'
import { groupSpan } from '../matches.ts'
import { sifted } from '../sifted.ts'
import type { StatementDraft } from '../statement-draft.ts'
import type { Register } from './register.ts'

const pronoun = sifted(
  /^(?:and\s|then\s|that\s)?([Hh]e|[Ss]he)\s(?:(?:also|then|now)\s)?(?:will|shall|would|must|should|is (?:also )?(?:to|going to)|has|agreed|was asked to|volunteered|offered|undertook|promised)\b/
)
const topic = /^[^.:;!?]{3,48}:\s(?=\p{Lu})/u
const acts = /^\s(?:has|had|is|was|will|[a-z]{3,16}(?:ed|s)|said|gave|took|told|spoke|put|made)\s/
/** "Speaking of the quay, Lind said": a clause before the subject. */
const clauseBefore = /^[A-Z][a-z]+ing\s[^.,;]{2,80},\s$/

/** "She will report": the person who is the subject of the sentence before, or the only one whom the block names before. */
export function antecedent(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] | null {
  const { view } = context
  const found = pronounOf(view, draft)
  if (found === null) return null
  const { at, match } = found
  if (at > draft.sentence.start) {
    const own = ownSubject(view, { start: draft.sentence.start, end: at }, known)
    if (own !== null) return [own]
  }
  const { start, end } = groupSpan(match, at)
  const resolved = subjectBefore(context, draft, known) ?? onlyPersonBefore(context, draft, known)
  return resolved === null ? null : [{ start, end, name: view.slice(start, end), role: 'lead', resolved: { ...resolved, by: 'pronoun' } }]
}

/** Where the pronoun stands: at the beginning of the task, right before it, or at the beginning of its sentence. */
function pronounOf(view: string, draft: StatementDraft): { readonly at: number; readonly match: RegExpExecArray } | null {
  const back = view.slice(Math.max(draft.sentence.start, draft.start - 36), draft.start).search(lastPronoun)
  const clause = draft.because[0]?.start ?? draft.start
  const places = [
    draft.start,
    ...(clause > draft.start && clause < draft.end ? [clause] : []),
    ...(back < 0 ? [] : [Math.max(draft.sentence.start, draft.start - 36) + back]),
    draft.sentence.start
  ]
  for (const at of places) {
    const match = pronoun.exec(view.slice(at, at + 60))
    if (match !== null) return { at, match }
  }
  return null
}

const lastPronoun = /\b[Ss]?[Hh]e\s[a-z ]{2,24}$/

/** "Ada Lind has the key and she will": the one who opens the sentence, or the only one it names. */
function ownSubject(view: string, before: Span, known: Register): Owner | null {
  const named = capitalRuns(view, before.start, before.end).flatMap((run) => {
    const resolved = known.resolve(nameIn(view, run))
    return resolved?.kind === 'person' ? [{ run, resolved }] : []
  })
  const first = named.find(({ run }) => run.start - before.start < 3 && acts.test(view.slice(run.end, run.end + 24)))
  const found = first ?? (named.length === 1 ? named[0] : undefined)
  return found === undefined
    ? null
    : { start: found.run.start, end: found.run.end, name: nameIn(view, found.run), role: 'lead', resolved: found.resolved }
}

/** The person with whom the nearest sentence before opens; sentences that open with a pronoun are passed over. */
function subjectBefore({ view, sentences }: ExtractionContext, draft: StatementDraft, known: Register): Resolved | null {
  const own = sentences.findIndex(({ start }) => start === draft.sentence.start)
  for (let at = own - 1; at >= 0 && at >= own - 6 && sentences[at]!.block === draft.block; at--) {
    const { end } = sentences[at]!
    // "Quay lamps: Ada Lind has seen them": behind the topic.
    const start =
      sentences[at]!.start + (topic.exec(view.slice(sentences[at]!.start, Math.min(end, sentences[at]!.start + 60)))?.[0].length ?? 0)
    if (/^(?:[Hh]e|[Ss]he)\s/.test(view.slice(start, start + 4))) continue
    const runs = capitalRuns(view, start, draft.sentence.start)
    const place = runs.findIndex((run) => run.end <= end && clauseBefore.test(view.slice(start, run.start)))
    const run = runs[Math.max(0, place)]
    if (run === undefined || run.end > end) return null
    if (place < 0 && run.start !== start) return at === own - 1 ? toldPerson(view, runs, known) : null
    if (runs.some((other) => other !== run && isOther(view, other, known))) return null
    return personOf(view, run, known) ?? (at === own - 1 ? toldPerson(view, runs, known) : null)
  }
  return null
}

/** Whether a run names a person too; not where it only says whose something is. */
function isOther(view: string, run: CapitalRun, known: Register): boolean {
  return known.resolve(nameIn(view, run))?.kind === 'person' && !/^['’]s\b|['’]s$/.test(view.slice(run.end - 2, run.end + 2))
}

function personOf(view: string, run: CapitalRun, known: Register): Resolved | null {
  const resolved = known.resolve(nameIn(view, run))
  if (resolved?.kind === 'person') return resolved
  const person = acts.test(view.slice(run.end, run.end + 24)) ? personIn(view, run, 'names') : null
  if (person !== null && person.start === run.start && person.end === run.end && run.words.length > 1)
    return { kind: 'person', name: nameIn(view, run), id: null, by: 'pronoun' }
  // "Club Secretary Robin": the name behind the office.
  const office = run.words.findLastIndex(({ text }) => officeWords.has(text.toLowerCase()))
  const [first, last] = office < 0 ? [] : [run.words[office + 1], run.words.at(-1)]
  return first === undefined || last === undefined
    ? null
    : { kind: 'person', name: nameIn(view, { start: first.start, end: last.end }), id: null, by: 'pronoun' }
}

/** "Papers go to Ada Lind. She will": the one person whom the sentence hands something. */
function toldPerson(view: string, runs: readonly CapitalRun[], known: Register): Resolved | null {
  const found = runs.flatMap((run) => {
    const person = /\b(?:to|by|with|from|ask|asked)\s$/.test(view.slice(Math.max(0, run.start - 8), run.start))
      ? personIn(view, run, 'names')
      : null
    const whole = person !== null && person.start === run.start && person.end === run.end && run.words.length > 1 && run.words.length < 4
    const resolved = known.resolve(nameIn(view, run))
    if (resolved?.kind === 'person') return [resolved]
    return whole ? [{ kind: 'person', name: nameIn(view, run), id: null, by: 'pronoun' } as const] : []
  })
  return found.length === 1 ? found[0]! : null
}

/** A name that may stand on two lines, on one. */
function nameIn(view: string, { start, end }: Span): string {
  return view.slice(start, end).replace(/\s+/g, ' ')
}

function onlyPersonBefore({ view, blocks }: ExtractionContext, draft: StatementDraft, known: Register): Resolved | null {
  const found = new Map<string, Resolved>()
  for (const run of capitalRuns(view, blocks[draft.block]!.start, draft.sentence.start)) {
    const resolved = known.resolve(nameIn(view, run))
    if (resolved?.kind === 'person') found.set(resolved.name, resolved)
  }
  return found.size === 1 ? [...found.values()][0]! : null
}
