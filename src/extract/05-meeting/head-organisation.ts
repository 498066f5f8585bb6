/** The organisation that heads a paper whose body is told by its kind alone: "Board of Directors" names nobody in a register of bodies. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'

const kindAlone =
  /^(?:the\s)?(?:board of (?:directors|trustees|education|(?:fire\s)?commissioners|governors|managers|supervisors|selectmen)|(?:managing|management|union|strata|parish|town|city|village|church|branch|school)?\s?(?:board|council|committee)|select\s?board|vestry|governing (?:board|body)|(?:faculty|student|academic)?\s?senate)$/i
const legalForm = /,?\s(?:inc|llc|ltd|limited|plc|corp|corporation|e\.?\s?v|gmbh|pty ltd|c\.?i\.?c)\.?$/i
const placeFirst =
  /^(?:the\s)?(?:city|town|township|village|shire|county|borough|municipality|university|college|diocese)\sof\s(?:the\s)?\p{Lu}/iu
const kindLast =
  /\s(?:trust|foundation|church|cathedral|association|society|union|school|schools|cooperative|co-operative|institute|university|college|district|club|league|federation|u3a|lodge|chapter|guild|co-?op|consortium|alliance|library|(?:cusd|usd|isd|csd|sd|district)\s(?:no\.?\s)?\d{1,4})$/i
const nameWord = /^(?:\p{Lu}[\p{L}\d'’.&-]{0,24},?|\d{1,4}|&|of|and|the|for|in)$/u
const paperWord = /\b(?:minutes|meeting|agenda|notes|session|draft|board|council|committee|record|report|proceedings)\b/i

/** `found`, or the organisation in one of the paper's first lines above it where `found` is only a kind of body. */
export function withHeadOrganisation({ view, blocks }: ExtractionContext, found: Span): Span {
  if (!kindAlone.test(view.slice(found.start, found.end).replace(/\s+/g, ' '))) return found
  let seen = 0
  for (const block of blocks) {
    if (block.start >= found.start || seen > 2) break
    if (block.kind === 'code' || block.kind === 'row') continue
    // The name of a site above its menu.
    if (block.kind === 'furniture') {
      const site = organisationIn(view, trimSpan(view, block))
      if (site !== null) return site
      continue
    }
    if (block.end - block.start > 400) break
    let at = block.start
    for (const words of view.slice(block.start, block.end).split('\n')) {
      const line = trimSpan(view, { start: at, end: at + words.length })
      at += words.length + 1
      if (line.end <= line.start) continue
      if (++seen > 3 || line.end > found.start) break
      const name = organisationIn(view, line)
      if (name !== null) return together(view, name, found)
    }
  }
  return legalName(view) ?? found
}

/** "TOWN OF QUAY NOTCH" right above "SELECT BOARD": the two lines are one name; with anything else between them the organisation says more. */
function together(view: string, name: Span, found: Span): Span {
  const between = view.slice(name.end, found.start)
  return between.includes('\n') && /^[,.]?[\s*_#-]{1,12}$/.test(between) ? { start: name.start, end: found.end } : name
}

const ofLegal =
  /\b(?:board|directors|members|officers|trustees|meeting)\sof\s(?:the\s)?((?:\p{Lu}[\p{L}\d'’.&-]{1,24}|of|and|the|for|&)(?:\s(?:\p{Lu}[\p{L}\d'’.&-]{1,24}|of|and|the|for|&)){1,8},?\s(?:Inc|LLC|Ltd|Limited|CIC|e\.V)\b\.?)/u

/** "The founding members of Tide Lamps, Inc. met": the one whose board or members the text tells of. */
function legalName(view: string): Span | null {
  const match = ofLegal.exec(view.slice(0, 6000))
  if (match === null) return null
  const start = match.index + match[0].length - match[1]!.length
  return { start, end: start + match[1]!.length }
}

function organisationIn(view: string, line: Span): Span | null {
  const text = view.slice(line.start, line.end)
  const marks = /^[*_#\s]{0,6}/.exec(text)![0].length
  const words = text.slice(marks).replace(/[*_\s]{1,6}$/, '')
  if (words.length > 90 || paperWord.test(words)) return null
  // "Town of Quay Notch, Vermont": the state says where it is.
  const name = legalForm.test(words) ? words : words.split(',')[0]!
  if (!/\s/.test(name) || !(legalForm.test(name) || placeFirst.test(name) || kindLast.test(name))) return null
  if (!name.split(/\s+/).every((word) => nameWord.test(word))) return null
  return { start: line.start + marks, end: line.start + marks + name.length }
}
