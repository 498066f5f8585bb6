/** The bodies and institutions a text names, the meeting's own first. */
import type { BodyMention, MeetingFacts } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { signSet } from '../03-sentence/sign-set.ts'
import { type CapitalRun, isPossessive, runsOf } from '../05-meeting/capital-runs.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyWords, chineseBodyEnds } from '../lexicon/en/bodies.ts'

type Body = { name: string; mentions: Span[] }

const chinese = new RegExp(`^(?!建立|优化|由|加强|推进|支持|战略|组织|鼓励|引导|完善).{1,12}${chineseBodyEnds}$`)
/** The last character of each end. */
const endsBody = signSet(
  chineseBodyEnds
    .slice(3, -1)
    .split('|')
    .map((end) => end.at(-1)!)
    .join('')
)
/** The longest such name. */
const longest = 18

const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3005 || unit === 0x3007

/** Chinese names that stand by themselves: all characters between two marks are one. */
function chineseBodies(view: string, within: Span): Span[] {
  const found: Span[] = []
  for (let at = within.start; at < within.end; at++) {
    const start = at
    while (at < within.end && isHan(view.charCodeAt(at))) at++
    if (at - start < 2 || at - start > longest || !endsBody(view.charAt(at - 1))) continue
    if (chinese.test(view.slice(start, at))) found.push({ start, end: at })
  }
  return found
}
/** Words with which a sentence may begin before a body's name. */
const opening = new Set([
  'the',
  'this',
  'that',
  'in',
  'on',
  'at',
  'by',
  'for',
  'from',
  'to',
  'of',
  'and',
  'a',
  'an',
  'as',
  'with',
  'when',
  'since',
  'our',
  'all',
  'each',
  'any',
  'no',
  'convey',
  'study'
])

export function bodies(context: ExtractionContext, facts: MeetingFacts): BodyMention[] {
  const found = new Map<string, Body>()
  const add = (span: Span): void => {
    const name = context.source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    const key = name.toLowerCase()
    const body = found.get(key) ?? { name, mentions: [] }
    if (!body.mentions.some((mention) => mention.start === span.start)) body.mentions.push(span)
    found.set(key, body)
  }
  if (facts.body !== null) add({ start: facts.body.start, end: facts.body.end })
  for (const run of runsOf(context)) {
    const span = bodyOf(run)
    if (span !== null) add(span)
  }
  for (const block of context.source.language === 'en' ? [] : context.blocks) {
    if (block.kind !== 'furniture' && block.kind !== 'code') {
      for (const span of chineseBodies(context.view, block)) add(span)
    }
  }
  return [...found.values()].map(({ name, mentions }) => ({ name, mentions: mentions.sort((a, b) => a.start - b.start) }))
}

const about = new Set([
  'meeting',
  'meetings',
  'minutes',
  'session',
  'chair',
  'chairman',
  'chairperson',
  'director',
  'member',
  'members',
  'president',
  'secretary',
  'ordinance',
  'resolution',
  'results',
  'clerk',
  'report',
  'office',
  'approval',
  'staff',
  'regular'
])

/** "Meeting of the …", "Chair of the …": the body comes after. */
function isAbout(run: CapitalRun, at: number): boolean {
  return about.has(run.words[at]!.lower) && run.words[at + 1]?.text === 'of' && run.words[at + 2]?.text === 'the'
}

/** The part of a run that names a body: from its first name word to its last body word, or on to the place it belongs to. */
function bodyOf(run: CapitalRun): Span | null {
  let first = 0
  while (first < run.words.length && (opening.has(run.words[first]!.lower) || isAbout(run, first))) first++
  const at = run.words.findLastIndex(({ bare }) => bodyWords.has(bare))
  if (at < first) return null
  const words = run.words.slice(first)
  const noun = at - first
  const of = words[noun + 1]?.text === 'of' ? words.slice(noun + 1) : []
  const last = of.length > 1 && of.length < 7 ? words.at(-1)! : words[noun]!
  if (noun === 0 && of.length < 2) return null
  return { start: words[0]!.start, end: isPossessive(last.text) ? last.end - 2 : last.end }
}
