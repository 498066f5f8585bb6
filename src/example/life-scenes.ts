/** The scenes of a commitment: it is made, its owner reports, others check, and it is published. */
import { addEvidenceTo, checkEvidenceOf } from '../actions/add-evidence.ts'
import { handLead } from '../actions/change-lead.ts'
import { checkDone, closeAfterCheck } from '../actions/close-commitment.ts'
import { makeCommitmentFrom } from '../actions/make-commitment.ts'
import { setDeadline } from '../actions/move-deadline.ts'
import { publishObjects } from '../actions/publish-object.ts'
import { reportDoneOn, reportProgressOn } from '../actions/report-progress.ts'
import { reopen, withdraw } from '../actions/withdraw-commitment.ts'
import type { Actor } from '../domain/actor.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Life, Turn } from './life.ts'
import { assessor, clerk, holderOf, supervisor } from './people.ts'
import type { FileReader, Scene } from './scene.ts'
import type { Town } from './town.ts'

export function lifeScenes(life: Life, read: FileReader): Scene[] {
  let owner = life.owner
  const turns = life.turns.map((turn): Scene => {
    const by = whoDoes(turn, owner)
    if (turn.does === 'hand') owner = turn.owner
    return { on: turn.on, hour: 13, by, play: (town) => take(town, life, turn, read) }
  })
  const published: Scene[] =
    life.published === null ? [] : [{ on: life.published, hour: 16, by: clerk, play: (town) => publish(town, life.key) }]
  return [{ on: life.made, hour: 11, by: clerk, play: (town) => make(town, life) }, ...turns, ...published]
}

function whoDoes(turn: Turn, owner: string): Actor {
  switch (turn.does) {
    case 'report':
    case 'file':
    case 'link':
    case 'done':
      return holderOf(owner)
    case 'check':
    case 'verify':
    case 'close':
      return assessor
    case 'move':
      return turn.meeting === null ? supervisor : clerk
    case 'hand':
      return supervisor
    case 'withdraw':
    case 'reopen':
      return clerk
  }
}

async function make(town: Town, life: Life): Promise<void> {
  const form = {
    statement: life.from === null ? null : town.statement(...life.from),
    directive: life.directive === undefined ? null : town.directive(life.directive),
    title: life.title,
    owner: life.owner,
    newOwner: false,
    due: life.due,
    ongoing: life.ongoing ?? null,
    doneWhen: life.doneWhen
  }
  const events = town.entered(await makeCommitmentFrom(town.record, town.request(), form, async () => null), `making "${life.key}"`)
  town.commitments.set(life.key, events.at(-1)!.on as ObjectId)
}

async function publish(town: Town, key: string): Promise<void> {
  town.entered(await publishObjects(town.record, town.request(), [town.commitment(key)]), `publishing "${key}"`)
}

async function take(town: Town, life: Life, turn: Turn, read: FileReader): Promise<void> {
  town.entered(await enter(town, town.commitment(life.key), turn, read), `${turn.does} on ${turn.on} for "${life.key}"`)
}

async function enter(town: Town, id: ObjectId, turn: Turn, read: FileReader): Promise<Outcome<readonly Event[]>> {
  const { record } = town
  const request = town.request()
  switch (turn.does) {
    case 'report': {
      const { words, number, unit, forecast } = turn
      return reportProgressOn(record, request, id, { words, number, unit, forecast, asOf: turn.asOf as CalendarDate })
    }
    case 'file': {
      const bytes = turn.text === null ? await read(`evidence/${turn.name}`) : Buffer.from(turn.text, 'utf8')
      const kept = { bytes, fileName: turn.name, mediaType: mediaTypeOf(turn.name) }
      return addEvidenceTo(record, request, id, { file: kept, link: null, note: turn.note })
    }
    case 'link':
      return addEvidenceTo(record, request, id, { file: null, link: turn.link, note: turn.note })
    case 'check':
      return checkEvidenceOf(record, request, id, { evidence: turn.evidence, grade: turn.grade, note: turn.note })
    case 'move':
      return setDeadline(record, request, id, { due: turn.due, reason: turn.reason, meeting: meetingOf(town, turn.meeting) })
    case 'hand':
      return handLead(record, request, id, { owner: turn.owner, newOwner: false, reason: turn.reason })
    case 'done':
      return reportDoneOn(record, request, id, { words: turn.words, on: turn.day as CalendarDate })
    case 'verify':
      return checkDone(record, request, id, turn.words)
    case 'close':
      return closeAfterCheck(record, request, id, { check: turn.check, words: turn.words })
    case 'withdraw':
      return withdraw(record, request, id, { reason: turn.reason, meeting: meetingOf(town, turn.meeting) })
    case 'reopen':
      return reopen(record, request, id, turn.reason)
  }
}

function meetingOf(town: Town, file: string | null): ObjectId | null {
  return file === null ? null : town.meeting(file)
}

function mediaTypeOf(name: string): string {
  if (name.endsWith('.pdf')) return 'application/pdf'
  return name.endsWith('.csv') ? 'text/csv' : 'text/plain'
}
