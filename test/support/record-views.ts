/** Everything that lists and pages of a record show, as one value that can be compared. */
import type { ObjectId } from '../../src/domain/id.ts'
import { commitmentChoices } from '../../src/store/queries/commitment-choices.ts'
import { commitmentCounts, commitmentSigns } from '../../src/store/queries/commitment-counts.ts'
import { type CommitmentFilter, commitmentSorts } from '../../src/store/queries/commitment-filter.ts'
import { commitmentList, wholeCommitmentList } from '../../src/store/queries/commitment-list.ts'
import { actsOn } from '../../src/store/queries/commitment-record.ts'
import { commitmentGaps, commitmentStatuses } from '../../src/store/queries/commitment-status.ts'
import { commitment, commitmentIds, commitmentTotal, historyOf } from '../../src/store/queries/commitments.ts'
import { counts } from '../../src/store/queries/counts.ts'
import { directiveList } from '../../src/store/queries/directive-list.ts'
import { directive } from '../../src/store/queries/directives.ts'
import { documentFacts, documentList } from '../../src/store/queries/documents.ts'
import { linesOf } from '../../src/store/queries/lines.ts'
import { logPage } from '../../src/store/queries/log-page.ts'
import { meetingList } from '../../src/store/queries/meeting-list.ts'
import { meeting } from '../../src/store/queries/meetings.ts'
import { officeList } from '../../src/store/queries/office-list.ts'
import { recordGaps } from '../../src/store/queries/record-gaps.ts'
import { type SearchResult, search } from '../../src/store/queries/search-results.ts'
import { statementList } from '../../src/store/queries/statement-list.ts'
import { statement } from '../../src/store/queries/statements.ts'
import { tallies } from '../../src/store/queries/tallies.ts'
import { termList } from '../../src/store/queries/term-list.ts'
import { term } from '../../src/store/queries/terms.ts'
import type { Viewer } from '../../src/store/queries/viewer.ts'

const filters: readonly CommitmentFilter[] = [
  {},
  ...commitmentSorts.flatMap((sort) => [{ sort }, { sort, reversed: true }, { sort, limit: 3, offset: 2 }]),
  ...commitmentStatuses.map((status) => ({ status: [status] })),
  { status: ['risk', 'track', 'todo'] },
  ...commitmentGaps.map((gap) => ({ gaps: [gap] })),
  ...commitmentSigns.map((sign) => ({ sign })),
  { open: true, owner: 'parks' },
  { directive: 'R-1' as ObjectId, dueBy: '2026-06-15' as Viewer['today'] },
  { meeting: 'M-1' as ObjectId },
  { words: 'trees', state: ['accepted', 'in_progress'] }
]

/** Text of JSON for each view, by its name. */
export async function viewsOf(viewer: Viewer, objects: readonly ObjectId[]): Promise<Record<string, string>> {
  const views: Record<string, string> = {}
  const see = (name: string, shown: unknown): void => {
    views[name] = JSON.stringify(shown instanceof Map ? [...shown] : shown) ?? 'undefined'
  }
  for (const filter of filters) {
    const name = `commitments ${JSON.stringify(filter)}`
    see(name, await commitmentList(viewer, filter))
    see(`total of ${name}`, await commitmentTotal(viewer, filter))
    see(`ids of ${name}`, await commitmentIds(viewer, filter))
    see(`choices of ${name}`, filter.sign === undefined ? await commitmentChoices(viewer, filter) : await commitmentCounts(viewer, filter))
  }
  const pieces: unknown[] = []
  for await (const piece of wholeCommitmentList(viewer, { sort: 'title' })) pieces.push(piece)
  see('export', pieces)
  see('home', await counts(viewer))
  see('gaps', await recordGaps(viewer))
  see('documents', await documentList(viewer))
  see('meetings', await meetingList(viewer))
  see('directives', await directiveList(viewer))
  see('statements', await statementList(viewer, { limit: 500 }))
  see('dismissed', await statementList(viewer, { state: 'dismissed', limit: 500 }))
  see('terms', await termList(viewer))
  see('offices', await officeList(viewer))
  see('tallies', await tallies(viewer, ({ owner }) => owner))
  see('log', await logPage(viewer, { limit: 500 }))
  for (const id of objects) see(id, await pageOf(viewer, id))
  return views
}

/** What a search for words of the acts finds, by what was asked. */
export async function foundBy(viewer: Viewer): Promise<Record<string, readonly SearchResult[]>> {
  const questions = ['words', 'amended', '"words 0"', 'trees', 'amended words', 'quarterly', 'to 20']
  return Object.fromEntries(await Promise.all(questions.map(async (asked) => [asked, await search(viewer, asked, 500)] as const)))
}

async function pageOf(viewer: Viewer, id: ObjectId): Promise<unknown> {
  switch (id[0]) {
    case 'C': {
      const found = await commitment(viewer, id)
      return found && [found, await historyOf(viewer, id), await actsOn(viewer, id), await linesOf(viewer, id)]
    }
    case 'D':
      return [await documentFacts(viewer, id), await linesOf(viewer, id)]
    case 'S':
      return [await statement(viewer, id), await linesOf(viewer, id)]
    case 'M':
      return meeting(viewer, id)
    case 'R':
      return directive(viewer, id)
    default:
      return term(viewer, id)
  }
}
