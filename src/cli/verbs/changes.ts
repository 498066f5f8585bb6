/** `changes`: what was added, moved, closed and done since a day or an entry. */
import { type Way, ways } from '../../domain/change.ts'
import { agree } from '../../domain/outcome.ts'
import { changeInWords, wayWords } from '../../formats/change-words.ts'
import { count } from '../../formats/count-words.ts'
import { dayInWords, dayOfInstant } from '../../formats/date-words.ts'
import { viewerAsOf } from '../../store/queries/as-of.ts'
import { type ChangedObject, changes as changesIn } from '../../store/queries/changes.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { beside } from '../layout.ts'
import { limitGiven } from '../limit.ts'
import { inline, style } from '../paint.ts'
import { UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const changes: Verb = {
  name: 'changes',
  group: 'Ask',
  summary: 'Show what was added, moved, closed and done since a day or an entry.',
  usage: '',
  words: [0, 0],
  examples: [
    ['changes --since 2026-10-31', 'everything since the end of that day, the newest first'],
    ['changes --since 40 --way moved', 'whose date was moved after entry 40']
  ],
  options: {
    since: { type: 'string', value: 'DAY', words: 'since the end of this day, or after this entry (needed)' },
    way: { type: 'string', value: 'WAY', words: `only this: ${ways.join(', ')}` },
    limit: { type: 'string', value: 'N', words: 'most objects (default 50)' }
  },
  writes: false,
  run: async (context, given) => {
    const asked = given.value('since')
    if (asked === null) throw new UsageError('Say since when: --since 2026-10-31, or --since 40 for an entry.')
    const written = given.value('way')
    const way = written === null ? null : (ways.find((one) => one === written) ?? unknown(written))
    const limit = limitGiven(given, 50)
    const opened = await context.open()
    if (!opened.ok) return opened
    const { viewer } = opened.value
    const since = await viewerAsOf(viewer.past?.present ?? viewer, asked)
    if (!since.ok) return since
    const { entry, day } = since.value.past!
    const found = await changesIn(viewer, { since: entry, way, limit, offset: 0 })
    const counts = ways.flatMap((one) => (found.byWay[one] === undefined ? [] : [`${wayWords[one].toLowerCase()} ${found.byWay[one]}`]))
    const sentence = `${count(found.total, 'object')} changed since ${dayInWords(day)}${counts.length === 0 ? '' : `; acts: ${counts.join(', ')}`}.\n`
    return agree({
      text: found.rows.map((row) => block(viewer, row)).join('') + sentence,
      json: { since: { entry, day }, ...found },
      next: found.total > found.rows.length ? 'There are more: --limit.' : ''
    })
  }
}

function unknown(written: string): Way {
  throw new UsageError(`--way is one of ${ways.join(', ')}; "${written}" is none.`)
}

function block({ authority }: Viewer, { id, title, changes: own }: ChangedObject): string {
  const lines = own.map(({ act, at, said }) => `${changeInWords(act, said)}, ${dayOfInstant(authority.zone, at)}`)
  return beside(style('strong', id), [inline(title), ...lines.map((line) => style('faint', line))], 8)
}
