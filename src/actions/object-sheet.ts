/**
 * Sheets: everything a viewer sees of one object, as labelled facts. The one before publishing is the one the public will see.
 */
import { type CalendarDate, daysBetween } from '../domain/calendar-date.ts'
import { kindOf, type ObjectId } from '../domain/id.ts'
import { standingInWords } from '../formats/act-words.ts'
import { count, language, mediaType, size } from '../formats/count-words.ts'
import { dateInWords, dayOfInstant, dueInWords } from '../formats/date-words.ts'
import { placeInWords } from '../formats/place-words.ts'
import { slotWordsOf } from '../formats/slot-words.ts'
import { type CommitmentHistory, type CommitmentView, commitment, historyOf } from '../store/queries/commitments.ts'
import { type DirectiveView, directive } from '../store/queries/directives.ts'
import { type DocumentView, document, textOf } from '../store/queries/documents.ts'
import { type MeetingView, meeting } from '../store/queries/meetings.ts'
import { type StatementView, statement } from '../store/queries/statements.ts'
import { type TermView, term } from '../store/queries/terms.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { erasedWords } from './erased-words.ts'

/** A label and its words; `tone` marks the source's own words, and what is late. */
export type SheetRow = readonly [label: string, words: string | null, tone?: 'quote' | 'late']
export type Sheet = {
  readonly id: ObjectId
  readonly title: string
  readonly rows: readonly SheetRow[]
  readonly json: object
  readonly published: boolean
  /** Objects that this one speaks of, whose own words are seen only where they are published themselves. */
  readonly refers: readonly ObjectId[]
}

/** What the public will see once `id` and the others in `together` are published; null leaves the sheet as the viewer sees it. */
export type Preview = { readonly together: ReadonlySet<ObjectId> } | null

/** Null where there is no such object, or the viewer may not see it. */
export async function sheetOf(viewer: Viewer, id: ObjectId, preview: Preview = null): Promise<Sheet | null> {
  const sheet = await ownSheet(viewer, id, preview)
  if (sheet === null) return null
  const erased = (await erasedWords(viewer, [id])).map(({ words }): SheetRow => ['Erased', words])
  return erased.length === 0 ? sheet : { ...sheet, rows: [...erased, ...sheet.rows] }
}

async function ownSheet(viewer: Viewer, id: ObjectId, preview: Preview): Promise<Sheet | null> {
  switch (kindOf(id)) {
    case 'document': {
      const found = await document(viewer, id)
      return found && documentSheet(viewer, found)
    }
    case 'meeting': {
      const found = await meeting(viewer, id)
      return found && meetingSheet(preview === null ? found : { ...found, chair: null, attendees: [] })
    }
    case 'directive': {
      const found = await directive(viewer, id)
      return found && directiveSheet(found)
    }
    case 'statement': {
      const found = await statement(viewer, id)
      return found && statementSheet(viewer, found, await readable(viewer, found.document, preview))
    }
    case 'commitment': {
      const found = await commitment(viewer, id)
      return found && commitmentSheet(viewer, found, await historyOf(viewer, id))
    }
    case 'term': {
      const found = await term(viewer, id)
      return found && termSheet(found)
    }
  }
}

function documentSheet(viewer: Viewer, view: DocumentView): Sheet {
  const { id, title, published } = view
  const pages = view.pages === null ? '' : `, ${count(view.pages, 'page')}`
  const characters = view.characters === null ? 'not read yet' : `${count(view.characters, 'character')}${pages}`
  const rows: SheetRow[] = [
    [
      'File',
      [view.file_name, mediaType(view.media_type), size(view.bytes)]
        .filter((words) => words !== null)

        .join(', ')
    ],
    ['Received', dayOfInstant(viewer.authority.zone, view.received_at)],
    ['Kept', `sha256 ${view.sha256}`],
    ['Read', `${view.reading ?? ''} ${language(view.language ?? 'und')}, ${characters}, by ${view.reader ?? 'nobody'}`.trim()]
  ]
  return { id, title, published, rows, refers: [], json: view }
}

function meetingSheet(view: MeetingView): Sheet {
  const { id, title, published } = view
  const inferred = view.dateInferred.length === 0 ? '' : ` (${view.dateInferred.join(' and ')} inferred)`
  const rows: SheetRow[] = [
    ['Date', view.date === null ? 'Not stated' : dateInWords(view.date) + inferred],
    ['Body', view.body_as_written ?? 'Not stated'],
    ['Chair', view.chair === null ? null : view.chair],
    ['Present', view.attendees.length === 0 ? null : view.attendees.map(({ name, status }) => `${name} (${status})`).join(', ')],
    ['Document', view.document]
  ]
  return { id, title, published, rows, refers: [view.document], json: view }
}

function directiveSheet(view: DirectiveView): Sheet {
  const { id, title, published } = view
  const rows: SheetRow[] = [
    ['Issued by', view.issuer ?? 'Not stated'],
    ['Date', view.date === null ? 'Not stated' : dateInWords(view.date)],
    ['Document', view.document],
    ['Conveyed', view.conveyedAt.length === 0 ? 'at no meeting on record' : `at ${view.conveyedAt.join(', ')}`]
  ]
  return { id, title, published, rows, refers: [...(view.document === null ? [] : [view.document]), ...view.conveyedAt], json: view }
}

