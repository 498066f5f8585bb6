/** Publishing, from the list to the preview, and withdrawing. */
import type { Preview } from '../../actions/preview-publication.ts'
import { kindOf, type NumberedKind, type ObjectId } from '../../domain/id.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { count } from '../../formats/count-words.ts'
import type { PublicationList, Publishable } from '../../store/queries/publication.ts'
import type { Ask } from '../ask.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { GapBar } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { TextArea } from '../parts/text-area.tsx'

export type PublishListView = PublicationList & {
  readonly kind: NumberedKind | null
  readonly published: boolean
  readonly at: number
  readonly perPage: number
}

const kinds: readonly { readonly kind: NumberedKind; readonly words: string; readonly path: string }[] = [
  { kind: 'document', words: 'Documents', path: '/documents' },
  { kind: 'meeting', words: 'Meetings', path: '/meetings' },
  { kind: 'directive', words: 'Directives', path: '/directives' },
  { kind: 'statement', words: 'Statements', path: '/statements' },
  { kind: 'commitment', words: 'Commitments', path: '/commitments' },
  { kind: 'term', words: 'Terms', path: '/terms' }
]

function addressOf({ id, kind }: Pick<Publishable, 'id' | 'kind'>): string {
  return `${kinds.find((one) => one.kind === kind)?.path ?? ''}/${id}`
}

export function publishListFrame(ask: Ask, view: PublishListView): PageFrame {
  const { published, total } = view
  const title = published
    ? `${count(total, 'object')} ${total === 1 ? 'is' : 'are'} public`
    : total === 0
      ? 'Everything is public'
      : `${count(total, 'object')} ${total === 1 ? 'is' : 'are'} not public yet`
  return {
    title,
    nav: 'publish',
    actions: (
      <ButtonLink to={published ? '/publish' : '/publish?show=public'}>{published ? 'What is not public' : 'What is public'}</ButtonLink>
    ),
    children: (
      <>
        <p class="lead">
          {published
            ? 'Withdrawing hides an object from now on. Whoever has seen or copied it still has it.'
            : 'Choose what to publish. You see exactly what everyone will see before anything is done.'}
        </p>
        <Kinds view={view} />
        {view.rows.length === 0 ? <Empty>Nothing here.</Empty> : <Chosen ask={ask} view={view} />}
      </>
    )
  }
}

function Kinds({ view: { kind, published } }: { readonly view: PublishListView }) {
  const to = (wanted: NumberedKind | null): string => {
    const query = new URLSearchParams([
      ...(published ? [['show', 'public']] : []),
      ...(wanted === null ? [] : [['kind', wanted]])
    ] as string[][])
    return `/publish${query.size === 0 ? '' : `?${query}`}`
  }
  return (
    <nav class="tabs" aria-label="Kinds of objects">
      <a href={to(null)} aria-current={kind === null ? 'true' : undefined}>
        All
      </a>
      {kinds.map((one) => (
        <a key={one.kind} href={to(one.kind)} aria-current={kind === one.kind ? 'true' : undefined}>
          {one.words}
        </a>
      ))}
    </nav>
  )
}

function Chosen({ view }: { readonly ask: Ask; readonly view: PublishListView }) {
  const { published, at, perPage, rows, total, kind } = view
  const toPage = (page: number): string =>
    `/publish?${new URLSearchParams([...(published ? [['show', 'public']] : []), ...(kind === null ? [] : [['kind', kind]]), ['page', String(page)]] as string[][])}`
  return (
    <form method="get" action={published ? '/publish/withdraw' : '/publish/preview'}>
      <FoldTable
        caption={published ? 'Objects that are public' : 'Objects that are not public'}
        columns={[{ label: 'Choose', whole: true }, { label: 'Object', title: true }, { label: 'Kind' }, { label: 'From', labelled: true }]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <label class="tick" key="tick">
              <input type="checkbox" name="id" value={row.id} />
              <span class="vh">Choose {row.id}</span>
            </label>,
            <>
              <a class="t" href={addressOf(row)}>
                {short(row.title)}
              </a>
              <span class="meta id">{row.id}</span>
            </>,
            row.kind,
            row.from ?? ''
          ]
        }))}
      />
      <div class="acts">
        <Button look="go">{published ? 'Withdraw what is chosen' : 'Preview what is chosen'}</Button>
      </div>
      <Pager
        first={(at - 1) * perPage + 1}
        shown={rows.length}
        total={total}
        noun="objects"
        {...(at > 1 ? { previousTo: toPage(at - 1) } : {})}
        {...(at * perPage < total ? { nextTo: toPage(at + 1) } : {})}
      />
    </form>
  )
}

