/** `trace`: the line of an object, from the directive through meeting and statement to commitment, reports and evidence, with its quotes. */

import { sheetOf } from '../../actions/object-sheet.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { DueDate } from '../../domain/event.ts'
import { dayIn } from '../../domain/instant.ts'
import { agree, refuse } from '../../domain/outcome.ts'
import { standingInWords } from '../../formats/act-words.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords, shortDay } from '../../formats/date-words.ts'
import { placeInWords } from '../../formats/place-words.ts'
import { slotWordsOf } from '../../formats/slot-words.ts'
import { textOf } from '../../store/queries/documents.ts'
import { type Line, linesOf } from '../../store/queries/lines.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { camelCase } from '../camel-case.ts'
import { pad, widthOf, wrap } from '../layout.ts'
import { anyId } from '../object-id.ts'
import { inline, style } from '../paint.ts'
import type { Verb } from '../verb.ts'

export const trace: Verb = {
  name: 'trace',
  group: 'Ask',
  summary: 'Show the line an object stands on: directive, meeting, statement, commitment, reports, evidence, each with its words.',
  usage: 'ID',
  words: [1, 1],
  examples: [
    ['trace C-1', 'where a commitment came from and where it stands'],
    ['trace M-1', 'every line that goes out from a meeting']
  ],
  options: {},
  writes: false,
  run: async (context, given) => {
    const id = anyId(given.words[0] ?? '')
    if (!id.ok) return id
    const opened = await context.open()
    if (!opened.ok) return opened
    const { viewer } = opened.value
    if ((await sheetOf(viewer, id.value)) === null) return refuse('object.not-found', { id: id.value })
    const lines = await linesOf(viewer, id.value)
    const parts: string[] = []
    for (const line of lines) parts.push(stationText(await stationsOf(viewer, line), context.columns))
    const text = parts.length === 0 ? `No line goes out from ${id.value} yet: nothing of it was accepted.\n` : parts.join('\n')
    return agree({ text, json: { id: id.value, lines: lines.map(camelCase) } })
  }
}

/** One stop of the line: what it is, what it is called, its words, and when or where. */
type Station = readonly [station: string, name: string, words: string, when: string]

async function stationsOf(viewer: Viewer, line: Line): Promise<Station[]> {
  const { statement, commitment, history } = line
  return [
    ...directiveStations(line),
    meetingStation(line),
    ...(statement === null ? [missing('statement', 'none: the commitment was made without one')] : [await statementStation(viewer, line)]),
    ...(commitment === null ? [missing('commitment', 'none made from this statement yet')] : commitmentStations(viewer, line)),
    ...(commitment === null || history === null ? [] : [...reportStations(viewer, line), ...evidenceStations(viewer, line)])
  ]
}

function missing(station: string, words: string): Station {
  return [station, style('faint', words), '', '']
}

function directiveStations({ directives }: Line): Station[] {
  if (directives.length === 0) return [missing('directive', 'none named')]
  return directives.map((one) => [
    'directive',
    `${one.id}${one.issuer === null ? '' : ` ${inline(one.issuer)}`}`,
    `“${inline(one.title)}”`,
    one.date === null ? '' : dateInWords(one.date)
  ])
}

function meetingStation({ meeting, document }: Line): Station {
  if (meeting !== null)
    return [
      'meeting',
      meeting.id,
      inline(meeting.body_as_written ?? meeting.title),
      meeting.date === null ? 'date not stated' : dateInWords(meeting.date)
    ]
  return document === null ? missing('meeting', 'none') : ['document', document.id, inline(document.title), '']
}

async function statementStation(viewer: Viewer, { statement }: Line): Promise<Station> {
  const view = statement!
  const source = await textOf(viewer, view.reading)
  const { utf16 } = slotWordsOf(view, source)
  const own = { start: view.start_point, end: view.end_point }
  const place = source === null || utf16 === null ? '' : placeInWords(source, utf16(own))
  return ['statement', `${view.id} ${view.kind}`, style('quote', `“${inline(view.words)}”`), place]
}

function commitmentStations({ today }: Viewer, { commitment, history }: Line): Station[] {
  const view = commitment!
  const amount = history?.reports.findLast((report) => report.number !== null)
  const forecast = history?.reports.findLast((report) => report.kind === 'progress')?.forecast ?? null
  const late = view.signs.includes('overdue')
  const standing = standingInWords(view.state, view.signs)
  const due: DueDate | null = view.due === null || view.due_latest === null ? null : { edtf: view.due, latest: view.due_latest }
  const facts = [
    amount == null ? null : `${amount.number}${amount.unit === null ? '' : ` ${inline(amount.unit)}`}`,
    forecast === null ? null : `forecast ${dateInWords(forecast)}`,
    `owner ${inline(view.ownerName ?? view.owner ?? 'nobody')}`,
    view.done_when === null ? null : `done when “${inline(view.done_when)}”`
  ].filter((words) => words !== null)
  const when =
    due === null
      ? view.review_every === null
        ? 'no date'
        : 'ongoing'
      : `due ${due.edtf === due.latest ? shortDay(due.latest as CalendarDate, today) : dateInWords(due.edtf)}`
  return [
    [
      'commitment',
      `${style('strong', view.id)} ${late ? style('late', standing) : standing}`,
      inline(view.title),
      late ? style('late', when) : when
    ],
    ['', '', facts.join(', '), '']
  ]
}

const reportNames = {
  progress: 'report',
  done: 'done',
  verified: 'checked',
  closed: 'closed',
  withdrawn: 'withdrawn',
  reopened: 'reopened'
} as const

function reportStations({ today }: Viewer, { history }: Line): Station[] {
  const { reports } = history!
  if (reports.length === 0) return [missing('report', 'no progress reported yet')]
  return reports.map((report) => [
    reportNames[report.kind],
    '',
    report.words === '' ? '' : `“${inline(report.words)}”`,
    shortDay(report.as_of as CalendarDate, today)
  ])
}

function evidenceStations({ authority, today }: Viewer, { history }: Line): Station[] {
  const { evidence } = history!
  if (evidence.length === 0) return [missing('evidence', 'none yet')]
  const checked = evidence.filter((one) => one.grade !== 'asserted' && one.grade !== 'documented').length
  const latest = evidence.at(-1)!
  return [
    ['evidence', count(evidence.length, 'item'), `${checked} checked`, `latest ${shortDay(dayIn(authority.zone, latest.added_at), today)}`],
    ...evidence.map(
      (one): Station => [
        '',
        `${one.number} ${one.grade}`,
        inline([one.link ?? one.file_name ?? 'a file', one.note].filter((words) => words !== null).join(', ')),
        ''
      ]
    )
  ]
}

/** Four columns; the words fill what the others leave, and are broken over lines and never cut. */
function stationText(stations: readonly Station[], columns: number): string {
  const withWords = stations.filter(([, , words]) => words !== '')
  const names = Math.max(...withWords.map(([, name]) => widthOf(name)), 4)
  const when = Math.max(...stations.map(([, , , words]) => widthOf(words)))
  const room = Math.max(20, columns - 12 - names - 2 - (when === 0 ? 0 : when + 2))
  return stations
    .flatMap(([station, name, words, end]) => {
      if (words === '' && end === '') return [`${pad(station, 12)}${name}`]
      const lines = wrap(words, room)
      return lines.map((line, i) =>
        i === 0 ? `${pad(station, 12)}${pad(name, names + 2)}${pad(line, room + 2)}${end}` : `${' '.repeat(14 + names)}${line}`
      )
    })
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
