/** `show`: one object, with every act about it. */

import { sheetOf } from '../../actions/object-sheet.ts'
import { agree, refuse } from '../../domain/outcome.ts'
import { actInWords } from '../../formats/act-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import { actsAbout } from '../../store/queries/acts.ts'
import { camelCase } from '../camel-case.ts'
import { eventJson } from '../entered.ts'
import { facts, table } from '../layout.ts'
import { anyId } from '../object-id.ts'
import { inline, style } from '../paint.ts'
import { sheetRows } from '../sheet-rows.ts'
import type { Verb } from '../verb.ts'

export const show: Verb = {
  name: 'show',
  group: 'Ask',
  summary: 'Show a document, meeting, directive, statement, commitment or term, with every act about it.',
  usage: 'ID',
  words: [1, 1],
  examples: [
    ['show C-1', 'a commitment: owner, date, what counts as done, reports, evidence, history'],
    ['show S-3 --json', 'a statement with its words and slots, for a program']
  ],
  options: {},
  writes: false,
  run: async (context, given) => {
    const id = anyId(given.words[0] ?? '')
    if (!id.ok) return id
    const opened = await context.open()
    if (!opened.ok) return opened
    const { viewer } = opened.value
    const sheet = await sheetOf(viewer, id.value)
    if (sheet === null) return refuse('object.not-found', { id: id.value })
    const acts = await actsAbout(viewer, id.value)
    const head = `${style('strong', sheet.id)}  ${inline(sheet.title)}\n`
    const rows = [...sheet.rows, ['Public', sheet.published ? 'yes' : 'no'] as const]
    const history = acts.map((act) => [`${act.n}`, dayOfInstant(viewer.authority.zone, act.at), inline(actInWords(act))])
    return agree({
      text: `${head}${facts(sheetRows(rows), context.columns)}\n${style('faint', 'Entries')}\n${table(history, context.tableColumns, 2)}`,
      json: { ...(camelCase(sheet.json) as object), acts: acts.map(eventJson) }
    })
  }
}
