/** Who was at a meeting in Chinese: labels ("出席：…"), and sentences that say so ("出席会议的有…", "张三、李四参加会议"). */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { matchesOf } from '../matches.ts'
import { chineseLabels } from './chinese-label.ts'
import { chinesePeople, chinesePerson } from './chinese-person.ts'
import type { Roll, Status } from './roll.ts'

/** The list stands behind: 出席会议的还有副市长张三. */
const listAfter = /(出席|参加|列席)(?:本次|此次|今天)?(?:的?会议|座谈会|活动)?的(?:领导|同志|人员)?(?:还)?有\s?[：:]?/g
/** The list stands before: 张三、李四等出席会议. */
const listBefore = /(?:分别|一同|一并)?(出席|参加|列席)了?(?:本次|此次)?(?:会议|座谈会|活动|(?:集体)?学习)(?=[。，；\s]|$)/g
const stop = /[。；\n！]/
const statusOf: Readonly<Record<string, Status>> = { 出席: 'present', 参加: 'present', 列席: 'guest' }
const around = /^(?:以及|及|和|与|还有)|(?:等)?(?:(?:省|市|区|县|校)?领导|同志|有关负责人|负责同志)?(?:分别)?$/g
/** How far a list may reach. */
const reach = 240

export function chineseAttendance(context: ExtractionContext, roll: Roll): void {
  for (const { kind, list } of chineseLabels(context)) if (kind !== 'chair') roll.add(chinesePeople(context.view, list), kind)
  told(context, roll)
}

function told({ view, blocks }: ExtractionContext, roll: Roll): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'furniture' || block.kind === 'row' || (index > 30 && index < blocks.length - 10)) continue
    const text = view.slice(block.start, block.end)
    if (!text.includes('席') && !text.includes('参加')) continue
    for (const match of matchesOf(listAfter, text)) {
      const from = match.index + match[0].length
      const rest = text.slice(from, from + reach)
      const end = rest.search(stop)
      addNames(
        { view, roll, status: statusOf[match[1]!]! },
        { start: block.start + from, end: block.start + from + (end < 0 ? rest.length : end) }
      )
    }
    for (const match of matchesOf(listBefore, text)) {
      const before = text.slice(Math.max(0, match.index - reach), match.index)
      const own = before.length - 1 - [...before].reverse().join('').search(stop)
      const start = own >= before.length ? 0 : own + 1
      addNames(
        { view, roll, status: statusOf[match[1]!]! },
        { start: block.start + match.index - before.length + start, end: block.start + match.index }
      )
    }
  }
}

type Into = { readonly view: string; readonly roll: Roll; readonly status: Status }

/** The names of a list parted by 、 and commas; a piece that is no name is passed over. */
function addNames({ view, roll, status }: Into, list: Span): void {
  let at = list.start
  const names: Span[] = []
  for (const piece of view.slice(list.start, list.end).split(/[、，,和]/)) {
    const bare = piece.replace(around, '').trim()
    const start = at + piece.indexOf(bare)
    const person = bare === '' ? null : chinesePerson(view, { start, end: start + bare.length })
    if (person !== null) names.push(person)
    at += piece.length + 1
  }
  roll.add(names, status)
}
