/** What was put off: a motion to table a bill, once carried, decides nothing about the bill. */
import type { StatementDraft } from '../statement-draft.ts'

const matter =
  '(?:(?:the|this|that|these|all|any|final|further|its|said) ){0,3}(?:[\\w/.#-]{1,20} ){0,3}?(?:items?|matters?|motions?|decisions?|considerations?|discussions?|votes?|applications?|bills?|hearings?|ordinances?|resolutions?|requests?|petitions?|actions?|cases?|appeals?|questions?|amendments?|proposals?|approvals?|elections?|it|this)\\b'
const acts = [
  'table(?! of\\b)|tabled\\b',
  'l(?:ay|aid) .{0,60}\\b(?:on|upon) the table',
  `(?:continued?|hold over|held over|carry over|carried over|put off|put back|park(?:ed)?|delay(?:ed)?) ${matter}`,
  `(?:hold|carry|put|lay) ${matter} (?:over|off|back|aside|in abeyance)\\b`,
  `(?:postponed?|deferr?(?:ed)?|adjourned?) (?:${matter}|indefinitely)`
].join('|')
const done =
  '.{1,80} be (?:tabled|deferred|postponed|held over|laid (?:on|upon) the table|continued (?:to|until) (?:the|a|[A-Z\\d]))|.{1,80} lie (?:on|upon) the table'
const deferring = new RegExp(`^(?:(?:to|that|unanimously) )?(?:${acts})|^(?:${done})`)
const longest = 160

const adjourning =
  /^(?:(?:to|that) )?(?:adjourn(?:ed)?(?: (?:the )?(?:meeting|session)\b|\W*$| (?:at|until|to) \d)|(?:the|this) (?:meeting|session) (?:be|is|was|stand|stands) (?:now |hereby )?adjourned\b)/i

/** The statement as it stands, or as deferred where its words put something off, or of the meeting where they end it. */
export function asDeferral(view: string, made: StatementDraft): StatementDraft {
  if (made.kind !== 'decided' || made.negative) return made
  const said = view.slice(made.start, Math.min(made.end, made.start + longest))
  if (adjourning.test(said)) return { ...made, kind: 'procedural', force: null }
  return deferring.test(said) ? { ...made, kind: 'deferred', force: null } : made
}
