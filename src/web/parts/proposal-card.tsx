/**
 * One proposal to decide on: its exact words, what was read from them and where each value comes from, what is missing as loud as what is
 * there, and a button for everything that can be done with it.
 */
import { momentInWords } from '../../formats/date-words.ts'
import { kindTitles } from '../../formats/kind-words.ts'
import { CuedWords } from './cued-words.tsx'
import { ProposalActs } from './proposal-acts.tsx'
import { ProposalRows } from './proposal-rows.tsx'
import type { CardProps, CardView } from './proposal-view.ts'
import { ProposalWhy } from './proposal-why.tsx'
import { SaidThere } from './said-elsewhere.tsx'

export function ProposalCard({ view, csrf }: CardProps) {
  const { card, language } = view
  return (
    <section
      class={`card ${card.state}`}
      id="card"
      tabIndex={-1}
      aria-labelledby="card-title"
      data-card={card.id}
      data-alike={String(view.alike)}
    >
      <div class="head">
        <h2 id="card-title">
          {card.number}. {kindTitles[card.kind]}
        </h2>
        <a class="meta" href={`#m-${card.id}`}>
          ¶{card.paragraph}
          {card.page === null ? '' : `, page ${card.page}`}
        </a>
      </div>
      <p class="said" lang={language}>
        <CuedWords pieces={view.pieces} />
      </p>
      <Decided view={view} />
      <dl class="rows">
        <ProposalRows view={view} csrf={csrf} />
      </dl>
      <ProposalWhy view={view} />
      <Beside view={view} />
      <ProposalActs view={view} csrf={csrf} />
    </section>
  )
}

function Decided({ view }: { readonly view: CardView }) {
  const { card, zone } = view
  const { decided, state, made, statement } = card
  const own = {
    found: null,
    added: 'Proposed by a reviewer.',
    split: 'Split by a reviewer.',
    merged: 'Merged by a reviewer.',
    moved: 'Its ends were moved.'
  }[made]
  if (decided === null && state !== 'later' && own === null) return null
  return (
    <p class="meta outcome">
      {decided === null ? (state === 'later' ? 'Put off for later. ' : '') : null}
      {decided === null ? null : (
        <>
          <b>{state === 'accepted' ? 'Accepted' : 'Rejected'}</b>
          {decided.by === null ? '' : ` by ${decided.by}`}, {momentInWords(zone, decided.at)}
          {decided.reason === null ? '' : `: ${decided.reason}`}.{' '}
        </>
      )}
      {statement === null || state !== 'accepted' ? null : (
        <>
          It is <a href={`/statements/${statement}`}>{statement}</a>.{' '}
        </>
      )}
      {own}
    </p>
  )
}

/** Where the same is said in other documents, statements that say nearly the same, and terms that may be one. */
function Beside({ view }: { readonly view: CardView }) {
  const { similar, hints, language, said, card, on } = view
  if (similar.length + hints.length + said.length === 0) return null
  return (
    <ul class="beside">
      {said.map((one) => (
        <SaidThere
          key={`${one.document} ${one.start}`}
          said={one}
          words={card.words}
          document={view.document}
          on={on}
          language={language}
          path={(to) => to}
        />
      ))}
      {hints.map(({ label, other, paragraph, otherParagraph }) => (
        <li key={`${label} ${other}`} class="meta">
          “{label}” (¶{paragraph}) and “{other}” (¶{otherParagraph}) may be one term.
        </li>
      ))}
      {similar.map(({ id, same, words, state, commitment }) => (
        <li key={id} class="meta">
          {same ? 'The same words' : 'Nearly the same'}: <a href={`/statements/${id}`}>{id}</a> <span lang={language}>“{words}”</span>
          {state === 'dismissed' ? ', rejected' : commitment === null ? '' : `, carried by ${commitment}`}
        </li>
      ))}
    </ul>
  )
}
