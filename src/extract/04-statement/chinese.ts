/** Chinese basics: duties named in brackets, decisions, instructions and remarks, one statement for each sentence. */
import type { StatementKind } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { chineseRows, dutyPattern } from '../lexicon/zh/cues.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'

const rows = chineseRows.map((row) => ({ ...row, regex: new RegExp(row.pattern) }))
const bracket = /[（(][^（）()]*[)）]/g
const duty = new RegExp(dutyPattern)

export function chineseDrafts(view: string, block: LabelledBlock, index: number, sentences: readonly Sentence[]): StatementDraft[] {
  const text = view.slice(block.start, block.end)
  const match = [...text.matchAll(bracket)].find((found) => duty.test(found[0])) ?? null
  if (match !== null) {
    const owner = { start: block.start + match.index + 1, end: block.start + match.index + match[0].length - 1 }
    const because = [{ rule: 'zh.asg.01', ...owner }]
    const made = draft(
      view,
      { start: block.start, end: block.start + match.index },
      { kind: 'assigned', force: 'must', listed: 'list', because },
      { block: index, sentence: { start: block.start, end: block.end } },
      { ownerCell: owner }
    )
    return made === null ? [] : [made]
  }
  let running: { kind: StatementKind; rule: string; cue: Span } | null = null
  return sentences.flatMap((sentence) => {
    const words = view.slice(sentence.start, sentence.end)
    const row = rows.find((candidate) => candidate.regex.test(words))
    if (row !== undefined) {
      const found = row.regex.exec(words)!
      const start = sentence.start + found.index
      running = { kind: row.kind, rule: row.id, cue: { start, end: start + found[0].length } }
    }
    if (running === null || (row === undefined && running.kind !== 'directed')) return []
    const start = row?.span === 'rest' ? running.cue.end : sentence.start
    const because = [{ rule: running.rule, ...running.cue }]
    const force = running.kind === 'directed' || running.kind === 'decided' ? 'must' : null
    return (
      draft(
        view,
        { start, end: sentence.end },
        { kind: running.kind, force, because },
        { block: index, sentence: { start: sentence.start, end: sentence.end } }
      ) ?? []
    )
  })
}
