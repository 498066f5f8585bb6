/** `publish`: makes objects public, after a preview of exactly what will be seen; or withdraws them. */

import { previewPublication } from '../../actions/preview-publication.ts'
import { publishObjects, withdrawObjects } from '../../actions/publish-object.ts'
import type { ObjectId } from '../../domain/id.ts'
import { agree, type Outcome } from '../../domain/outcome.ts'
import { count } from '../../formats/count-words.ts'
import type { Context, Opened } from '../context.ts'
import { enteredAnswer } from '../entered.ts'
import { facts } from '../layout.ts'
import { anyId } from '../object-id.ts'
import { inline, style } from '../paint.ts'
import { sheetRows } from '../sheet-rows.ts'
import type { Verb } from '../verb.ts'

export const publish: Verb = {
  name: 'publish',
  group: 'Carry out',
  summary: 'Make objects public, each by its number, after a preview of exactly what will be seen. All that are named, or none.',
  usage: 'ID...',
  words: [1, 1000],
  examples: [
    ['publish C-1 S-3 M-1 D-1', 'a commitment with the statement, meeting and document it comes from'],
    ['publish C-1 --dry-run', 'the preview only'],
    ['publish C-1 --withdraw "Names a private address"', 'hide it again; what was seen cannot be made unseen']
  ],
  options: {
    withdraw: { type: 'string', value: 'REASON', words: 'hide what is public, and why' },
    yes: { type: 'boolean', words: 'do not ask, in a terminal' }
  },
  writes: true,
  run: async (context, given) => {
    const ids: ObjectId[] = []
    for (const written of given.words) {
      const id = anyId(written)
      if (!id.ok) return id
      ids.push(id.value)
    }
    const opened = await context.open()
    if (!opened.ok) return opened
    const { record, request } = opened.value
    const reason = given.value('withdraw')
    if (reason !== null) {
      const events = await withdrawObjects(record, request, ids, reason)
      return events.ok
        ? agree(enteredAnswer(context, events.value, 'It is hidden from now on. Whoever has seen or copied it still has it.'))
        : events
    }
    const preview = await previewOf(context, opened.value, ids)
    if (!preview.ok) return preview
    if (!context.json) await context.print(preview.value.text)
    if (!(await agreed(context, given.has('yes'), ids.length)))
      return agree({ text: 'Nothing was published.\n', json: { entered: [] }, status: 1 })
    const events = await publishObjects(record, request, ids)
    if (!events.ok) return events
    const answer = enteredAnswer(context, events.value)
    return agree({ ...answer, json: { ...(answer.json as object), preview: preview.value.json } })
  }
}

async function agreed(context: Context, yes: boolean, objects: number): Promise<boolean> {
  const { terminal, readLine } = context.environment
  if (yes || context.dryRun || context.json || !terminal.in || !terminal.out) return true
  const answer = await readLine(`Make ${objects === 1 ? 'this' : `these ${count(objects, 'object')}`} public? y/n `)
  return /^y(es)?$/i.test(answer?.trim() ?? '')
}

async function previewOf(
  context: Context,
  { viewer }: Opened,
  ids: readonly ObjectId[]
): Promise<Outcome<{ text: string; json: object[] }>> {
  const previews = await previewPublication(viewer, ids)
  if (!previews.ok) return previews
  let text = ''
  const json: object[] = []
  for (const { sheet, hidden } of previews.value) {
    const seen = sheet.rows.filter(([, words]) => words !== null).map(([label, words]) => [label, words])
    text += `${style('faint', 'Everyone will see')}\n${style('strong', sheet.id)}  ${inline(sheet.title)}\n${facts(sheetRows(sheet.rows), context.columns)}`
    text += `${hidden.length === 0 ? '' : style('risk', `Named, but not public themselves: ${hidden.join(', ')}`) + '\n'}\n`
    json.push({ id: sheet.id, title: sheet.title, seen, hidden })
  }
  return agree({ text, json })
}
