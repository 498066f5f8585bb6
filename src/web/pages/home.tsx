/** Home: the finding in a sentence, what is late by name, then documents and commitments. */
import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { dueInWords } from '../../formats/date-words.ts'
import { type CommitmentView, commitments } from '../../store/queries/commitments.ts'
import { type Counts, counts } from '../../store/queries/counts.ts'
import { documents } from '../../store/queries/documents.ts'
import type { Ask } from '../ask.ts'
import { CommitmentTable } from '../parts/commitment-table.tsx'
import { DocumentTable } from '../parts/document-table.tsx'
import type { PageFrame } from '../parts/page.tsx'

/** Most rows of each table; the pages of their own have more. */
const most = 20

export async function homeFrame(ask: Ask): Promise<PageFrame> {
  const { viewer } = ask
  const [holds, late, all, kept] = await Promise.all([
    counts(viewer),
    commitments(viewer, { sign: 'overdue', limit: 100 }),
    commitments(viewer, { limit: most }),
    documents(viewer, most)
  ])
  return {
    title: finding(holds),
    nav: 'home',
    children: (
      <>
        <p class="lead">{holdings(holds)}</p>
        {late.length === 0 ? null : <Late commitments={late} today={viewer.today} />}
        <section aria-labelledby="documents">
          <h2 id="documents">
            <a href="/documents">Documents</a>
          </h2>
          <DocumentTable documents={kept} ask={ask} />
        </section>
        {holds.documents === 0 && holds.commitments === 0 ? null : (
          <section aria-labelledby="commitments">
            <h2 id="commitments">
              <a href="/commitments">Commitments</a>
            </h2>
            <CommitmentTable commitments={all} />
          </section>
        )}
      </>
    )
  }
}

function Late({ commitments: late, today }: { readonly commitments: readonly CommitmentView[]; readonly today: CalendarDate }) {
  return (
    <section aria-labelledby="late">
      <h2 id="late">Late</h2>
      <ul class="late-list">
        {late.map((one) => (
          <li key={one.id}>
            <span class="status late">
              <span aria-hidden="true">▲</span> {plural(daysBetween(one.due_latest as CalendarDate, today), 'day')} late
            </span>{' '}
            {one.id} {one.title}. Due {dueInWords(one.due, one.review_every)}, {one.ownerName ?? one.owner ?? 'nobody answers for it'}.
          </li>
        ))}
      </ul>
    </section>
  )
}

function finding({ documents: kept, commitments: made, overdue }: Counts): string {
  if (made === 0) return kept === 0 ? 'Nothing here yet' : `${plural(kept, 'document')}, no commitment yet`
  if (overdue === 0) return `${plural(made, 'commitment')}, none late`
  return `${overdue} of ${plural(made, 'commitment')} ${overdue === 1 ? 'is' : 'are'} late`
}

function holdings(holds: Counts): string {
  const { byState } = holds
  const open = byState.accepted + byState.in_progress + byState.reported_done + byState.verified
  return [
    plural(holds.documents, 'document'),
    plural(holds.meetings, 'meeting'),
    plural(holds.directives, 'directive'),
    plural(holds.statements, 'statement'),
    `${plural(holds.commitments, 'commitment')} (${open} open, ${byState.closed} closed, ${byState.withdrawn} withdrawn)`
  ].join(', ')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
