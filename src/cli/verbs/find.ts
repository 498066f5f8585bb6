/** `find`: searches everything in the record, each result with its words in context. */
import { agree } from '../../domain/outcome.ts'
import { count } from '../../formats/count-words.ts'
import { search } from '../../store/queries/search-results.ts'
import { beside, wrap } from '../layout.ts'
import { limitGiven } from '../limit.ts'
import { inline, style } from '../paint.ts'
import type { Verb } from '../verb.ts'

export const find: Verb = {
  name: 'find',
  group: 'Ask',
  summary: 'Search documents, meetings, directives, statements, commitments and terms.',
  usage: 'WORDS',
  words: [1, 100],
  examples: [
    ['find air quality', 'objects that hold both words'],
    ['find \'"air quality"\' --limit 5', 'objects that hold the words one after the other']
  ],
  options: { limit: { type: 'string', value: 'N', words: 'most results (default 20)' } },
  writes: false,
  run: async (context, given) => {
    const question = given.words.join(' ')
    const limit = limitGiven(given, 20)
    const opened = await context.open()
    if (!opened.ok) return opened
    const results = await search(opened.value.viewer, question, limit)
    const text = results
      .map(({ id, title, words, start, end }) => {
        const shown = `${safe(words.slice(0, start))}${style('quote', safe(words.slice(start, end)))}${safe(words.slice(end))}`
        const named = inline(words).startsWith(inline(title)) ? [] : wrap(inline(title), context.columns - 8)
        return beside(style('strong', id), [...named, ...wrap(shown, context.columns - 8)], 8)
      })
      .join('')
    const sentence =
      results.length === 0
        ? `No match for “${inline(question)}”.\n`
        : `${count(results.length, 'result')}${results.length === limit ? ' (more with --limit)' : ''}.\n`
    return agree({ text: text + sentence, json: { question, results } })
  }
}

/** Keeps single spaces at the ends, which part the match from the words round it. */
function safe(words: string): string {
  return words.replaceAll(/[\ufdd0-\ufddf]/g, '').replaceAll(/\s+/g, ' ')
}
