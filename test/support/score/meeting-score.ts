/** Meeting facts compared: what a document says of the meeting itself. */
import type { Gold } from './golden-document.ts'
import type { Printed } from './printed.ts'
import { pairs } from './spans.ts'
import { add, type Tally } from './tally.ts'
import { alike, likeness, sameName } from './words.ts'

export const factNames = ['date', 'title', 'body', 'chair'] as const

/** Adds `FACT.given`, `FACT.right` and `FACT.invented`; for attendees also `.proposed`, `.named`, and `.status` for who has the right one. Gives each wrong fact in words. */
export function scoreMeeting(printed: Printed, gold: Gold['meeting'], tally: Tally): string[] {
  const wrong: string[] = []
  const { meeting } = printed
  const right = {
    date: meeting.date?.edtf === gold.date?.edtf,
    title: [gold.title?.quote ?? '', ...(gold.title?.or ?? [])].some((title) => sameTitle(meeting.title?.quote ?? '', title)),
    body: [gold.body?.quote ?? '', ...(gold.body?.or ?? [])].some((body) => sameName(meeting.body?.quote ?? '', body)),
    chair: sameName(meeting.chair?.quote ?? '', gold.chair?.quote ?? '')
  }
  for (const fact of factNames) {
    if (gold[fact] !== undefined) {
      add(tally, `${fact}.given`)
      if (right[fact]) add(tally, `${fact}.right`)
      else wrong.push(`${fact}: ${meeting[fact]?.quote ?? 'none'}, should be ${gold[fact].quote}`)
    } else if (meeting[fact] !== null) {
      add(tally, `${fact}.invented`)
      wrong.push(`${fact}: ${meeting[fact].quote}, should be none`)
    }
  }
  const matched = pairs(meeting.attendees, gold.attendees, (one, other) => (sameName(one.name, other.quote) ? 1 : 0))
  const open = matched.filter(({ to }) => gold.attendees[to]!.optional)
  const sure = matched.filter(({ to }) => !gold.attendees[to]!.optional)
  const wanted = gold.attendees.filter(({ optional }) => !optional)
  add(tally, 'attendees.given', wanted.length)
  add(tally, 'attendees.proposed', meeting.attendees.length - open.length)
  add(tally, 'attendees.named', sure.length)
  const same = sure.filter(({ from, to }) => meeting.attendees[from]!.status === gold.attendees[to]!.status)
  add(tally, 'attendees.status', same.length)
  const [from, to] = [new Set(matched.map((pair) => pair.from)), new Set(sure.map((pair) => gold.attendees[pair.to]))]
  const missed = wanted.filter((one) => !to.has(one)).map(({ quote }) => quote)
  const beyond = meeting.attendees.filter((_, index) => !from.has(index)).map(({ quote }) => quote)
  if (missed.length > 0) wrong.push(`attendees missed: ${missed.join(', ')}`)
  if (beyond.length > 0) wrong.push(`attendees beyond: ${beyond.join(', ')}`)
  return wrong
}

const sameTitle = (a: string, b: string): boolean => likeness(a, b) >= alike || sameName(a, b)
