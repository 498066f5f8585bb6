/** What became of an object that holds less than it did: what kind of thing was erased, when, in which office and why. */
import { dayIn } from '../../domain/instant.ts'
import { backupsInWords, erasedInWords } from '../../formats/erasure-words.ts'
import type { ErasureView } from '../../store/queries/erasures.ts'
import type { OfficeView } from '../../store/queries/offices.ts'
import { type Ask, pathTo } from '../ask.ts'
import { officeName } from '../pages/role-words.ts'

type ErasedStubProps = { readonly ask: Ask; readonly erasure: ErasureView; readonly offices: readonly OfficeView[] }

export function ErasedStub({ ask, erasure, offices }: ErasedStubProps) {
  const by = erasure.post === null ? null : officeName({ kind: 'post', slug: erasure.post }, offices)
  return (
    <div class="gap-bar">
      <span>
        <strong>{erasedInWords(erasure, dayIn(ask.viewer.authority.zone, erasure.at), by)}</strong>{' '}
        {erasure.whole ? 'Its number and its place in the log stay.' : 'What is gone is blacked out; the rest stands as it was.'}{' '}
        {backupsInWords(erasure.backups_free_from, ask.viewer.today)}{' '}
        <a href={pathTo(ask, `/log?before=${erasure.n + 1}`)}>Entry {erasure.n.toLocaleString('en-GB')} of the log</a>
      </span>
    </div>
  )
}
