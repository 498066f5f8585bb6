/** Ways in which the record changes, as someone asks who has been away: what came, what moved, what ended, what went on. */
import type { Act } from './event.ts'

export const ways = ['added', 'moved', 'closed', 'changed', 'published'] as const
export type Way = (typeof ways)[number]

/** Null for an act that says nothing by itself, and for those about no numbered object. */
const byAct: Readonly<Record<Act, Way | null>> = {
  'body.formed': null,
  'unit.formed': null,
  'post.created': null,
  'key.rotated': null,
  'erasure.made': null,
  'role.granted': null,
  'role.revoked': null,
  'document.received': 'added',
  'document.read': null,
  'meeting.recorded': 'added',
  'directive.registered': 'added',
  'directive.conveyed': 'changed',
  'statement.accepted': 'added',
  'statement.amended': 'changed',
  'statement.dismissed': 'changed',
  'statement.reopened': 'changed',
  'term.named': 'added',
  'term.aliased': 'changed',
  'commitment.made': 'added',
  'lead.changed': 'changed',
  'deadline.set': 'changed',
  'deadline.moved': 'moved',
  'progress.reported': 'changed',
  'evidence.added': 'changed',
  'evidence.checked': 'changed',
  'done.reported': 'changed',
  'commitment.verified': 'changed',
  'commitment.closed': 'closed',
  'commitment.reopened': 'changed',
  'commitment.withdrawn': 'closed',
  'publication.made': 'published',
  'publication.withdrawn': 'published'
}

export function wayOf(act: Act): Way | null {
  return byAct[act]
}

/** The acts of some ways; of all where none is named. */
export function actsOf(wanted: Way | null): readonly Act[] {
  return (Object.keys(byAct) as Act[]).filter((act) => byAct[act] !== null && (wanted === null || byAct[act] === wanted))
}
