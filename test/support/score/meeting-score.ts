/** Meeting facts compared: what a document says of the meeting itself. */
import type { Gold } from './golden-document.ts'
import type { Printed } from './printed.ts'
import { pairs } from './spans.ts'
import { add, type Tally } from './tally.ts'
import { alike, likeness, sameName } from './words.ts'

export const factNames = ['date', 'title', 'body', 'chair'] as const

/** Adds `FACT.given`, `FACT.right` and `FACT.invented`; for attendees also `.proposed`, `.named`, and `.status` for who has the right one. */
export function scoreMeeting(printed: Printed, gold: Gold['meeting'], tally: Tally): void {
  const { meeting } = printed
  const right = {
    date: meeting.date?.edtf === gold.date?.edtf,
    title: likeness(meeting.title?.quote ?? '', gold.title?.quote ?? '') >= alike,
    body: sameName(meeting.body?.quote ?? '', gold.body?.quote ?? ''),
    chair: sameName(meeting.chair?.quote ?? '', gold.chair?.quote ?? '')
  }
  for (const fact of factNames) {
    if (gold[fact] !== undefined) {
      add(tally, `${fact}.given`)
      if (right[fact]) add(tally, `${fact}.right`)
    } else if (meeting[fact] !== null) add(tally, `${fact}.invented`)
  }
  const matched = pairs(meeting.attendees, gold.attendees, (one, other) => (sameName(one.name, other.quote) ? 1 : 0))
  add(tally, 'attendees.given', gold.attendees.length)
  add(tally, 'attendees.proposed', meeting.attendees.length)
  add(tally, 'attendees.named', matched.length)
  const same = matched.filter(({ from, to }) => meeting.attendees[from]!.status === gold.attendees[to]!.status)
  add(tally, 'attendees.status', same.length)
}
