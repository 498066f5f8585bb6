/**
 * Meetings: what a document says about the meeting it reports. Names of persons are sealed; what the text does not say stays null.
 */
import type { Draft } from './event.ts'
import { firstUnits, type ObjectId, type Slug } from './id.ts'
import { agree, type Outcome } from './outcome.ts'
import type { MeetingFacts } from './proposal.ts'
import { wordsAt } from './span.ts'

export function recordMeeting(
  id: ObjectId,
  document: { readonly id: ObjectId; readonly title: string; readonly text: string },
  facts: MeetingFacts,
  body: Slug | null
): Outcome<Draft> {
  const line = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : oneLine(wordsAt(document.text, span))
  const attendees = facts.attendees.slice(0, 1000).map(({ name, status }) => ({ name: oneLine(name), status }))
  return agree({
    act: 'meeting.recorded',
    on: id,
    with: [document.id],
    body: {
      document: document.id,
      body,
      date: facts.date?.edtf ?? null,
      dateInferred: [...(facts.date?.inferred ?? [])],
      title: line(facts.title) ?? document.title,
      bodyAsWritten: line(facts.body),
      chair: line(facts.chair),
      attendees: attendees.length === 0 ? null : attendees
    }
  })
}

/** Whether a text speaks of a meeting at all: a date and at least one of body, chair or attendance. */
export function speaksOfMeeting(facts: MeetingFacts): boolean {
  return facts.date !== null && (facts.body !== null || facts.chair !== null || facts.attendees.length > 0)
}

/** Chinese goes on without a space where a line ends. */
const brokenHan = /(?<=[\p{Script=Han}、》」』）])[^\S\n]{0,100}\n\s*(?=[\p{Script=Han}《「『（])/gu

/** A title or name on one line of at most 2,000 characters. */
export function oneLine(words: string): string {
  return firstUnits(words.replaceAll(brokenHan, '').replaceAll(/\s+/g, ' ').trim(), 2000)
}
