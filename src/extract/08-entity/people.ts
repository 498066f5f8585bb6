/** The people a text names: those at the meeting first, then those it names with a title or an office. */
import type { MeetingFacts, PersonMention } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { type CapitalRun, isPossessive, runsOf } from '../05-meeting/capital-runs.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyWords } from '../lexicon/en/bodies.ts'
import { nobody, officeWords, roleWords } from '../lexicon/en/roles.ts'

type Person = { name: string; roles: Set<string>; mentions: Span[] }

const apposition =
  /^,\s(?:the\s|a\s|an\s)?((?:[\p{L}-]{2,20}\s){0,5}?(?:member|secretary|president|chair|chairman|chairwoman|chairperson|director|mayor|manager|minister|governor|commissioner|treasurer|clerk|engineer|officer|chief|deputy|professor|attorney|superintendent|coordinator|ceo|cto|editor)\b(?:\s(?:of|for)\s[^,.;:]{3,80})?)(?!\s\p{Lu})/iu
/** Words that stand before a name: of a post one person holds. */
const posts = new Set(
  [...officeWords].filter(
    (office) =>
      !/^(?:members?|staff|team|department|services|works|finance|operations|public|others|guests?|visitors?|observers?|residents?|student|teacher|lead|alternate|proxy)$/.test(
        office
      )
  )
)
const titles = new Set('Mr Mrs Ms Mx Dr Prof Rev Hon Cllr Sir Dame'.split(' ').flatMap((title) => [title, `${title}.`]))

export function people(context: ExtractionContext, facts: MeetingFacts): PersonMention[] {
  const found = new Map<string, Person>()
  const byWord = new Map<string, string>()
  for (const attendee of facts.attendees) {
    const key = attendee.name.toLowerCase()
    found.set(key, { name: attendee.name, roles: new Set(), mentions: [] })
    byWord.set(key, key)
  }
  for (const { name } of context.known.people) byWord.set(name.toLowerCase(), name.toLowerCase())
  for (const run of runsOf(context)) readRun(context.view, run, found, byWord)
  for (const attendee of facts.attendees) {
    const person = found.get(attendee.name.toLowerCase())!
    if (!person.mentions.some((mention) => mention.start === attendee.start))
      person.mentions.push({ start: attendee.start, end: attendee.end })
  }
  return [...found.values()].map(({ name, roles, mentions }) => ({
    name,
    roles: [...roles],
    mentions: mentions.sort((a, b) => a.start - b.start)
  }))
}

function readRun(view: string, run: CapitalRun, found: Map<string, Person>, byWord: ReadonlyMap<string, string>): void {
  if (run.words.length === 1 && !byWord.has(run.words[0]!.lower) && !found.has(run.words[0]!.bare)) return
  let first = 0
  while (first < run.words.length && (roleWords.has(run.words[first]!.lower) || titles.has(run.words[first]!.text))) first++
  const tokens = run.words.slice(first)
  const last = tokens.findIndex(({ text, lower }) => officeWords.has(lower) || text === 'of' || text === 'the' || text === 'for')
  const named = (last < 0 ? tokens : tokens.slice(0, last)).slice(0, 5)
  if (named.length === 0) return
  if (first === 0 && named.length < 2 && run.words.length > 1 && view[named[0]!.end] !== ',' && !byWord.has(named[0]!.lower)) return
  const span = { start: named[0]!.start, end: withoutPossessive(view, named.at(-1)!) }
  const name = view.slice(span.start, span.end).replace(/\s+/g, ' ')
  const key = name.toLowerCase()
  const titled =
    first > 0 &&
    (posts.has(run.words[first - 1]!.lower) ||
      titles.has(run.words[first - 1]!.text) ||
      /^(?:directors|commissioners|councilmembers?|councillors?|supervisors|trustees|prof|gm|captain|lieutenant|sergeant|constable|sheriff|judge|justice|senator|ambassador|professor|reverend|comrade)$/i.test(
        run.words[first - 1]!.text
      ))
  const role = titled ? view.slice(run.words[0]!.start, run.words[first - 1]!.end).replace(/\s+/g, ' ') : null
  const apposed = view[span.end] === ',' ? apposition.exec(view.slice(span.end, span.end + 160)) : null
  const known = byWord.has(key) || found.has(key)
  if (!known && (!isName(named, role !== null) || (role === null && (apposed === null || named.length < 2 || first > 0)))) return
  const person = found.get(key) ?? { name, roles: new Set<string>(), mentions: [] }
  if (role !== null) person.roles.add(role)
  if (apposed !== null) person.roles.add(apposed[1]!.replace(/\s+/g, ' ').trim())
  person.mentions.push(role === null ? span : { start: run.words[0]!.start, end: span.end })
  found.set(key, person)
}

function withoutPossessive(view: string, last: Span): number {
  return isPossessive(view.slice(last.start, last.end)) ? last.end - 2 : last.end
}

function isName(named: CapitalRun['words'], titled: boolean): boolean {
  if (!titled && named.length < 2) return false
  return named.every(({ text, bare }) => {
    return (
      /^\p{Lu}[\p{Ll}\p{M}.'’-]/u.test(text) && !nobody.has(bare) && !bodyWords.has(bare) && !officeWords.has(bare) && !roleWords.has(bare)
    )
  })
}
