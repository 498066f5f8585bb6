/** The bodies and institutions a text names, the meeting's own first. */
import type { BodyMention, MeetingFacts } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { type CapitalRun, isPossessive, runsOf } from '../05-meeting/capital-runs.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyWords, chineseBodyEnds } from '../lexicon/en/bodies.ts'

type Body = { name: string; mentions: Span[] }

const han = '[\\u3005\\u3007\\u3400-\\u9fff]'
const chinese = new RegExp(
  `(?<!${han})(?!建立|优化|由|加强|推进|支持|战略|组织|鼓励|引导|完善)${han}{1,12}${chineseBodyEnds}(?!${han})`,
  'g'
)
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
      for (const match of context.view.slice(block.start, block.end).matchAll(chinese)) {
        add({ start: block.start + match.index, end: block.start + match.index + match[0].length })
      }
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
