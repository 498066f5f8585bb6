/**
 * Whether what the reader's process answered is an outcome. It is looked through to its last value, because hostile documents run through
 * that process, and everything behind this door believes what the types say.
 */
import type { Outcome } from '../domain/outcome.ts'
import { refusals } from '../domain/refusals.ts'
import type { SourceText } from '../domain/source-text.ts'
import { docxType } from './media-type.ts'
import type { PagesRead } from './reader-frames.ts'

type Values = Record<string, unknown>
type Check = (value: unknown) => boolean

/** The value a frame holds as JSON; undefined when it holds none: a broken reader may answer anything. */
export function parseFrame(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The outcome an answer holds, or null when it is not one. */
export function parseAnswer(answer: unknown): Outcome<SourceText> | null {
  if (!isObject(answer)) return null
  if (answer['ok'] === true) return isSourceText(answer['value']) ? { ok: true, value: answer['value'] as SourceText } : null
  return answer['ok'] === false && isRefusal(answer['refusal']) ? (answer as Outcome<SourceText>) : null
}

/** The news that a frame before the answer holds, or null when it is none. */
export function parseNews(answer: unknown): PagesRead | null {
  if (!isObject(answer) || !isCount(answer['page']) || !isCount(answer['pages'])) return null
  return either(isNone, isSourceText)(answer['first']) ? (answer as PagesRead) : null
}

const isText: Check = (value) => typeof value === 'string'
const isWhole: Check = (value) => Number.isInteger(value)
const isCount: Check = (value) => isWhole(value) && (value as number) >= 0
const isNumber: Check = (value) => typeof value === 'number'
const isWord: Check = (value) => isText(value) || isNumber(value)
const isAbsent: Check = (value) => value === undefined
const isNone: Check = (value) => value === null
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value as string)

const isKind = oneOf('title', 'heading', 'paragraph', 'item', 'row', 'speech', 'code', 'furniture')
const isBox: Check = (value) => listOf(isNumber)(value) && (value as unknown[]).length === 4

const source: Readonly<Record<keyof SourceText, Check>> = {
  reader: isText,
  mediaType: oneOf('text/plain', 'text/markdown', 'text/html', 'application/pdf', docxType),
  charset: either(isText, isNone),
  language: oneOf('en', 'zh', 'und'),
  statedTitle: either(isText, isNone),
  text: isText,
  blocks: areBlocks,
  places: arePlaces,
  pages: either(isCount, isNone)
}

function isRefusal(value: unknown): boolean {
  if (!isObject(value) || !isObject(value['words'])) return false
  return Object.hasOwn(refusals, String(value['key'])) && Object.values(value['words']).every(isWord)
}

function isSourceText(value: unknown): boolean {
  if (!isObject(value) || !Object.entries(source).every(([name, check]) => check(value[name]))) return false
  const { length } = value['text'] as string
  return (value['blocks'] as Values[]).every((block) => (block['end'] as number) <= length)
}

/** Blocks in order, each with its cells inside, under headings and behind a speaker that stand before its end. */
function areBlocks(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  let reached = 0
  return value.every((block, index) => {
    if (!isBlock(block) || (block['start'] as number) < reached) return false
    reached = block['end'] as number
    return (block['headings'] as unknown[]).every((heading) => isCount(heading) && (heading as number) < index)
  })
}

function isBlock(value: unknown): value is Values {
  if (!isObject(value) || !isSpan(value) || !isKind(value['kind']) || !isCount(value['level'])) return false
  const isPlace: Check = (span) => isObject(span) && isSpan(span) && (span['end'] as number) <= (value['end'] as number)
  const isInside: Check = (span) => isObject(span) && isSpan(span) && isWithin(span, value)
  return (
    Array.isArray(value['headings']) &&
    either(isAbsent, listOf(isInside))(value['cells']) &&
    either(isAbsent, isPlace)(value['speaker']) &&
    either(isAbsent, isText)(value['marker']) &&
    either(isAbsent, isCount)(value['page'])
  )
}

function arePlaces(value: unknown): boolean {
  if (!isObject(value) || !listOf(isWhole)(value['runs']) || (value['runs'] as unknown[]).length % 4 !== 0) return false
  if (value['kind'] === 'pages') return listOf(listOf(isBox))(value['boxes'])
  return value['kind'] === 'characters' || (value['kind'] === 'runs' && isText(value['part']))
}

function isSpan({ start, end }: Values): boolean {
  return isCount(start) && isCount(end) && (start as number) <= (end as number)
}

function isWithin(inner: Values, outer: Values): boolean {
  return (inner['start'] as number) >= (outer['start'] as number) && (inner['end'] as number) <= (outer['end'] as number)
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
