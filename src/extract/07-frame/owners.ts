/**
 * Owners: who a statement gives its task to. Only what is said in so many words counts: a column or label for it, "Name to …", a name
 * behind the task, an office told to act. A pronoun, a mover or a guess is no owner.
 */
import type { Owner } from '../../domain/proposal.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { frontFields } from '../05-meeting/front-matter.ts'
import type { ExtractionContext } from '../context.ts'
import { namesInS, noOwner, ownerNouns } from '../lexicon/en/owners.ts'
import { outsideHeads, ruledHeads } from '../lexicon/en/task-words.ts'
import { isBaseVerb } from '../lexicon/en/verbs.ts'
import { groupSpan, matchesOf } from '../matches.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { antecedent } from './antecedent.ts'
import { itemsBelow, lineBeside } from './items-below.ts'
import { ownerIn, ownersIn } from './owner-name.ts'
import {
  acting,
  afterComma,
  afterLabel,
  ahead,
  before,
  behind,
  besides,
  besideTopic,
  byWhom,
  eachKnown,
  glued,
  later,
  mandated,
  signed,
  told
} from './owner-places.ts'
import { ownersAbove } from './owners-above.ts'
import { plainWords } from './plain-words.ts'
import type { Register } from './register.ts'

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

export function ownersOf(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] {
  const { view } = context
  if (!assigning.has(draft.kind)) return []
  const found = foundIn(context, draft, known)
  const mover = draft.moverHint
  const ranked =
    found.length > 1 && view.includes(firstLeads)
      ? found.map((owner, index): Owner => (index === 0 ? owner : { ...owner, role: 'supporting' }))
      : found
  const kept = (mover === undefined ? ranked : ranked.filter((owner) => !overlaps(owner, mover))).filter(
    // Whom a later part of the sentence names has nothing to do with what was decided before it.
    (owner) => draft.ownerCell !== undefined || !(isThing(view, owner) || (draft.kind === 'decided' && isBeyond(draft, owner)))
  )
  const named =
    draft.ownerCell !== undefined || !(draft.kind === 'directed' || draft.kind === 'reported')
      ? kept
      : kept.filter((owner) => isNamed(owner) || (draft.kind === 'directed' && isOffice(owner)))
  const supporting = draft.supportCell === undefined ? [] : ownersIn(view, draft.supportCell, known)
  return distinct([...withSupport(context, draft, named, known), ...supporting.map((owner): Owner => ({ ...owner, role: 'supporting' }))])
}

const places = [fromFrontMatter, labelled, behindTask, inBracket, fromForm, beforeColon, antecedent, fromWords]

const isBeyond = ({ end, sentence, actorHint }: StatementDraft, owner: Owner): boolean =>
  actorHint === undefined && owner.start >= end && (sentence.end === end || owner.start < sentence.end)

/** The first place that names somebody; what is done to, and does nothing, is nobody where other places are left. */
function foundIn(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] {
  for (const place of places) {
    const owners = place(context, draft, known)
    if (owners !== null && (draft.ownerCell !== undefined || owners.some((owner) => !isThing(context.view, owner)))) return owners
  }
  return []
}

/** A statement that is a value of a file's front matter has its owner in another field of it. */
function fromFrontMatter(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] | null {
  const fields = frontFields(context)
  if (!fields.some(({ value }) => value.start <= draft.start && draft.end <= value.end)) return null
  const field = fields.find(({ name }) =>
    /(?:^|[_-])(?:owners?|lead|agency|agencies|assignee|responsible|department|ministry|institution)$/i.test(name)
  )
  if (field === undefined) return null
  const value = context.source.text.slice(field.value.start, field.value.end)
  const owners: Owner[] = []
  for (let at = 0; at <= value.length; ) {
    const cut = /<br\s?\/?>|;|\|/i.exec(value.slice(at))
    const end = cut === null ? value.length : at + cut.index
    const owner = ownerIn(context.view, { start: field.value.start + at, end: field.value.start + end }, known)
    if (owner !== null) owners.push({ ...owner, role: 'lead' })
    if (cut === null) break
    at = end + cut[0].length
  }
  return owners.length > 0 ? owners : null
}

