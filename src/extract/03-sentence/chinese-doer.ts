/** Persons of the roll whom a Chinese clause gives something to do: "由张三联系电工", "张三去镇里对接", "名单张三会同各组长摸底". */
import type { Span } from '../../domain/span.ts'
import { actVerb, doneAlready, handedTo, speakingVerb, taskTime, taskVerb } from '../lexicon/zh/doers.ts'
import { officeBefore, postEnds } from '../lexicon/zh/persons.ts'

/** `sure` where it is a task wherever it is said. */
export type Doers = { readonly names: readonly Span[]; readonly sure: boolean }

const handed = new RegExp(`${handedTo}(?:[\\u4e00-\\u9fff]{0,10}(?:${postEnds}|${officeBefore}))?$`)
const office = new RegExp(`(?:${postEnds}|${officeBefore})$`)
const task = new RegExp(`^${taskTime}${taskVerb}`)
const act = new RegExp(`^${taskTime}${actVerb}`)
const told = new RegExp(`^${taskTime}要(?!求)`)
const speaks = new RegExp(speakingVerb)
const done = new RegExp(doneAlready)
const joins = /^(?:、|和|与)/

/** `names` as the text writes them. Offsets count from the text's start. */
export function chineseDoers(text: string, names: readonly string[]): Doers {
  const found: Span[] = []
  let sure = false
  let at = 0
  for (const piece of text.split(/[，：；]/)) {
    const read = names.length === 0 || done.test(piece) ? null : doersOf(piece, names)
    if (read !== null) {
      found.push(...read.names.map(({ start, end }) => ({ start: start + at, end: end + at })))
      sure ||= read.sure
    }
    at += piece.length + 1
  }
  return { names: found, sure }
}

function doersOf(piece: string, names: readonly string[]): Doers | null {
  for (const first of named(piece, names)) {
    const before = piece.slice(0, first.start)
    const run = [first]
    for (let next = nextOf(piece, first.end, names); next !== null; next = nextOf(piece, next.end, names)) run.push(next)
    const behind = piece.slice(run.at(-1)!.end)
    if (speaks.test(behind)) continue
    if (handed.test(before) && behind.length >= 2) return { names: run, sure: true }
    const begins = before === '' || office.test(before)
    if (task.test(behind) && (begins || before.length <= 12)) return { names: run, sure: true }
    if (begins && (act.test(behind) || told.test(behind))) return { names: run, sure: false }
  }
  return null
}

/** Where a name of the roll stands, in order. */
function named(piece: string, names: readonly string[]): Span[] {
  return names
    .flatMap((name) => {
      const start = piece.indexOf(name)
      return start < 0 ? [] : [{ start, end: start + name.length }]
    })
    .sort((a, b) => a.start - b.start)
}

function nextOf(piece: string, at: number, names: readonly string[]): Span | null {
  const join = joins.exec(piece.slice(at))?.[0].length ?? 0
  const name = join === 0 ? undefined : names.find((one) => piece.startsWith(one, at + join))
  return name === undefined ? null : { start: at + join, end: at + join + name.length }
}
