/**
 * Fills a record through a bulk path: units, directives, commitments and reports, a thousand acts to a transaction, each with its own entry,
 * seals, rows and search row. The same words every time.
 */
import { enterOffice } from '../src/actions/form-office.ts'
import { enterDirective } from '../src/actions/register-directive.ts'
import { act, type OpenRecord } from '../src/actions/request.ts'
import { addDays, type CalendarDate } from '../src/domain/calendar-date.ts'
import { makeCommitment, type NewCommitment, reportProgress } from '../src/domain/commitment.ts'
import type { Draft } from '../src/domain/event.ts'
import type { ObjectId } from '../src/domain/id.ts'
import { agree } from '../src/domain/outcome.ts'
import type { Facts } from '../src/store/facts.ts'
import { must, requestAt, subjectOf } from '../test/support/record.ts'
import { wordsFrom } from './words.ts'

export const units = 40
export const directives = 50
const together = 1000

/** When the commitments are made, and when each is reported on. */
const madeAt = '2026-03-12T18:30:00Z'
const reportedAt = ['2026-05-11T09:00:00Z', '2026-08-10T09:00:00Z', '2026-11-09T09:00:00Z'] as const

/** `reported`: how many of the commitments, the first ones, have three reports. */
export async function fill(record: OpenRecord, { size, reported = 0 }: { readonly size: number; readonly reported?: number }) {
  const some = wordsFrom(1)
  for (let i = 0; i < units; i++) must(await enterOffice(record, requestAt(madeAt), { kind: 'unit', name: `Unit ${i}`, under: null }))
  const above: ObjectId[] = []
  for (let i = 0; i < directives; i++) {
    const directive = { title: `Directive ${i} on ${some(4)}`, issuer: 'Regional Authority', date: '2026-02-02', document: null }
    above.push(subjectOf(must(await enterDirective(record, requestAt(madeAt), directive))))
  }
  const made: ObjectId[] = []
  await inBulk(record, madeAt, size, async (facts, i) => {
    const id = (await facts.next('commitment')) as ObjectId
    made.push(id)
    return must(makeCommitment(id, wanted(i, above, some), null))
  })
  for (const at of reportedAt) {
    const asOf = at.slice(0, 10) as CalendarDate
    await inBulk(record, at, reported, async (facts, i) => {
      const report = { asOf, words: some(12 + (i % 20)), number: null, unit: null, forecast: null }
      return must(reportProgress((await facts.commitment(made[i]!))!, report, asOf))
    })
  }
}

async function inBulk(record: OpenRecord, at: string, count: number, draft: (facts: Facts, i: number) => Promise<Draft>): Promise<void> {
  for (let from = 0; from < count; from += together)
    must(
      await act(record, requestAt(at), 'make', async (facts) => {
        const drafts: Draft[] = []
        for (let i = from; i < Math.min(count, from + together); i++) drafts.push(await draft(facts, i))
        return agree(drafts)
      })
    )
}

function wanted(i: number, above: readonly ObjectId[], some: (count: number) => string): NewCommitment {
  const latest = addDays('2026-01-01' as CalendarDate, (i * 7919) % 900)
  return {
    title: `Commitment number ${i} of the plan for ${some(4)}`,
    statement: null,
    directive: above[i % directives]!,
    owner: { kind: 'unit', slug: unitOf(i) },
    due: { edtf: latest, latest },
    reviewEvery: null,
    doneWhen: some(40 + (i % 60))
  }
}

/** The unit that leads the commitment of this number. */
export function unitOf(i: number): string {
  return `unit-${i % units}`
}
