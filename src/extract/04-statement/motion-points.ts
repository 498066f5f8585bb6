/** The points of a motion, "That the Committee: a. Receives the report; b. Approves …": each stands for itself once the motion has its outcome. */
import type { Span } from '../../domain/span.ts'
import type { StatementDraft } from '../statement-draft.ts'

const noted = /^(?:notes?|acknowledges?|thanks?|recogni[sz]es?|receives? and notes?)\b/i
const gives =
  /^(?:[Rr]equests?|[Dd]irects?|[Ii]nstructs?|[Aa]sks?|[Mm]andates?|REQUESTS?|DIRECTS?|INSTRUCTS?)[*_]{0,3}\s{1,8}(?:that )?(?<who>(?:the |an? )?(?:[A-Z][\w'’&-]{0,24} (?:of |and |for |the )?){1,6}|(?:the )?(?:staff|officers|administration) )(?:to\b|[a-z]{2,16}\b)/d

/** "THAT the Clerk be directed to …" */
const given =
  /^(?<who>(?:[Tt]he |an? )?(?:[A-Z][\w'’&/-]{0,24} (?:of |and |for |the )?){1,6}|(?:the )?(?:staff|officers|administration) )be (?:hereby )?(?:directed|requested|instructed|asked) to\b/d

/** What the point of a motion comes to, where the motion is carried. */
export function carriedPoint(view: string, point: StatementDraft, because: StatementDraft['because'], vote: Span): StatementDraft {
  const said = view.slice(point.start, point.end)
  if (noted.test(said)) return { ...point, kind: 'noted', force: null, because, voteHint: vote }
  const who = (gives.exec(said) ?? given.exec(said))?.indices?.groups?.['who']
  const carried = { ...point, force: 'must' as const, because, voteHint: vote }
  if (who === undefined) return { ...carried, kind: 'decided' }
  return { ...carried, kind: 'assigned', actorHint: { start: point.start + who[0], end: point.start + who[1] - 1 } }
}
