/** Who led a Chinese meeting: the label 主持人, or the clause that says who held it ("会议由董事长张三先生主持", "市长张三在…主持召开"). */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { chineseLabels } from './chinese-label.ts'
import { chinesePeople, chinesePerson } from './chinese-person.ts'

const place =
  /(?:[在于][^，。；：]{1,24}|分别|受托|共同|现场|线上|(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚上?)?|(?:今|昨)[天日]|日前|近日)$/
/** "林安达 - 主持人" in a list of who was there. */
const asChair = /^([\u4e00-\u9fff]{2,4})\s{0,2}[-—–(（]{1,2}\s{0,2}(?:会议)?主持人?[)）]?$/
/** 出席：林安达先生（主席）、…. */
const inList = /([\u4e00-\u9fff]{2,4})(?:先生|女士|小姐)?[（(](?:会议)?主(?:席|持人?)[)）]/
const lead = /^(?:本次|此次)?(?:会议|会|大会|例会)?由|^(?:受[^，]{2,20}委托|[0-9]{1,2}月[0-9]{1,2}日(?:上午|下午|晚上?)?)/

export function chineseChair(context: ExtractionContext): Span | null {
  const { view } = context
  for (const { kind, list } of chineseLabels(context)) {
    const [person] = kind === 'chair' ? chinesePeople(view, list) : []
    if (person !== undefined) return person
    const marked = inList.exec(view.slice(list.start, list.end))
    const at = marked === null ? 0 : list.start + marked.index
    if (marked !== null && kind === 'present') return chinesePerson(view, { start: at, end: at + marked[1]!.length })
    const name = asChair.exec(view.slice(list.start, list.end))?.[1]
    if (name !== undefined) return chinesePerson(view, { start: list.start, end: list.start + name.length })
  }
  for (const sentence of context.sentences.slice(0, 25)) {
    const text = view.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))
    const at = text.indexOf('主持')
    const found = at < 2 ? null : before(view, { start: sentence.start, end: sentence.start + at })
    if (found !== null) return found
  }
  return null
}

/** The person at the end of the last clause, behind what leads in and before where it was. */
function before(view: string, head: Span): Span | null {
  const text = view.slice(head.start, head.end)
  let start = Math.max(...Array.from('，。；：、', (mark) => text.lastIndexOf(mark))) + 1
  start += lead.exec(text.slice(start))?.[0].length ?? 0
  const end = text.slice(start).replace(place, '').length + start
  const words = trimSpan(view, { start: head.start + start, end: head.start + end })
  return words.end - words.start < 2 ? null : chinesePerson(view, words)
}