function short(words: string): string {
  return words.length > 160 ? `${words.slice(0, 158).trimEnd()}…` : words
}

export function publishPreviewFrame(ask: Ask, previews: readonly Preview[]): PageFrame {
  const already = previews.filter(({ sheet }) => sheet.published)
  const fresh = previews.filter(({ sheet }) => !sheet.published)
  return {
    title: `Everyone will see ${fresh.length === 1 ? 'this' : `these ${fresh.length}`}`,
    nav: 'publish',
    crumbs: [{ words: 'Publish', to: '/publish' }, { words: 'Preview' }],
    children: (
      <>
        {already.length === 0 ? null : <p class="meta">Public already: {already.map(({ sheet }) => sheet.id).join(', ')}.</p>}
        {fresh.map((preview) => (
          <Previewed key={preview.sheet.id} preview={preview} chosen={fresh.map(({ sheet }) => sheet.id)} />
        ))}
        {fresh.length === 0 ? null : (
          <form method="post" action="/publish" class="acts">
            <Csrf ask={ask} />
            {fresh.map(({ sheet }) => (
              <input key={sheet.id} type="hidden" name="id" value={sheet.id} />
            ))}
            <Button look="go">Publish {fresh.length === 1 ? fresh[0]!.sheet.id : `these ${fresh.length}`}</Button>
            <ButtonLink to="/publish">Not now</ButtonLink>
          </form>
        )}
      </>
    )
  }
}

type PreviewedProps = { readonly preview: Preview; readonly chosen: readonly ObjectId[] }

function Previewed({ preview: { sheet, hidden }, chosen }: PreviewedProps) {
  return (
    <section class="paper" aria-labelledby={`see-${sheet.id}`}>
      <h2 id={`see-${sheet.id}`}>
        {sheet.title}{' '}
        <a class="id" href={addressOf({ id: sheet.id, kind: kindOf(sheet.id) })}>
          {sheet.id}
        </a>
      </h2>
      <dl class="rows">
        {sheet.rows
          .filter(([, words]) => words !== null)
          .map(([label, words, tone], place) => (
            <div key={`${label} ${place}`}>
              <dt>{label}</dt>
              <dd class={tone === 'quote' ? 'said' : tone === 'late' ? 'late' : undefined}>{words}</dd>
            </div>
          ))}
      </dl>
      {hidden.length === 0 ? null : (
        <GapBar words="Named, but not public themselves" action={<WithThem ids={[...chosen, ...hidden]} />}>
          {hidden.join(', ')}
        </GapBar>
      )}
    </section>
  )
}

/** What is chosen already stays so. */
function WithThem({ ids }: { readonly ids: readonly ObjectId[] }) {
  return <a href={`/publish/preview?${ids.map((id) => `id=${id}`).join('&')}`}>Preview them together</a>
}

export function withdrawFrame(ask: Ask, ids: readonly ObjectId[], refusal: Refusal | null): PageFrame {
  const title = ids.length === 1 ? `Withdraw ${ids[0]} from the public` : `Withdraw ${count(ids.length, 'object')} from the public`
  return {
    title: refusal === null ? title : `Error: ${title}`,
    heading: title,
    nav: 'publish',
    crumbs: [{ words: 'Publish', to: '/publish' }, { words: 'Withdraw' }],
    children: (
      <>
        {refusal === null ? null : (
          <ErrorSummary heading="Not withdrawn yet" errors={[{ field: 'reason', words: wordRefusal(refusal.key, refusal.words) }]} />
        )}
        <p>{ids.join(', ')}. Hidden from now on; whoever has seen or copied it still has it. The reason stays in the log.</p>
        <form method="post" action="/publish/withdraw" class="form narrow">
          <Csrf ask={ask} />
          {ids.map((id) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <TextArea name="reason" label="Why it is withdrawn" value={ask.form.get('reason')} />
          <div class="acts">
            <Button look="grave">Withdraw</Button>
            <ButtonLink to="/publish?show=public">Not now</ButtonLink>
          </div>
        </form>
      </>
    )
  }
}
