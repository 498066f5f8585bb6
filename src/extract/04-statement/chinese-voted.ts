/** Matters with the vote on them in the same item: "1. 关于2023年度报告的议案 表决结果：7票同意，0票反对". */
import type { Span } from '../../domain/span.ts'
import { withoutStop } from '../03-sentence/chinese-pieces.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'

const vote = /[。；\s]\s{0,8}(?:(?:表决结果|表决情况|投票结果)\s?[：:]|(?:同意|赞成)\s?[0-9]{1,4}\s?票|[0-9]{1,4}\s?票(?:同意|赞成))/
export const lost = /未(?:获)?通过|否决|不通过/
const paper = /议案|预案|提案|方案|报告|办法|章程|事项|决议|计划|预算|决算/
const longest = 160

/** What was voted on as decided; null where the block names no paper before a vote, or the vote was lost. */
export function votedItem(view: string, block: Span, index: number): StatementDraft | null {
  const text = view.slice(block.start, block.end)
  const match = vote.exec(text)
  if (match === null || match.index < 4 || match.index > longest || lost.test(text.slice(match.index, match.index + 80))) return null
  const matter = withoutStop(view, { start: block.start, end: block.start + match.index })
  const words = view.slice(matter.start, matter.end)
  if (!paper.test(words) || /[。；]|会议|审议通过|介绍|汇报|宣读|说明了/.test(words)) return null
  const told = { start: block.start + match.index + 1, end: block.end }
  const what = { kind: 'decided', force: 'must', because: [{ rule: 'zh.vot.item', ...told }] } as const
  return draft(view, matter, what, { block: index, sentence: { start: block.start, end: block.end } }, { voteHint: told })
}
