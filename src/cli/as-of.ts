/** `--as-of`: the same verb on the record as it stood. */
import { agree } from '../domain/outcome.ts'
import { asOfWords } from '../formats/as-of-words.ts'
import { viewerAsOf } from '../store/queries/as-of.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import type { Context } from './context.ts'
import { style } from './paint.ts'
import type { Verb } from './verb.ts'

/** A verb that reads, which then takes `--as-of` and says first how old what it shows is. */
export function withPast(verb: Verb): Verb {
  return {
    ...verb,
    options: {
      ...verb.options,
      'as-of': { type: 'string', value: 'DAY', words: 'as the record stood at the end of a day, or after an entry given by its number' }
    },
    run: async (context, given) => {
      const asked = given.value('as-of')
      if (asked === null) return verb.run(context, given)
      let past: Viewer['past'] = null
      const open: Context['open'] = async () => {
        const opened = await context.open()
        if (!opened.ok) return opened
        const viewer = await viewerAsOf(opened.value.viewer, asked)
        if (!viewer.ok) return viewer
        past = viewer.value.past
        return agree({ ...opened.value, viewer: viewer.value })
      }
      const answer = await verb.run({ ...context, open }, given)
      return answer.ok && past !== null ? agree({ ...answer.value, ...said(past, answer.value) }) : answer
    }
  }
}

function said({ day, entry }: NonNullable<Viewer['past']>, answer: { readonly text: string; readonly json: unknown }) {
  return {
    text: `${style('faint', `${asOfWords({ day, entry })}.`)}\n${answer.text}`,
    json: { asOf: { day, entry: entry < 0 ? null : entry }, ...(answer.json as object) }
  }
}
