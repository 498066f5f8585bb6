/** The scenes of a document: it is received, its meeting recorded, its proposals reviewed one by one, and what came of it published. */
import { aliasTermTo } from '../actions/alias-term.ts'
import { openReview } from '../actions/propose-statements.ts'
import { publishObjects } from '../actions/publish-object.ts'
import { receiveFile } from '../actions/receive-document.ts'
import { conveyAt, enterDirective } from '../actions/register-directive.ts'
import type { Amendment as Corrected } from '../actions/review-amendment.ts'
import { acceptCard, dismissCard, putOffCard } from '../actions/review-cards.ts'
import { nameProposedTerm, recordMeetingOf } from '../actions/review-proposal.ts'
import type { ObjectId } from '../domain/id.ts'
import type { DismissalReason } from '../domain/review-reasons.ts'
import type { Amendment, DirectiveTold, Paper } from './papers.ts'
import { clerk } from './people.ts'
import type { FileReader, Scene } from './scene.ts'
import { type Card, cardWith, must, type Received, type Town } from './town.ts'

export function paperScenes(paper: Paper, read: FileReader): Scene[] {
  const scenes: Scene[] = [{ on: paper.received, hour: 8, by: clerk, play: (town) => receive(town, paper, read) }]
  if (paper.reviewed !== null) scenes.push({ on: paper.reviewed, hour: 9, by: clerk, play: (town) => review(town, paper) })
  if (paper.published !== null) scenes.push({ on: paper.published, hour: 15, by: clerk, play: (town) => publish(town, paper.file) })
  return scenes
}

export function directiveScenes(told: DirectiveTold): Scene[] {
  const register = async (town: Town): Promise<void> => {
    const { title, issuer, date } = told
    const document = told.document === null ? null : town.paper(told.document).document
    const events = town.entered(await enterDirective(town.record, town.request(), { title, issuer, date, document }), title)
    town.directives.set(told.key, events[0]!.on as ObjectId)
  }
  const convey = (file: string) => async (town: Town) => {
    town.entered(await conveyAt(town.record, town.request(), town.directive(told.key), town.meeting(file)), `conveying ${told.key}`)
  }
  const publishIt = async (town: Town): Promise<void> => {
    town.entered(await publishObjects(town.record, town.request(), [town.directive(told.key)]), `publishing ${told.key}`)
  }
  return [
    { on: told.registered, hour: 10, by: clerk, play: register },
    ...told.conveyed.map(({ on, at }) => ({ on, hour: 10.5, by: clerk, play: convey(at) })),
    { on: told.published, hour: 15.5, by: clerk, play: publishIt }
  ]
}

async function receive(town: Town, paper: Paper, read: FileReader): Promise<void> {
  const bytes = await read(`documents/${paper.file}`)
  const file = { bytes, hint: { fileName: paper.file }, title: paper.title, again: false }
  const received = must(await receiveFile(town.record, town.request(), file), `receiving ${paper.file}`)
  town.entries += received.events.length
  const list = await openReview(town.record, town.viewer(), received.id)
  if (list === null) throw new Error(`the example: nothing can be reviewed in ${paper.file}`)
  const { id: document, title, source } = received
  const cards = list.items.map(({ proposal: { id, start, end } }) => ({ id, words: source.text.slice(start, end).replaceAll(/\s+/g, ' ') }))
  const review = { document, title, reading: list.reading, findings: list.findings, text: source.text }
  town.received.set(paper.file, { document, title, review, cards, meeting: null, statements: [], others: [] })
}

async function review(town: Town, paper: Paper): Promise<void> {
  const received = town.paper(paper.file)
  if (paper.meeting) {
    const events = town.entered(await recordMeetingOf(town.record, town.request(), received.review), `the meeting of ${paper.file}`)
    received.meeting = events[0]!.on as ObjectId
  }
  const told = settle(received, paper)
  for (const card of received.cards) {
    const how = told.get(card.id)
    if (how !== undefined) await decide(town, received, card, how)
  }
  for (const label of paper.terms) await nameTerm(town, received, label)
  for (const [label, of, reason] of paper.aliases) {
    const alias = { term: town.term(label), of: town.term(of), reason }
    town.entered(await aliasTermTo(town.record, town.request(), alias), `“${label}” as another name of “${of}”`)
  }
}

type How =
  | { readonly as: 'accept'; readonly change: Amendment | null }
  | { readonly as: 'dismiss'; readonly reason: DismissalReason; readonly words: string }
  | { readonly as: 'later' }

/** What becomes of each proposal; one that is to wait is left out. Every phrase of the story must be found. */
function settle({ title, cards }: Received, paper: Paper): ReadonlyMap<string, How> {
  const told = new Map<string, How>()
  const called = (words: string): string => cardWith(title, cards, words).id
  if (paper.accepts === 'the rest') for (const { id } of cards) told.set(id, { as: 'accept', change: null })
  else for (const words of paper.accepts) told.set(called(words), { as: 'accept', change: null })
  for (const change of paper.amends) told.set(called(change.words), { as: 'accept', change })
  for (const [words, reason, more] of paper.dismisses) told.set(called(words), { as: 'dismiss', reason, words: more })
  for (const words of paper.putsOff) told.set(called(words), { as: 'later' })
  for (const words of paper.leaves) told.delete(called(words))
  return told
}

async function decide(town: Town, received: Received, card: Card, how: How): Promise<void> {
  const { record } = town
  const { document, reading } = received.review
  const ref = { document, reading, card: card.id, seen: 'waiting' as const }
  if (how.as === 'later') {
    must(await putOffCard(record, town.request(), { ...ref, later: true }), `putting off “${card.words}”`)
  } else if (how.as === 'dismiss') {
    const { reason, words } = how
    town.reviewed(await dismissCard(record, town.request(), { ...ref, reason, words }), `dismissing “${card.words}”`)
  } else {
    const amendment = how.change === null ? {} : amendmentOf(how.change)
    const events = town.reviewed(await acceptCard(record, town.request(), { ...ref, amendment }), `accepting “${card.words}”`)
    received.statements.push({ id: events[0]!.on as ObjectId, words: card.words })
  }
}

/** What the clerk corrects: what the words do, who answers for them, and the date as it must be read. */
function amendmentOf({ kind, force, owner, due }: Amendment): Corrected {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(force === undefined ? {} : { force }),
    ...(owner === undefined ? {} : { owners: [{ words: owner, role: 'lead' }] }),
    ...(due === undefined ? {} : { due })
  }
}

async function nameTerm(town: Town, { review, others }: Received, label: string): Promise<void> {
  const term = review.findings.terms.find((one) => one.label.toLowerCase() === label.toLowerCase())
  if (term === undefined) throw new Error(`the example: no term “${label}” was found in ${review.title}`)
  const events = town.entered(await nameProposedTerm(town.record, town.request(), review, term.id), `naming “${label}”`)
  const id = events[0]!.on as ObjectId
  others.push(id)
  town.terms.set(label, id)
}

async function publish(town: Town, file: string): Promise<void> {
  const { document, meeting, statements, others } = town.paper(file)
  const ids = [document, ...(meeting === null ? [] : [meeting]), ...statements.map(({ id }) => id), ...others]
  town.entered(await publishObjects(town.record, town.request(), ids), `publishing ${file}`)
}
