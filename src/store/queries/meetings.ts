/** Meetings, as their documents record them. */
import type { ObjectId } from '../../domain/id.ts'
import type { Tables } from '../tables.ts'
import { type Condition, equals, selectObjects } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type MeetingView = Omit<Tables['meeting'], 'authority' | 'attendees' | 'date_inferred'> & {
  readonly attendees: readonly { readonly name: string; readonly status: string }[]
  /** Parts of the date that the text does not say, such as `year`. */
  readonly dateInferred: readonly string[]
  readonly published: boolean
}

export async function selectMeetings(
  viewer: Viewer,
  where: readonly Condition[],
  page: { readonly limit?: number; readonly offset?: number }
): Promise<MeetingView[]> {
  const rows = await selectObjects<Tables['meeting']>(viewer, {
    table: 'meeting',
    where,
    order: 'meeting.date IS NULL, meeting.date DESC, object.made DESC',
    ...page
  })
  return rows.map(({ attendees, date_inferred, ...row }) => ({
    ...row,
    attendees: seesAll(viewer) ? (JSON.parse(attendees) as MeetingView['attendees']) : [],
    chair: seesAll(viewer) ? row.chair : null,
    dateInferred: date_inferred === '' ? [] : date_inferred.split(' ')
  }))
}

export function meetings(
  viewer: Viewer,
  filter: { readonly id?: ObjectId; readonly document?: ObjectId; readonly limit?: number } = {}
): Promise<MeetingView[]> {
  const where = [equals('meeting.id', filter.id), equals('meeting.document', filter.document)]
  return selectMeetings(viewer, where, filter.limit === undefined ? {} : { limit: filter.limit })
}

export async function meeting(viewer: Viewer, id: ObjectId): Promise<MeetingView | null> {
  const [found] = await meetings(viewer, { id })
  return found ?? null
}
