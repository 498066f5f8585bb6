/** Proposals that are alike, all in sight before they are accepted together. */
import { alikeKey } from '../../domain/review-alike.ts'
import type { ReviewCard } from '../../domain/review-card.ts'
import { kindTitles } from '../../formats/kind-words.ts'
import type { ReviewView } from '../../store/queries/review.ts'
import type { Ask } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Empty } from '../parts/empty.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { pathOfReview } from '../parts/proposal-view.ts'

export function alikeFrame(ask: Ask, view: ReviewView, card: ReviewCard | null, alike: readonly ReviewCard[]): PageFrame {
  const { document, reading, source } = view
  const back = pathOfReview(document.id, card?.id ?? null)
  const none = card === null || alike.length === 0
  return {
    title: none ? 'Nothing alike waits' : `Accept ${alike.length} alike`,
    nav: 'documents',
    crumbs: [
      { words: 'Documents', to: '/documents' },
      { words: document.id, to: `/documents/${document.id}` },
      { words: 'Review', to: back }
    ],
    children: none ? (
      <Empty action={<ButtonLink to={back}>Back to the review</ButtonLink>}>
        This one has to be looked at by itself: something is missing in it, or no other that waits is like it.
      </Empty>
    ) : (
      <>
        <p class="lead">
          All are “{kindTitles[card.kind]}”, found by the same rule ({(alikeKey(card) ?? '').split(' ').at(-1)}), with nothing missing. Take
          away the tick of any that you want to look at by itself.
        </p>
        <form class="paper form" method="post" action={`/documents/${document.id}/review/alike`}>
          <Csrf ask={ask} />
          <input type="hidden" name="reading" value={reading} />
          <input type="hidden" name="at" value={card.id} />
          <fieldset class="field">
            <legend>Proposals to accept</legend>
            <div class="choices">
              {alike.map((one) => (
                <div key={one.id} class="alike">
                  <label class="choice">
                    <input type="checkbox" name="card" value={`${one.id} ${one.seen}`} checked />
                    <span>
                      {one.number}. <span lang={source.language}>{one.words}</span>
                    </span>
                  </label>
                  <a class="meta" href={pathOfReview(document.id, one.id)}>
                    ¶{one.paragraph}
                    <span class="vh">, proposal {one.number} in the document</span>
                  </a>
                </div>
              ))}
            </div>
          </fieldset>
          <div class="acts">
            <Button look="go">Accept those ticked</Button>
            <ButtonLink look="quiet" to={back}>
              Back without
            </ButtonLink>
          </div>
        </form>
      </>
    )
  }
}