/** "Ada: mend the gate" in a list of actions, where the name stands like a speaker before the task. */
function beforeColon(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] | null {
  const speaker = context.blocks[draft.block]?.speaker
  if (speaker === undefined || draft.kind !== 'assigned' || draft.start < speaker.end || draft.start - speaker.end > 4) return null
  const inList = draft.listed === 'list' || context.blocks[draft.block]!.section === 'actions'
  if (!inList && !known.has(context.view.slice(speaker.start, speaker.end).trim())) return null
  const owners = ownersIn(context.view, speaker, known)
  return owners.length > 0 ? owners : null
}

const abstract =
  /^(?:the\s)?(?:[\p{L}-]+\s)?[\p{L}-]+(?:tion|sion|ment|ness|ity|ance|ence|ship|ure|ics|ings?|ages?|quests?|ports?|ories|ways)$/iu
const isDone = /^\s(?:will|shall|should|must|to|is to|are to)\s(?:soon\s|now\s|also\s)?be\s(?![a-z]{2,16}ing\b)/

/** What is sent round. */
const isSent = /(?:^|\s)(?:letters?|e-?mails?|notices?|papers?|forms?|cop(?:y|ies)|reminders?|invitations?|leaflets?|quotes?)$/i
const initials = /^\p{Lu}{2,3}$/u
const isVerb = (written: string): boolean => {
  const word = written.replace(/^re-?(?=[a-z]{4})/, '')
  return [written, word].some(isBaseVerb)
}

