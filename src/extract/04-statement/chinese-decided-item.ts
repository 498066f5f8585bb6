/** Numbered items of Chinese minutes that say what was decided without saying who did: "4. 通过2023年度考核结果", "5. 同意购置渡船". */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import { itemNumber } from './chinese-clause.ts'
import { modalIn } from './chinese-words.ts'

const number = new RegExp(String.raw`^\s{0,4}${itemNumber}\s{0,3}`)
const deciding =
  /^(?:(?:审议|讨论|研究|表决)(?:并)?(?:一致|原则|表决)?(?:通过|同意|确定|决定)|(?:原则|一致)(?:上)?(?:通过|同意)|同意|不同意|批准|核准|审定|确定|否决|任命|聘任|免去|推选|推举|选举|补选|增补|吸纳|接纳|新增|定于|通过(?=了|《|关于|[^，。；]{2,30}(?:方案|办法|名单|结果|报告|计划|预算|决算|决议|章程|制度|议案|提案|申请|细则|草案)(?:[，。；（]|$)))(?=[^，。；：]{3})/
/** Items below such words are told to be done. */
const demanding = /要求|强调|任务|措施|举措|重点|目标|职责|建议|计划|议程|议题|安排(?!如下)|抓好|做好/
const settling = /决定|决议|议定|确定|通过|事项/
const record = /(?:纪要|记录|纪录|决议)(?:\s{0,4}[（(〔][^（）()〔〕]{0,24}[）)〕])?$/
/** What was only dealt with, or told of. */
const dealtWith = /^(?:关于|听取|传达|学习|通报|讨论|研究|汇报|审议)|(?:问题|事项|事宜|情况)。?$|汇报|尚需|介绍/

const isRecord = perDocument(({ view, blocks }): boolean =>
  blocks.slice(0, 6).some(({ start, end }) => end - start < 120 && record.test(view.slice(start, end).trim()))
)

/** The number and the verb of a numbered item that itself says it was decided; null for any other block. */
export function decidedItem(context: ExtractionContext, index: number): Span | null {
  const { view, blocks } = context
  const block = blocks[index]!
  const text = view.slice(block.start, Math.min(block.end, block.start + 90))
  const head = number.exec(text)?.[0].length ?? 0
  const verb = head === 0 && block.kind !== 'item' ? null : deciding.exec(text.slice(head))
  if (verb === null || !isRecord(context)) return null
  const above = announcer(context, index)
  if (demanding.test(above) && !settling.test(above)) return null
  return { start: block.start + head, end: block.start + head + verb[0].length }
}

/** Whether a block is a numbered item that could be one of a list announced as decided. */
export function isSettledItem(view: string, sentence: Span, numbered: boolean): boolean {
  const text = view.slice(sentence.start, sentence.end).trim()
  const head = number.exec(text)?.[0].length ?? 0
  const words = text.slice(head)
  return (numbered || head > 0) && words.length > 8 && modalIn(words) === null && !dealtWith.test(words)
}

/** What stands above the list of an item. */
function announcer({ view, blocks }: ExtractionContext, index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - 24); at--) {
    const block = blocks[at]!
    const words = view.slice(block.start, block.end).trim()
    if (block.kind === 'item' || (number.test(words) && block.kind !== 'heading')) continue
    if (block.kind === 'heading' || /[：:]$/.test(words)) return words.slice(-40)
  }
  return ''
}
