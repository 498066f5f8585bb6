/** Lines that part a list of actions: who the ones below are for, "Ada and Jo:", by when, "By 1 May:", and the fields of one, "Owner: Ada". */
import type { Block } from '../../domain/source-text.ts'
import { monthPattern, quantityPattern, weekdayPattern } from '../lexicon/en/dates.ts'

const longest = 48
const lead =
  '(?:(?:(?:due|deadline|needed|required|complete|completion|to be (?:done|completed)|for completion)(?: (?:by|on|before))?:? )?(?:by|before|on or before|no later than|within|in time for|ahead of|prior to)|due(?: (?:by|on|before))?:?|deadline:?)'
const dayOrMonth = `(?:${weekdayPattern},? )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthPattern}|${monthPattern} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|20\\d\\d-\\d\\d(?:-\\d\\d)?|${monthPattern}|Q[1-4])(?:,? 20\\d\\d)?`
const counted = `(?:next|this|coming|following) (?:[a-z]{4,12} )?(?:meeting|week|month|quarter|year|call|session|AGM)|AGM|${quantityPattern} (?:days|weeks|months)|month|year|week|${weekdayPattern}`
const byWhen = new RegExp(`^${lead} (?:the )?(?:end of (?:the )?)?(?:mid[- ]|early |late )?(?:${dayOrMonth}|${counted})[:.]{0,2}$`, 'i')

/** "By 1 May:", "Before the next meeting". */
export const saysWhen = (words: string): boolean => words.length <= longest && byWhen.test(words.trim())

const field =
  /^(?:owners?|leads?|due(?: date)?|deadline|status|assigned to|assignees?|responsible|who|when|by when|by whom|target(?: date)?|timescale|priority)\s?:\s{0,4}\S/i

/** "Owner: Ada", "Due: 3 May" below a task. */
export const isField = (words: string): boolean => words.length <= 80 && field.test(words)

const names =
  /^(\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20})?)(?:(?:, | and | ?[&/+] ?)(\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20})?)){0,3}:?$/u
/** Of who was there a paper tells near its head, in so many characters. */
const headReach = 1500
const rollReach = 700
const rollEnds = /\b(?:agenda|minutes|welcome|called to order|actions?|to-?do|notes|topics?|business|discussion)\b/i

/** "Ada:", "Ada and Jo", each of them named among those present. */
function namesSome(view: string, words: string, start: number): boolean {
  if (!names.test(words)) return false
  const head = view.slice(0, Math.min(headReach, start))
  const from = head.search(/\b(?:present|attend(?:ees|ance|ing)|participants)\b/i)
  if (from < 0) return false
  const roll = head.slice(from, from + rollReach)
  const end = roll.search(rollEnds)
  const present = roll.slice(0, end < 0 ? roll.length : end)
  const parts = words.replace(/:$/, '').split(/, | and | ?[&/+] ?/)
  return parts.every((name) => present.includes(name.split(' ')[0]!))
}

/** Whether a block stands over a part of a list of actions, or beside one of them, and does not end the list. */
export function goesOnInList(view: string, blocks: readonly Block[], index: number): boolean {
  const { kind, start, end } = blocks[index]!
  if ((kind !== 'paragraph' && kind !== 'heading') || end - start > 80) return false
  const words = view.slice(start, end).replace(/^[*_ ]{1,4}|[*_ ]{1,4}$/g, '')
  if (isField(words)) return kind === 'paragraph'
  return words.length <= longest && blocks[index + 1]?.kind === 'item' && (saysWhen(words) || namesSome(view, words, start))
}
