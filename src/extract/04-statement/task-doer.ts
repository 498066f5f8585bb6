/** Who a clause begins with, read word by word: names, initials, handles, posts, units and pronouns, several joined, with remarks behind. */
import { noOwner, ownerNouns } from '../lexicon/en/owners.ts'
import { nobodyWords, outsideHeads } from '../lexicon/en/task-words.ts'
import type { Word } from './words.ts'
import { standsSmall, standsTwice } from './written-words.ts'

export type Doer = {
  /** A body may itself decide; outsiders are neither of the meeting nor in its service. */
  readonly kind: 'person' | 'post' | 'body' | 'outside'
  /** Last word of the name, in lower case. */
  readonly head: string
  /** Place of the last word that names. */
  readonly last: number
  /** Place of the first word behind, remarks passed over. */
  readonly next: number
}

const bodies =
  /^(?:board|council|committee|commission|trustees|directors|councillors|councilors|supervisors|selectmen|group|assembly|senate|commissioners|governors|executive|cabinet|authority|meeting|membership|faculty|panel|parliament|congress|court|house|administration)$/
const articles = /^(?:the|our|all|each|every|both|his|her|their)$/
const inside = /^(?:of|de|van|von|der|den|la|le|al|bin|da|del|di)$/
const titles = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|revd|cllr|cllrs|hon|st|sgt|lt|capt|col|sir|dame)$/
const most = 9

/** Asked twice in a row of the same place. */
let asked: { readonly view: string; readonly words: readonly Word[]; readonly at: number; readonly doer: Doer | null } | null = null

export function doerAt(view: string, words: readonly Word[], at: number): Doer | null {
  if (asked === null || asked.words !== words || asked.at !== at || asked.view !== view)
    asked = { view, words, at, doer: readDoer(view, words, at) }
  return asked.doer
}

function readDoer(view: string, words: readonly Word[], at: number): Doer | null {
  let doer = oneDoer(view, words, at)
  for (let joined = 0; doer !== null && joined < 7; joined++) {
    const joint = words[doer.next]?.text ?? ''
    let from = doer.next
    if (joint === ',' && words[from + 1]?.lower === 'and') from++
    if (!/^(?:,|and|&|\/|\+|or)$/.test(joint)) break
    const more = oneDoer(view, words, from + 1)
    // "Bo, Ada and Tove", but not "the clerk, Ada Lind, will".
    if (more === null || (joint === ',' && !/^(?:and|&|,)$/.test(words[more.next]?.text ?? ''))) break
    if (joint === ',' && words[more.next]!.text === ',' && !/^(?:and$|\p{Lu})/u.test(words[more.next + 1]?.text ?? '')) break
    doer = {
      ...more,
      kind: doer.kind === 'outside' || more.kind === 'outside' ? 'outside' : doer.kind === more.kind ? doer.kind : 'person'
    }
  }
  return doer === null ? null : { ...doer, next: pastRemark(words, doer.next) }
}

/** Whether words that name a doer name one outside the meeting and its service. */
export function isOutsider(view: string, words: readonly Word[]): boolean {
  const doer = oneDoer(view, words, 0)
  return doer !== null && doer.kind === 'outside' && doer.last === words.length - 1
}

/** A paper names its own body near its head. */
const headReach = 600

/** "The Quay City Council" in the papers of a club: a public body of a place, by a name that the head of the paper does not have. */
function isOfAnotherPlace(view: string, words: readonly Word[]): boolean {
  const named = words.filter(({ text }) => /^\p{Lu}/u.test(text))
  if (named.length < 3 || !/^(?:council|commission|board|authority|government|parliament|court)$/.test(words.at(-1)!.lower)) return false
  return !view
    .slice(0, Math.min(headReach, words[0]!.start))
    .toLowerCase()
    .includes(named[named[0]!.lower === 'the' ? 1 : 0]!.lower)
}

const mayDo = /^(?:will|to|shall|would|agreed|offered|volunteered|is|has)$/

/** Past "(remote)", ", as treasurer,", ", the clerk,", "| 4 May |" and "from the Sailing Club". */
function pastRemark(words: readonly Word[], at: number): number {
  const open = words[at]?.text
  if (open === 'from') {
    let next = words[at + 1]?.lower === 'the' ? at + 2 : at + 1
    const first = next
    while (next < first + 4 && /^\p{Lu}/u.test(words[next]?.text ?? '')) next++
    if (next === first)
      while (next < first + 2 && /^\p{Ll}{3,14}$/u.test(words[next]?.text ?? '') && !mayDo.test(words[next]!.lower)) next++
    return next > first && (/^\p{Lu}/u.test(words[first]!.text) || mayDo.test(words[next]?.lower ?? '')) ? next : at
  }
  if (open !== '(' && open !== ',' && open !== '|') return at
  const close = open === '(' ? ')' : open
  for (let next = at + 1; next < at + 9 && next < words.length; next++) {
    if (words[next]!.text === close) return next + 1
    if (/^[.;:!?()]$/.test(words[next]!.text)) return at
  }
  return at
}

