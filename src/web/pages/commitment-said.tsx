/** Where else the words of a commitment are said, in documents of other years and bodies too, and what changed on the way. */
import { count } from '../../formats/count-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { SaidThere } from '../parts/said-elsewhere.tsx'
import type { OneCommitment } from './commitment-view.ts'

export function SaidAgain({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const { said, line } = view
  if (said.length === 0 || line.statement === null) return null
  const documents = new Set(said.map((one) => one.document)).size
  const changed = said.filter((one) => one.relation !== 'identical').length
  return (
    <section aria-labelledby="said">
      <h2 id="said">Where else it is said</h2>
      <p>
        {count(documents, 'other document')} {documents === 1 ? 'says' : 'say'} it too
        {changed === 0
          ? ', in the same words.'
          : changed === said.length
            ? ', in other words.'
            : `, ${changed} of ${said.length} times in other words.`}
      </p>
      <ul class="said-list">
        {said.map((one) => (
          <SaidThere
            key={`${one.document} ${one.start}`}
            said={one}
            words={line.statement!.words}
            document={line.statement!.document}
            on={line.meeting?.date ?? null}
            language={line.document?.language}
            path={(to) => pathTo(ask, to)}
          />
        ))}
      </ul>
    </section>
  )
}
