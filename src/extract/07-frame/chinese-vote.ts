/** Votes in Chinese: 赞成12票、反对1票、弃权2票; 全票通过; 一致同意; 鼓掌通过; 未获通过. */
import type { Vote } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import { hanToNumber } from '../lexicon/zh/dates.ts'
import type { StatementDraft } from '../statement-draft.ts'

const number = '([0-9]{1,4}|[一二三四五六七八九十零〇]{1,3})'
const sides: readonly { readonly side: 'for' | 'against' | 'abstained'; readonly regex: RegExp }[] = [
  { side: 'for', regex: new RegExp(`(?:赞成|同意|支持)(?:票)?[：:为]?\\s?${number}(?:票|人|名)?|${number}(?:票|人|名)(?:赞成|同意|支持)`) },
  { side: 'against', regex: new RegExp(`反对(?:票)?[：:为]?\\s?${number}(?:票|人|名)?|${number}(?:票|人|名)反对`) },
  { side: 'abstained', regex: new RegExp(`弃权(?:票)?[：:为]?\\s?${number}(?:票|人|名)?|${number}(?:票|人|名)弃权`) }
]
const unanimous = /全票|一致(?:表决)?(?:同意|通过|推选|选举|赞成)|一致[^，。；认]{0,6}通过|全[体部][^，。；]{0,10}(?:同意|赞成|赞同)/
const lost = /未(?:获|能)?通过|未获得?通过|否决|不予通过|表决未/
const consensus = /无异议|没有异议|达成共识|协商一致/
const carried = /(?:表决|票决|投票|举手|鼓掌)[^，。；]{0,8}(?:通过|同意)|多数(?:同意|赞成|通过)|票[^，。；]{0,10}通过/
const told = /票|表决|一致|全体|全部|异议|鼓掌|举手|通过|否决/

export function chineseVote(view: string, draft: StatementDraft): Vote | null {
  if (draft.kind !== 'decided' && draft.kind !== 'proposed' && draft.kind !== 'deferred') return null
  return voteIn(view, draft.voteHint ?? (draft.sentence.end - draft.sentence.start < 400 ? widened(view, draft) : draft))
}

/** The unit of speech the statement stands in: counts may stand before it ("以12票赞成，通过…"). */
function widened(view: string, draft: StatementDraft): Span {
  const before = view.slice(draft.sentence.start, draft.start)
  const cut = Math.max(before.lastIndexOf('；'), before.lastIndexOf('。')) + 1
  return { start: draft.sentence.start + cut, end: draft.end }
}

function voteIn(view: string, span: Span): Vote | null {
  const words = view.slice(span.start, span.end)
  if (!told.test(words)) return null
  const counts = { for: null as number | null, against: null as number | null, abstained: null as number | null }
  for (const { side, regex } of sides) {
    if (side === 'for' && !/票|人赞成|名赞成/.test(words)) continue
    const match = regex.exec(words)
    const written = match?.[1] ?? match?.[2]
    if (written !== undefined) counts[side] = hanToNumber(written)
  }
  const counted = counts.for !== null || counts.against !== null
  const outcome = lost.test(words) ? 'lost' : unanimous.test(words) ? 'unanimous' : consensus.test(words) ? 'consensus' : null
  const passed =
    outcome ?? (carried.test(words) ? 'carried' : counted ? ((counts.for ?? 0) > (counts.against ?? 0) ? 'carried' : 'lost') : null)
  if (passed === null && !counted) return null
  return { ...trimSpan(view, span), result: passed, ...counts }
}
