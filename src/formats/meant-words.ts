/** Whom an owner's words were taken to mean, and why, as a suggestion in English. */
import type { Resolved } from '../domain/proposal.ts'

const reasons: Readonly<Record<Resolved['by'], string>> = {
  name: 'by that name',
  part: 'the only one with this part of the name',
  initials: 'the only one with these initials',
  office: 'the only one in this office',
  handle: 'by the handle',
  speaker: 'who speaks here',
  pronoun: 'named just before'
}
const kinds: Readonly<Record<Resolved['kind'], string>> = { person: 'person', post: 'post', unit: 'unit', body: 'body' }

/** "Head of Parks, a post on record, the only one in this office"; null where it would only say the words again. */
export function meantInWords(words: string, meant: Resolved | null): string | null {
  if (meant === null) return null
  const plain = words.replace(/^(?:the|our)\s/i, '').toLowerCase()
  const same = plain === meant.name.toLowerCase()
  if (meant.id !== null) return `${same ? '' : `${meant.name}, `}a ${kinds[meant.kind]} on record${same ? '' : `, ${reasons[meant.by]}`}`
  return same ? null : `${meant.name}, ${reasons[meant.by]}`
}