function oneDoer(view: string, words: readonly Word[], at: number): Doer | null {
  const first = words[at]
  if (first === undefined) return null
  if (/^(?:he|she|they|him|her|them)$/.test(first.lower)) return { kind: 'person', head: first.lower, last: at, next: at + 1 }
  if (/^@[\p{L}\p{N}][\w-]*$/u.test(first.text)) return { kind: 'person', head: first.lower, last: at, next: at + 1 }
  const begin = articles.test(first.lower) ? (words[at + 1]?.lower === 'the' ? at + 2 : at + 1) : at
  const post = postFrom(words, at, begin)
  if (post?.kind === 'body' && isOfAnotherPlace(view, words.slice(at, post.last + 1))) return { ...post, kind: 'outside' }
  if (post !== null) return post
  if (begin === at) return nameFrom(view, words, at)
  const run = capitalsFrom(words, begin)
  if (run?.kind !== 'person') return run
  return { ...run, kind: /^\p{Lu}{2,6}$/u.test(words[run.last]!.text) ? 'body' : 'post' }
}

/** "The finance officer", "Head of Parks": up to five words, the last of them a post or unit. */
function postFrom(words: readonly Word[], at: number, begin: number): Doer | null {
  let last = -1
  for (let next = begin; next < begin + 6 && next < words.length; next++) {
    const { text, lower } = words[next]!
    if (text === '.' && titles.test(words[next - 1]?.lower ?? '')) continue
    if (!/^[\p{L}][\p{L}'&/-]*$/u.test(text)) break
    const capital = /^\p{Lu}/u.test(text)
    if (!capital && begin === at && next === begin && !ownerNouns.has(lower)) break
    if (ownerNouns.has(lower) && !(next === begin && nobodyWords.has(lower))) last = next
    else if (noOwner.has(lower) || (!capital && last >= 0) || (!capital && begin === at)) break
  }
  if (last < 0) return null
  const head = words[last]!.lower
  let end = last
  const isOf = /^(?:of|for)$/.test(words[last + 1]?.lower ?? '') || (words[last + 1]?.lower === 'to' && words[last + 2]?.lower === 'the')
  if (isOf) {
    let next = last + 2
    if (words[next]?.lower === 'the') next++
    while (next < last + 6 && /^\p{Lu}|^(?:and|&)$/u.test(words[next]?.text ?? '')) end = next++
    if (end > last && /^(?:and|&)$/.test(words[end]!.text)) end--
  } else {
    // "Clerk Jo Lind": the name behind the post.
    while (end < last + 3 && /^\p{Lu}[\p{L}'-]+$/u.test(words[end + 1]?.text ?? '') && !noOwner.has(words[end + 1]!.lower)) end++
  }
  const kind = end > last && !isOf ? 'person' : kindOf(head, words.slice(at, last + 1))
  return { kind, head, last: end, next: end + 1 }
}

function kindOf(head: string, words: readonly Word[]): Doer['kind'] {
  if (outsideHeads.has(head) || words.some(({ lower }) => lower === 'state' || lower === 'county' || lower === 'contractor'))
    return 'outside'
  const each = /^(?:each|every)$/.test(words[0]!.lower)
  return bodies.test(head) && !each ? 'body' : 'post'
}

/** "Ada Lind", "C. S.", "JC": capitalised words that are a name, as far as the document tells. */
function nameFrom(view: string, words: readonly Word[], at: number): Doer | null {
  const run = capitalsFrom(words, at)
  if (run === null || run.last - at > most) return null
  const first = words[at]!
  if (nobodyWords.has(first.lower) || (noOwner.has(first.lower) && !isInitials(words, at))) return null
  const last = words[run.last]!
  if (/'s$/.test(last.text) || /^\p{Lu}{2,}s$/u.test(last.text)) return null
  if (run.kind === 'outside' || run.last > at) return run
  // Who does something mostly stands among those present too; what is written small somewhere is no name.
  return !standsTwice(view, first.text) || standsSmall(view, first.lower) ? null : run
}

/** "AS" and "IT" are initials where the words around them are not in capitals. */
const isInitials = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}{2,3}$/u.test(words[at]!.text) && /\p{Ll}/u.test(words[at + 1]?.text ?? '')

function capitalsFrom(words: readonly Word[], at: number): Doer | null {
  let last = -1
  for (let next = at; next < words.length && next < at + most; next++) {
    const { text, lower } = words[next]!
    if (/^[\p{Lu}][\p{L}\p{N}'&-]*$/u.test(text) && (!noOwner.has(lower) || isInitials(words, next))) last = next
    else if (text === '.' && last >= 0 && last === next - 1 && (titles.test(words[last]!.lower) || /^\p{Lu}$/u.test(words[last]!.text)))
      continue
    else if (inside.test(lower) && last >= 0 && /^\p{Lu}/u.test(words[next + 1]?.text ?? '')) continue
    else if (lower === 'of' && last >= 0 && words[next + 1]?.lower === 'the' && /^\p{Lu}/u.test(words[next + 2]?.text ?? '')) next++
    else break
  }
  if (last < 0) return null
  const head = words[last]!
  const outside = outsideHeads.has(head.lower) || /^(?!Mac|De|Mc|O'|Le|La|Van|Fitz|Di)\p{Lu}\p{Ll}{1,14}\p{Lu}\p{L}/u.test(head.text)
  const past = words[last + 1]?.text === '.' && /^\p{Lu}$/u.test(head.text) ? last + 2 : last + 1
  return { kind: outside ? 'outside' : 'person', head: head.lower, last, next: past }
}
