/** `archive`: a session as a folder of files that stand by themselves. */
import { archiveSession } from '../../actions/archive-session.ts'
import { publicActor } from '../../domain/actor.ts'
import { parseCalendarDate } from '../../domain/calendar-date.ts'
import { agree } from '../../domain/outcome.ts'
import { count } from '../../formats/count-words.ts'
import { optionalId } from '../object-id.ts'
import { UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const archive: Verb = {
  name: 'archive',
  group: 'Ask',
  summary:
    'Write a session as a folder that stands by itself: documents, record, pages, checkpoint, hashes. Only what is public, unless --all.',
  usage: 'DIR',
  words: [1, 1],
  examples: [
    ['archive ./term-2026 --from 2026-01-01 --to 2026-12-31', 'what was received, accepted and committed to in those days'],
    ['archive ./meeting --meeting M-1 --all', 'all that came of a meeting, published or not']
  ],
  options: {
    from: { type: 'string', value: 'DAY', words: 'from this day on' },
    to: { type: 'string', value: 'DAY', words: 'up to this day' },
    meeting: { type: 'string', value: 'ID', words: 'of this meeting alone' },
    all: { type: 'boolean', words: 'what is not public too' }
  },
  writes: false,
  run: async (context, given) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    const meeting = optionalId(given.value('meeting'), 'meeting')
    if (!meeting.ok) return meeting
    const { viewer } = opened.value
    const looks = given.has('all') ? viewer : { ...viewer, actor: publicActor }
    const scope = { from: dayOf(given.value('from')), to: dayOf(given.value('to')), meeting: meeting.value }
    const made = await archiveSession(looks, scope, given.words[0]!)
    if (!made.ok) return made
    const { folder, files, commitments, statements, documents } = made.value
    const held = [count(commitments, 'commitment'), count(statements, 'statement'), count(documents, 'document')].join(', ')
    return agree({
      text: `${held} in ${count(files, 'file')} at ${folder}.\n`,
      json: made.value,
      next: `Check it anywhere: cd ${folder} && sha256sum -c SHA256SUMS`
    })
  }
}

function dayOf(written: string | null): string | null {
  if (written === null) return null
  const day = parseCalendarDate(written)
  if (day === null) throw new UsageError(`"${written}" is no day. Write 2026-11-30.`)
  return day
}
