/**
 * Owners: who a statement gives its task to. Only what is said in so many words counts: a column or label for it, "Name to …", a name
 * behind the task, an office told to act. A pronoun, a mover or a guess is no owner.
 */
import type { MeetingFacts, Owner } from '../../domain/proposal.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { noOwner } from '../lexicon/en/owners.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { ownersIn } from './owner-name.ts'
import { afterLabel, before, behind, told } from './owner-places.ts'

const assigning = new Set(['assigned', 'decided', 'directed', 'reported'])
const part = "(?:@[\\w-]{1,39}|\\p{Lu}[\\p{L}\\p{N}'’.-]{0,24})"
const onlyNames = new RegExp(`^${part}(?:(?:,\\s|\\s(?:and|&)\\s|\\s)${part}){0,3}[\\s.]{0,3}$`, 'u')
const lowerName = /^([a-z][\w-]{2,20})[\s.]{0,3}$/
const chinese: readonly { readonly regex: RegExp; readonly role: Owner['role'] }[] = [
  { regex: /[（(]([^（）()负牵]+)(?:负责|牵头)/g, role: 'lead' },
  { regex: /由([^由，。；、（）负牵]+)(?:牵头|负责)/g, role: 'lead' },
  { regex: /(?:责任单位|牵头单位|责任部门|牵头部门)[:：]([^。；:：\n责牵]+)/g, role: 'lead' },
  { regex: /(?:配合单位|参与单位)[:：]([^。；:：\n配参]+)/g, role: 'supporting' },
  { regex: /牵头，([^，。；（）牵配参]+)(?:配合|参与)/g, role: 'supporting' }
]

/** Said once in a Chinese document, this ranks the names of all its brackets: the first leads. */
const firstLeads = '排在第一位的'

export function ownersOf(context: ExtractionContext, draft: StatementDraft, facts: MeetingFacts, known: ReadonlySet<string>): Owner[] {
  const { view } = context
  if (!assigning.has(draft.kind)) return []
  const found = behindTask(context, draft, facts, known) ?? fromForm(view, draft, known) ?? fromWords(context, draft, known)
  const mover = draft.moverHint
  const ranked = view.includes(firstLeads)
    ? found.map((owner, index): Owner => (index === 0 ? owner : { ...owner, role: 'supporting' }))
    : found
  const kept = mover === undefined ? ranked : ranked.filter((owner) => !overlaps(owner, mover))
  return distinct(draft.kind === 'directed' || draft.kind === 'reported' ? kept.filter((owner) => isNamed(owner, facts, known)) : kept)
}

/** Someone of the meeting named behind the task, who is meant even where the task begins like a name ("Express to be upgraded - Ada"). */
function behindTask(context: ExtractionContext, draft: StatementDraft, facts: MeetingFacts, known: ReadonlySet<string>): Owner[] | null {
  if (draft.kind !== 'assigned' || draft.ownerCell !== undefined || facts.attendees.length === 0) return null
  const scope = scopeOf(context, draft)
  const text = context.view.slice(scope.start, scope.end)
  const mark = Math.max(text.lastIndexOf(' - ') + 1, text.lastIndexOf('— ') - 1, text.lastIndexOf(': '))
  const from = mark < 1 ? -1 : text.indexOf(' ', mark + 1) + 1
  if (from < 1 || text.length - from > 100) return null
  const start = scope.start + from
  const nick = lowerName.exec(text.slice(from))
  if (nick !== null) {
    const owner: Owner = { start, end: start + nick[1]!.length, name: nick[1]!, role: 'lead' }
    return isNamed(owner, facts, known) ? [owner] : null
  }
  if (!onlyNames.test(text.slice(from))) return null
  const owners = ownersIn(context.view, { start, end: scope.end }, known)
  return owners.length > 0 && owners.every((owner) => isNamed(owner, facts, known)) ? owners : null
}

/** What the document's form says: a cell, a label, a speaker, the words before the task. */
function fromForm(view: string, draft: StatementDraft, known: ReadonlySet<string>): Owner[] | null {
  if (draft.ownerCell !== undefined) return ownersIn(view, draft.ownerCell, known)
  if (draft.actorHint === undefined) return null
  const owners = ownersIn(view, draft.actorHint, known)
  return owners.length > 0 ? owners : null
}

function fromWords(context: ExtractionContext, draft: StatementDraft, known: ReadonlySet<string>): Owner[] {
  const { view } = context
  const scope = scopeOf(context, draft)
  if (/[\u4e00-\u9fff]/.test(view.slice(draft.start, Math.min(draft.end, draft.start + 40)))) return fromChinese(context, draft, known)
  const chat =
    context.blocks[draft.block]?.label?.kind === 'action'
      ? nickname.exec(view.slice(draft.start, Math.min(draft.end, draft.start + 60)))
      : null
  if (chat !== null && !noOwner.has(chat[1]!)) return nicknames(draft.start, chat[1]!)
  const words = view.slice(scope.start, scope.end)
  const places = draft.kind === 'assigned' ? [afterLabel(words), ...before(words), behind(words), told(words)] : [told(words)]
  for (const place of places) {
    const owners = place === null ? [] : ownersIn(view, { start: scope.start + place.start, end: scope.start + place.end }, known)
    if (owners.length > 0) return owners
  }
  return []
}

/** Chat logs write names in lower case: "ada and jo to mend the gate". */
const nickname = /^([a-z][a-z_-]{2,20}(?:\sand\s[a-z][a-z_-]{1,20})?)\sto\s(?=[a-z])/

function nicknames(start: number, words: string): Owner[] {
  const [first, second] = words.split(' and ')
  if (noOwner.has(first!) || (second !== undefined && noOwner.has(second))) return []
  const lead: Owner = { start, end: start + first!.length, name: first!, role: 'lead' }
  const at = start + words.length - (second?.length ?? 0)
  return second === undefined ? [lead] : [lead, { start: at, end: at + second.length, name: second, role: 'lead' }]
}

/** The words the owner may stand in: the statement and what stands around it in its own item or sentence. */
function scopeOf(context: ExtractionContext, draft: StatementDraft): Span {
  const block = context.blocks[draft.block]
  const whole =
    block !== undefined && block.end - block.start < 400 && (block.kind === 'item' || block.label !== null || block.section === 'actions')
  const outer = whole ? { start: block.words.start, end: block.end } : draft.sentence
  return { start: Math.min(outer.start, draft.start), end: Math.min(Math.max(outer.end, draft.end), outer.start + 1200) }
}

function fromChinese(context: ExtractionContext, draft: StatementDraft, known: ReadonlySet<string>): Owner[] {
  const { view } = context
  const block = context.blocks[draft.block]
  const reach = Math.min(block?.end ?? draft.end, draft.end + 160)
  const tail = /^[^（(]{0,4}[（(][^（）()]{2,120}[）)]/.exec(view.slice(draft.end, reach))
  const end = Math.max(draft.sentence.end, draft.end + (tail?.[0].length ?? 0))
  const text = view.slice(draft.start, end)
  return chinese.flatMap(({ regex, role }) =>
    [...text.matchAll(regex)].flatMap((match) => {
      const start = draft.start + match.index + match[0].indexOf(match[1]!)
      return ownersIn(view, { start, end: start + match[1]!.length }, known).map((owner) => ({ ...owner, role }))
    })
  )
}

function isNamed(owner: Owner, facts: MeetingFacts, known: ReadonlySet<string>): boolean {
  const name = owner.name.toLowerCase()
  return (
    known.has(name) ||
    facts.attendees.some((attendee) =>
      attendee.name
        .toLowerCase()
        .split(/\s/)
        .some((word) => word === name)
    )
  )
}

function distinct(owners: readonly Owner[]): Owner[] {
  const seen = new Set<string>()
  return owners.filter((owner) => {
    const key = owner.name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
