/** How the promise moved: each promised date as a post on the line, then every change with its reason and who decided it. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dayIn } from '../../domain/instant.ts'
import { dateInWords, dayInWords } from '../../formats/date-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Goalposts } from '../charts/goalposts.tsx'
import { DateHistory, type DateMove } from '../parts/date-history.tsx'
import type { OneCommitment } from './commitment-view.ts'

export function HowThePromiseMoved({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const { deadlines } = view.history
  if (deadlines.length < 2) return null
  const { zone } = ask.viewer.authority
  const setOn = (n: number): CalendarDate => {
    const act = view.acts.find((one) => one.n === n)
    return dayIn(zone, act?.at ?? view.commitment.made_at)
  }
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">How the promise moved</h2>
      <Goalposts
        posts={deadlines.map(({ n, due_latest, meeting, reason }) => ({
          day: due_latest as CalendarDate,
          setOn: setOn(n),
          decided: reason === null || meeting !== null
        }))}
        today={ask.viewer.today}
        met={view.commitment.done_on as CalendarDate | null}
        note="Posts are promised dates; open marks are the days on which the date was changed."
      />
      <DateHistory title={view.commitment.title} moves={movesOf(ask, view, setOn)} undecidedNote="No meeting is named for it." />
      <p class="meta">
        All that happened between: <a href="#happened">what has happened</a>
      </p>
    </section>
  )
}

function movesOf(ask: Ask, view: OneCommitment, setOn: (n: number) => CalendarDate): DateMove[] {
  const { deadlines } = view.history
  return deadlines
    .map((one, place): DateMove => {
      const act = view.acts.find(({ n }) => n === one.n)
      const by = act?.post ?? act?.person ?? undefined
      return {
        key: String(one.n),
        on: dayInWords(setOn(one.n)),
        by,
        from: place === 0 ? null : dateInWords(deadlines[place - 1]!.due),
        to: dateInWords(one.due),
        reason: one.reason,
        decided: place === 0 ? firstPromise(ask, view) : decision(ask, view, one.meeting)
      }
    })
    .reverse()
}

function decision(ask: Ask, { meetings }: OneCommitment, at: string | null): DateMove['decided'] {
  if (at === null) return null
  const title = meetings[at]
  return title === undefined ? { words: `${at}, not public` } : { words: title, to: pathTo(ask, `/meetings/${at}`) }
}

function firstPromise(ask: Ask, { line: { meeting, statement } }: OneCommitment): DateMove['decided'] {
  if (meeting !== null) return { words: meeting.title, to: pathTo(ask, `/meetings/${meeting.id}`) }
  return statement === null ? null : { words: statement.id, to: pathTo(ask, `/statements/${statement.id}`) }
}
