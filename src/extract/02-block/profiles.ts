/**
 * Profiles: the shapes a document has, each with a score from 0 to 1; several may apply. Told from its blocks and from wording, never from
 * its name or publisher.
 */
import type { Profile, ProfileName } from '../../domain/proposal.ts'
import { profileSignals } from '../lexicon/profile-signals.ts'
import { Seeker } from '../sieve.ts'
import type { LabelledBlock } from './labelled-block.ts'

/** The shape of a document shows early; more of a long one would add nothing. */
const reach = 8000
/** Scores below this are noise. */
const least = 0.3

const signals = new Seeker(profileSignals.map(({ pattern }) => pattern))

export function profilesOf(view: string, blocks: readonly LabelledBlock[]): Profile[] {
  const scores = new Map<ProfileName, number>()
  const add: Add = (name, score) => void scores.set(name, (scores.get(name) ?? 0) + score)
  for (const signal of signals.seek(view.slice(0, reach))) add(profileSignals[signal]!.profile, profileSignals[signal]!.weight)
  byTitle(view, blocks, add)
  structure(blocks, add)
  if (Math.max(0, ...scores.values()) < least && isMinutes(view, blocks)) add('prose', 0.5)
  return [...scores]
    .filter(([, score]) => score >= least)
    .map(([name, score]) => ({ name, score: Math.min(1, Math.round(score * 100) / 100) }))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
}

type Add = (name: ProfileName, score: number) => void

const titles: readonly { readonly profile: ProfileName; readonly regex: RegExp }[] = [
  { profile: 'plan', regex: /\b(?:action|work|implementation|strategic|national|annual) (?:action )?plan\b|\bcommitments?\b|\broadmap\b/i },
  { profile: 'resolution', regex: /\b(?:resolution|ordinance|decree)\b/i },
  { profile: 'communique', regex: /\b(?:communiqu[eé]|declaration|joint statement)\b/i },
  { profile: 'actions', regex: /\baction (?:items|list|log|points|tracker)\b/i },
  { profile: 'transcript', regex: /\b(?:transcript|irc log|chat log)\b/i },
  { profile: 'summary', regex: /纪要|紀要|会议记录|會議記錄/ },
  { profile: 'notice', regex: /通知|意见|意見|批复|批覆|方案|通告|公告/ },
  { profile: 'tasks', regex: /分工|责任清单|任务清单|任务分解|責任清單/ },
  { profile: 'readout', regex: /(?:召开|主持).{0,20}(?:会议|会)|常务会议|常委会会议/ }
]

/** A title says what the document is, though not always rightly. */
function byTitle(view: string, blocks: readonly LabelledBlock[], add: Add): void {
  const title = blocks.find((block) => block.kind === 'title')
  if (title === undefined) return
  const words = view.slice(title.start, Math.min(title.end, title.start + 300))
  for (const { profile, regex } of titles) if (regex.test(words)) add(profile, 0.5)
}

function isMinutes(view: string, blocks: readonly LabelledBlock[]): boolean {
  return blocks.slice(0, 12).some(({ start, end }) => /\b(?:minutes|notes|meeting)\b/i.test(view.slice(start, Math.min(end, start + 200))))
}

function structure(blocks: readonly LabelledBlock[], add: Add): void {
  let speeches = 0
  let running = 0
  for (const { kind, label, section, columns } of blocks) {
    if (kind === 'speech') speeches++
    if (kind === 'paragraph' || kind === 'item') running++
    if (label?.kind === 'motion' || label?.kind === 'mover' || label?.kind === 'status') add('motions', 0.2)
    if (label?.kind === 'action' || (kind === 'item' && section === 'actions')) add('actions', 0.2)
    if (columns?.includes('owner') === true) add('actions', 0.2)
  }
  if (speeches >= 4) add('transcript', Math.max(speeches / (speeches + running), Math.min(1, speeches / 40)))
}