/** Whether the text round a quote will be seen: only where its document is public, or becomes so together with it. */
async function readable(viewer: Viewer, id: ObjectId, preview: Preview): Promise<boolean> {
  return preview === null || preview.together.has(id) || (await document(viewer, id))?.published === true
}

async function statementSheet(viewer: Viewer, view: StatementView, readable: boolean): Promise<Sheet> {
  const source = readable ? await textOf(viewer, view.reading) : null
  const slots = slotWordsOf(view, source)
  const own = { start: view.start_point, end: view.end_point }
  const place = source === null || slots.utf16 === null ? '' : `${placeInWords(source, slots.utf16(own))}, `
  const said = (span: { start: number; end: number }): string => `“${slots.at(span) ?? 'not to be seen'}”`
  const { owners, due, measures, vote, condition } = view.slots
  const rows: SheetRow[] = [
    ['Words', view.words, 'quote'],
    ['Place', `${place}characters ${own.start} to ${own.end} of ${view.reading}`],
    ['Kind', [view.kind, view.force, view.negative ? 'not to be done' : null].filter((words) => words !== null).join(', ')],
    [
      'Who acts',
      owners.length === 0 ? 'Not stated' : owners.map((owner) => said(owner) + (owner.role === 'lead' ? '' : ' (supporting)')).join(', ')
    ],
    ['By when', due === null ? 'Not stated' : `${due.edtf === null ? 'not settled' : dateInWords(due.edtf)} ${said(due)}`],
    ['Measure', measures.length === 0 ? 'Not stated' : measures.map(said).join(', ')],
    ['Vote', vote === null ? null : `${vote.result ?? 'result not stated'} ${said(vote)}`],
    ['If', condition === null ? null : said(condition)],
    ['State', view.state],
    ['Meeting', view.meeting],
    ['Became', view.commitment]
  ]
  const refers = [view.document, view.meeting, view.commitment].filter((id) => id !== null)
  return { id: view.id, title: `${view.kind} statement`, published: view.published, rows, refers, json: view }
}

function commitmentSheet(viewer: Viewer, view: CommitmentView, history: CommitmentHistory): Sheet {
  const { zone } = viewer.authority
  const late = view.signs.includes('overdue') && view.due_latest !== null
  const days = late ? `, ${count(daysBetween(view.due_latest as CalendarDate, viewer.today), 'day')} late` : ''
  const standing = standingInWords(view.state, view.signs)
  const rows: SheetRow[] = [
    late ? ['State', standing, 'late'] : ['State', standing],
    ['Owner', view.ownerName ?? view.owner ?? 'Nobody'],
    ['Due', dueInWords(view.due, view.review_every) + days],
    ...history.deadlines.slice(0, -1).map((past): SheetRow => ['', `before: ${dateInWords(past.due)}`]),
    ...history.deadlines
      .filter((moved) => moved.reason !== null)
      .map((moved): SheetRow => ['', `moved to ${dateInWords(moved.due)}: ${moved.reason ?? ''}`]),
    ['Done when', view.done_when ?? 'Not stated'],
    ['From', [view.statement, view.directive].filter((from) => from !== null).join(', ')],
    ['Made', dayOfInstant(zone, view.made_at)],
    ...history.reports.map((report): SheetRow => ['Report', reportInWords(report)]),
    ...history.evidence.map((one): SheetRow => ['Evidence', evidenceInWords(one)])
  ]
  const refers = [view.statement, view.directive].filter((id) => id !== null)
  return { id: view.id, title: view.title, published: view.published, rows, refers, json: { ...view, ...history } }
}

export function reportInWords(report: CommitmentHistory['reports'][number]): string {
  const amount = report.number === null ? '' : `${report.number}${report.unit === null ? '' : ` ${report.unit}`}, `
  const forecast = report.forecast === null ? '' : ` (forecast ${dateInWords(report.forecast)})`
  return `${dateInWords(report.as_of)}, ${report.kind}: ${amount}“${report.words}”${forecast}`
}

export function evidenceInWords(one: CommitmentHistory['evidence'][number]): string {
  const what = one.link ?? one.file_name ?? 'a file'
  return `${one.number}. ${what} (${one.grade})${one.note === null ? '' : `, ${one.note}`}`
}

function termSheet(view: TermView): Sheet {
  const { id, label, published } = view
  const readings = [...new Set(view.mentions.map((mention) => mention.reading))]
  const rows: SheetRow[] = [
    ['Number', view.number === null ? null : String(view.number)],
    ['Members', view.members.length === 0 ? 'Not stated' : view.members.join('; ')],
    ['Mentioned', `${count(view.mentions.length, 'time')} in ${readings.join(', ')}`],
    ['Same as', view.alias_of]
  ]
  const documents = readings.map((reading) => reading.split('.')[0] as ObjectId)
  return { id, title: label, published, rows, refers: [...new Set(documents)], json: view }
}
