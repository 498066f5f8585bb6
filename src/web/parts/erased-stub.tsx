/** What became of an object that holds less than it did: what kind of thing was erased, when, in which office and why. */
import { erasureInWords } from '../../actions/erased-words.ts'
import { backupsInWords } from '../../formats/erasure-words.ts'
import type { ErasureView } from '../../store/queries/erasures.ts'
import type { OfficeView } from '../../store/queries/offices.ts'
import { type Ask, pathTo } from '../ask.ts'

type ErasedStubProps = { readonly ask: Ask; readonly erasure: ErasureView; readonly offices: readonly OfficeView[] }

export function ErasedStub({ ask, erasure, offices }: ErasedStubProps) {
  return (
    <div class="gap-bar">
      <span>
        <strong>{erasureInWords(ask.viewer, erasure, offices)}</strong>{' '}
        {erasure.whole ? 'Its number and its place in the log stay.' : 'What is gone is blacked out; the rest stands as it was.'}{' '}
        {backupsInWords(erasure.backups_free_from, ask.viewer.today)} <EntryLink ask={ask} n={erasure.n} />
      </span>
    </div>
  )
}

export function EntryLink({ ask, n }: { readonly ask: Ask; readonly n: number }) {
  return <a href={pathTo(ask, `/log?before=${n + 1}`)}>Entry {n.toLocaleString('en-GB')} of the log</a>
}
