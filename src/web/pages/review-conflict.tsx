/** Two reviewers at one proposal: who decided it meanwhile, and the choice to keep that or to use one's own. */
import type { Refusal } from '../../domain/outcome.ts'
import { count } from '../../formats/count-words.ts'
import type { Ask } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { type CardView, pathOfReview } from '../parts/proposal-view.ts'

export type ConflictView = {
  readonly refusal: Refusal
  readonly card: CardView
  /** What was sent, to be sent again. */
  readonly sent: readonly (readonly [name: string, value: string])[]
}

export function conflictFrame(ask: Ask, conflict: ConflictView): PageFrame {
  const { card, document } = conflict.card
  const title = conflictWords(ask, conflict.refusal)
  return {
    title,
    nav: 'documents',
    crumbs: [
      { words: 'Documents', to: '/documents' },
      { words: document, to: `/documents/${document}` },
      { words: 'Review', to: pathOfReview(document, card.id) }
    ],
    children: <Conflict ask={ask} conflict={conflict} />
  }
}

/** "Rosa Adeyemi accepted this 2 minutes ago." */
export function conflictWords(ask: Ask, { words }: Refusal): string {
  const what = words['what'] === 'dismissed' ? 'rejected' : String(words['what'])
  return `${words['who']} ${what} this ${ago(String(words['at']), ask.request.at)}.`
}

export function Conflict({ ask, conflict }: { readonly ask: Ask; readonly conflict: ConflictView }) {
  const { card, document, language } = conflict.card
  const who = String(conflict.refusal.words['who'])
  return (
    <section class="paper" aria-label="Decided by someone else meanwhile">
      <p class="said" lang={language}>
        <mark>{card.words}</mark>
      </p>
      <p>Nothing of yours was entered.</p>
      <form class="acts" method="post" action={`/documents/${document}/review/card/${card.id}`}>
        <Csrf ask={ask} />
        {conflict.sent.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="force" value="yes" />
        <ButtonLink to={pathOfReview(document, card.id)}>Keep what {who} decided</ButtonLink>
        <Button>Use yours</Button>
      </form>
    </section>
  )
}

function ago(at: string, now: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 60_000))
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${count(minutes, 'minute')} ago`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${count(hours, 'hour')} ago` : `${count(Math.round(hours / 24), 'day')} ago`
}
