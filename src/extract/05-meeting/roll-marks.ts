/** What stands beside a name in a list and says of this one whether they were there: words, codes, and signs that the paper explains. */
import type { Attendee } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { matchesOf } from '../matches.ts'
import { perDocument } from '../per-document.ts'

type Status = Attendee['status']

const ownWord =
  /(?:^|[\s(–—:-])(?:(absent|not present|no[- ]show|[✗✘❌])|excused(?: absence)?|regrets|(?:sent )?apologies|apology)\)?\s{0,3}$/i
/** "(by proxy to Jo Osei)": somebody else was there instead. */
const proxied = /^\s?\((?:by proxy|proxy (?:to|given|held)|represented by)\b/i
const leaders = /^\s?[._]{2,60}(?=\s)/

/** What stands right behind a name in a list that says otherwise of this one: "Jo Osei – absent", "Sam Vance (regrets)", "Kim Berg, excused". */
export function ownStatus(view: string, { end }: Span, coded: boolean): Status | null {
  const behind = view.slice(end, end + 90).replace(leaders, '')
  const code = coded ? /^\s?\((A|E|Ex|Ap)\)/.exec(behind)?.[1] : undefined
  if (code !== undefined) return code === 'A' ? 'absent' : 'apologies'
  if (proxied.test(behind)) return 'absent'
  const stop = behind.search(/[,;\n.]/)
  const first = stop < 0 ? behind : behind.slice(0, stop)
  const next = stop >= 0 && behind[stop] === ',' ? (/^[^,;\n.]*/.exec(behind.slice(stop + 1))?.[0].trim() ?? '') : ''
  const own = ownWord.exec(first) ?? (/^(?:absent|not present|excused|regrets|apologies)$/i.test(next) ? ownWord.exec(next) : null)
  return own === null ? null : own[1] === undefined ? 'apologies' : 'absent'
}

/** Whether the paper writes "(P)" behind names, so that "(A)" says who was away and no alternate. */
export const isCoded = (view: string): boolean => matchesOf(/\(P\)/g, view.slice(0, 8000)).length > 1

type Legend = { readonly sign: string; readonly marked: 'present' | 'absent' }

const explained =
  /(?:^|[\s("'])([+*^#†‡✓√]|bold)\s?["']?\s?(?:=|indicates?|denotes?|means?|marks)\s(?:[a-z]{2,8}\s){0,2}(attend(?:ing|ed|ance)|present|absent|not present|away)\b/i
const inBrackets =
  /\((?:([+*^#†‡✓√])\s|(?:those\s)?(?:(present|attending|absent)\s)?in\s(bold)(?:\s(?:were|are)\s)?)(present|attending|attended|absent)?\)/i

/** "+ indicates attending", "(* present)", "(present in bold)": the sign that parts those who were there from the others of one list. */
const legendOf = perDocument(({ source }): Legend | null => {
  const text = source.text.slice(0, 12_000)
  const told = explained.exec(text)
  if (told !== null) return { sign: told[1]!.toLowerCase(), marked: /^(?:absent|not|away)/i.test(told[2]!) ? 'absent' : 'present' }
  const brief = inBrackets.exec(text)
  const word = brief?.[2] ?? brief?.[4]
  if (brief === null || word === undefined) return null
  return { sign: (brief[1] ?? brief[3]!).toLowerCase(), marked: /^absent/i.test(word) ? 'absent' : 'present' }
})

/** What such a sign, or its want, makes of one name of a list of those present. */
export function signedStatus(context: ExtractionContext, { start, end }: Span): Status {
  const legend = legendOf(context)
  if (legend === null) return 'present'
  const { text } = context.source
  const behind = text.slice(end, end + 60).split(/[,;\n/]/)[0]!
  const before = text.slice(Math.max(0, start - 10), start)
  const signed =
    legend.sign === 'bold' ? /(?:\*\*|__|<b>|<strong>)\s?$/.test(before) : behind.includes(legend.sign) || before.endsWith(legend.sign)
  return signed === (legend.marked === 'present') ? 'present' : 'absent'
}
