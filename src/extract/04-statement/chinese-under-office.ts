/** Papers that give out tasks office by office: the heading "县交通运输局" or the words "县交通运输局：" name whose tasks stand there. */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import { itemNumber } from './chinese-clause.ts'
import { isLeadIn, modalIn, opensWithVerb } from './chinese-words.ts'

const number = new RegExp(String.raw`^\s{0,4}${itemNumber}?\s{0,3}`)
const handsOut = /督办|交办|任务|分工|责任清单|职责|整改|部署/
const office =
  /^[^、，。：（）；]{1,16}(?:[局委办厅处科部队站所院镇乡]|中心|公司|集团|街道|办事处|政府|指挥部|专班|学校|[^、，。：（）；]组)$/
const several = /^(?:有关|其他|相关|组织|工作|时间|任务|目标|总体|主要|重点|强化|加强)/
/** What was done already is no task. */
const done = /已经?(?:完成|建成|落实|办结)|完成了|正在/

const isOffices = (words: string): boolean =>
  words.length < 60 && !several.test(words) && words.split(/[、和，]/).every((name) => office.test(name.trim()))

const isHandingOut = perDocument(({ view, blocks }: ExtractionContext): boolean =>
  blocks
    .slice(0, 6)
    .some(({ start, end, kind }) => kind !== 'item' && kind !== 'row' && end - start < 60 && handsOut.test(view.slice(start, end)))
)

export type UnderOffice = { readonly task: Span; readonly offices: Span }

/** The task of a block and whose it is; null where nothing names an office for it. */
export function underOffice(context: ExtractionContext, index: number, plan: boolean): UnderOffice | null {
  const { view, blocks } = context
  const block = blocks[index]!
  if (block.kind === 'row' || block.kind === 'heading' || block.kind === 'title') return null
  const handing = isHandingOut(context)
  if (!plan && !handing) return null
  const text = view.slice(block.start, block.end)
  const head = number.exec(text)?.[0].length ?? 0
  const colon = text.slice(head, head + 60).search(/[：:]/)
  if (colon > 1 && isOffices(text.slice(head, head + colon))) {
    const from = block.start + head
    return task(view, { start: from + colon + 1, end: block.end }, { start: from, end: from + colon })
  }
  if (!handing) return null
  const above = blocks[block.headings.at(-1) ?? -1]
  if (above === undefined || (block.kind !== 'item' && head === 0)) return null
  const words = view.slice(above.start, above.end)
  const skip = number.exec(words)?.[0].length ?? 0
  const name = words.slice(skip).replace(/[：:\s]{1,4}$/, '')
  if (!isOffices(name)) return null
  const start = above.start + skip
  return task(view, { start: block.start + head, end: block.end }, { start, end: start + name.length })
}

function task(view: string, span: Span, offices: Span): UnderOffice | null {
  const text = view.slice(span.start, span.end)
  if (text.trim().length < 6 || done.test(text)) return null
  const told = text.split(/[，。；]/).some((words) => opensWithVerb(words.trim()) || (isLeadIn(words.trim()) && modalIn(words) === null))
  return told ? { task: span, offices } : null
}