/** "Fees stay at 40", "Slides will go on the site": things by the many, where no such person or body is known. */
function arePlural(name: string, behind: string): boolean {
  if (!/^\p{Lu}\p{Ll}{1,20}[^ius'’\P{L}]s$/u.test(name) || !/^\s(?:(?:will|shall|should|must|would)\s)?[a-z]{2,16}\b/.test(behind))
    return false
  const word = name.toLowerCase()
  return (
    !/^\s(?:to|and|or|has|is|was)\s/.test(behind) &&
    !ownerNouns.has(word) &&
    !namesInS.has(word) &&
    !outsideHeads.has(word) &&
    !ruledHeads.has(word)
  )
}

/** What is done to it and not what does it: "Consideration will be given", "Requests will be electronic". */
function isThing(view: string, owner: Owner): boolean {
  if (owner.resolved !== undefined || owner.name.startsWith('@')) return false
  const behind = view.slice(owner.end, owner.end + 36).replace(/\s{2,}/g, ' ')
  if (isDone.test(behind) || isSent.test(owner.name) || arePlural(owner.name, behind)) return true
  // "Design - Ada": a task of one word before the one who does it.
  if (/^\s?[-–—:]\s/.test(behind) && !/\s/.test(owner.name) && isVerb(owner.name.toLowerCase())) return true
  // "Talk to Irene", in a list of actions.
  if (/^\sto\s(?:\p{Lu}|the\s)/u.test(behind) && isVerb(owner.name.toLowerCase())) return true
  const verbs = initials.test(owner.name) ? null : /^\sto\s([a-z-]{2,20})\b(?:\s([a-z-]{2,20})\b)?/.exec(behind)
  if (
    verbs !== null &&
    !ownerNouns.has(owner.name.toLowerCase().split(' ').at(-1)!) &&
    !verbs.slice(1).some((verb) => verb !== undefined && isVerb(verb))
  )
    return true
  const last = owner.name.toLowerCase().split(' ').at(-1)!
  return abstract.test(owner.name) && !ownerNouns.has(last)
}

/** Whom the words name beside the one who leads. */
function withSupport(context: ExtractionContext, draft: StatementDraft, owners: readonly Owner[], known: Register): Owner[] {
  if (owners.length === 0 || draft.kind !== 'assigned') return [...owners]
  const scope = scopeOf(context, draft)
  const place = besides(context.view.slice(scope.start, scope.end))
  if (place === null) return [...owners]
  const more = ownersIn(context.view, { start: scope.start + place.start, end: scope.start + place.end }, known)
  return [...owners, ...more.map((owner): Owner => ({ ...owner, role: 'supporting' }))]
}

/** "Owner: Ada" in the task's own item, or in the items below it. */
function labelled(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] | null {
  if (draft.kind !== 'assigned' || draft.ownerCell !== undefined) return null
  const { view } = context
  for (const span of [scopeOf(context, draft), ...itemsBelow(context, draft.block), ...lineBeside(context, draft.block)]) {
    const plain = plainWords(view.slice(span.start, span.end))
    const place = afterLabel(plain.text)
    const owners = place === null ? [] : ownersIn(view, moved(plain.back(place), span.start), known)
    if (owners.length > 0) return owners
  }
  return null
}

/** Someone of the meeting named behind the task, who is meant even where the task begins like a name ("Express to be upgraded - Ada"). */
function behindTask(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] | null {
  if (draft.kind !== 'assigned' || draft.ownerCell !== undefined) return null
  const scope = scopeOf(context, draft)
  const { text, back } = plainWords(context.view.slice(scope.start, scope.end))
  const mark = Math.max(text.lastIndexOf(' - ') + 1, text.lastIndexOf('— ') - 1, text.lastIndexOf(': '))
  const from = mark < 1 ? -1 : text.indexOf(' ', mark + 1) + 1
  if (from < 1 || text.length - from > 100) return null
  const { start } = moved(back({ start: from, end: from + 1 }), scope.start)
  const nick = lowerName.exec(text.slice(from))
  if (nick !== null) {
    const resolved = known.resolve(nick[1]!)
    return resolved === null ? null : [{ start, end: start + nick[1]!.length, name: nick[1]!, role: 'lead', resolved }]
  }
  if (!onlyNames.test(text.slice(from))) return null
  const owners = ownersIn(context.view, { start, end: scope.end }, known)
  return owners.length > 0 && owners.every(isNamed) ? owners : null
}

/** "Gate - Ask the yard (Ada)": who is known, in a bracket at the end, where what stands before the task is nobody known. */
function inBracket(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] | null {
  if (draft.kind !== 'assigned' || draft.ownerCell !== undefined) return null
  const { view } = context
  const scope = scopeOf(context, draft)
  const { text: words, back } = plainWords(view.slice(scope.start, scope.end))
  const close = words.trimEnd().replace(/\.$/, '').length
  if (words[close - 1] !== ')') return null
  const place = behind(words, (name) => known.has(name))
  if (place === null || place.end !== close - 1) return null
  const owners = ownersIn(view, moved(back(place), scope.start), known)
  if (owners.length === 0 || !owners.every((owner) => isNamed(owner) || owner.name.startsWith('@'))) return null
  return (fromForm(context, draft, known) ?? beforeColon(context, draft, known) ?? []).some(isNamed) ? null : owners
}

/** What the document's form says: a cell, a label, a speaker, the words before the task. */
function fromForm(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] | null {
  const { view, blocks } = context
  if (draft.ownerCell !== undefined) return ownersIn(view, draft.ownerCell, known)
  if (draft.actorHint === undefined) return null
  const owners = ownersIn(view, draft.actorHint, known)
  // "Roadmap" over a task in the list of somebody known: a topic.
  if (draft.actorHint.end < blocks[draft.block]!.start && !owners.some(isNamed)) {
    const above = ownersAbove(context, draft, known)
    if (above.some(isNamed)) return above
  }
  return owners.length > 0 ? owners : null
}

function fromWords(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] {
  const { view } = context
  const scope = scopeOf(context, draft)
  if (/[\u4e00-\u9fff]/.test(view.slice(draft.start, Math.min(draft.end, draft.start + 40)))) return fromChinese(context, draft, known)
  const chat =
    context.blocks[draft.block]?.label?.kind === 'action' || context.blocks[draft.block]?.section === 'actions'
      ? nickname.exec(view.slice(draft.start, Math.min(draft.end, draft.start + 60)))
      : null
  if (chat !== null && !noOwner.has(chat[1]!)) return nicknames(draft.start, chat[1]!)
  const plain = plainWords(view.slice(scope.start, scope.end))
  const words = plain.text
  const knows = (name: string): boolean => known.has(name)
  const first = plain.at(draft.start - scope.start)
  const own = words.slice(first, plain.at(Math.min(scope.end, draft.end) - scope.start))
  const inside = draft.kind === 'assigned' ? null : mandated(own)
  const looks: readonly (() => readonly (Span | null)[])[] =
    draft.kind === 'assigned'
      ? [
          () => before(own).map((place) => moved(place, first)),
          () => before(words),
          () => [ahead(words.slice(0, first).slice(-90))].map((place) => fromEnd(place, first)),
          () =>
            inList(context, draft) ? [glued, acting].map((look) => look(own, knows)).map((place) => place && moved(place, first)) : [],
          () => [nickBefore(words, knows)],
          () => [behind(words, knows)],
          () =>
            [signed(words)].filter(
              (place) => place === null || eachKnown(words.slice(place.start, place.end), (name) => knows(name) || isPost(name))
            ),
          () => [afterComma(words, knows)],
          () => [told(words)],
          () => [byWhom(words)],
          () => [mandated(words)],
          () => (inList(context, draft) ? [besideTopic(words, knows), later(words)] : [])
        ]
      : [() => [told(words)], () => [byWhom(words)], () => [inside === null ? mandated(words) : moved(inside, first)]]
  for (const look of looks) {
    for (const place of look()) {
      const owners = place === null ? [] : ownersIn(view, moved(plain.back(place), scope.start), known)
      if (owners.some((owner) => !isThing(view, owner))) return owners
    }
  }
  return draft.kind === 'assigned' ? ownersAbove(context, draft, known) : []
}

const isPost = (name: string): boolean => /^\p{Lu}/u.test(name) && ownerNouns.has(name.toLowerCase().split(' ').at(-1)!)

const inList = ({ blocks }: ExtractionContext, draft: StatementDraft): boolean =>
  blocks[draft.block]?.section === 'actions' || blocks[draft.block]?.label?.kind === 'action'

/** A place counted from the last ninety characters before an offset. */
const fromEnd = (place: Span | null, at: number): Span | null => (place === null ? null : moved(place, Math.max(0, at - 90)))

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** "ulla will ping the team", where the register knows the nick. */
function nickBefore(words: string, knows: (name: string) => boolean): Span | null {
  const match = /^[\s*•-]*([a-z_][\w|`^-]{1,20})(?::\s|\s(?:to|will|shall)\s(?=[a-z]))/.exec(words)
  if (match === null || !knows(match[1]!) || noOwner.has(match[1]!)) return null
  return groupSpan(match)
}

/** Chat logs write names in lower case: "ada and jo to mend the gate". */
const nickname = /^([a-z][a-z\d_-]{2,20}(?:\sand\s[a-z][a-z\d_-]{1,20})?)\sto\s(?=[a-z])/

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

function fromChinese(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] {
  const { view } = context
  const block = context.blocks[draft.block]
  const reach = Math.min(block?.end ?? draft.end, draft.end + 160)
  const tail = /^[^（(]{0,4}[（(][^（）()]{2,120}[）)]/.exec(view.slice(draft.end, reach))
  const end = Math.max(draft.sentence.end, draft.end + (tail?.[0].length ?? 0))
  const text = view.slice(draft.start, end)
  return chinese.flatMap(({ regex, role }) =>
    matchesOf(regex, text).flatMap((match) => ownersIn(view, groupSpan(match, draft.start), known).map((owner) => ({ ...owner, role })))
  )
}

/** A post or unit that rules may be given to; members, residents and others by the many are only spoken to. */
function isOffice({ name }: Owner): boolean {
  const [head] = name.toLowerCase().split(/\s(?:of|for)\s/)
  const last = head!.split(' ').at(-1)!
  return ownerNouns.has(last) && !outsideHeads.has(last) && !ruledHeads.has(last) && !/^(?:all|any|no|every|each)\b/i.test(name)
}

const isNamed = (owner: Owner): boolean => owner.resolved !== undefined

function distinct(owners: readonly Owner[]): Owner[] {
  const seen = new Set<string>()
  return owners.filter((owner) => {
    const key = owner.name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
