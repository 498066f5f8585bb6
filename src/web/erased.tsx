/**
 * What became of the words that a page shows as erased: of the object it is about, a stub above everything; of others that it shows, a note below.
 * In JSON and CSV the same stands beside the rows. Asked for only where something was erased at all.
 */
import { erasureInWords } from '../actions/erased-words.ts'
import { parseObjectId } from '../domain/id.ts'
import { looksErased } from '../domain/redaction.ts'
import { count } from '../formats/count-words.ts'
import { anyErasure, type ErasureAmong, erasuresAmong, erasuresOf } from '../store/queries/erasures.ts'
import { type OfficeView, offices } from '../store/queries/offices.ts'
import { type Answer, json } from './answer.ts'
import type { Ask } from './ask.ts'
import { EntryLink, ErasedStub } from './parts/erased-stub.tsx'
import type { PageFrame } from './parts/page.tsx'

export type Shown = {
  /** What is shown; each object in it has its `id` beside its words. */
  readonly view: unknown
  /** The object that the page is about. */
  readonly own?: string
  /** Objects whose words stand round those of its own. */
  readonly around?: readonly (string | null | undefined)[]
}

export async function withErasures(ask: Ask, frame: PageFrame, shown: Shown): Promise<PageFrame> {
  if (!(await anyErasure(ask.viewer))) return frame
  const own = shown.own === undefined ? [] : await erasuresOf(ask.viewer, shown.own)
  const marked = markedIn(shown)
  const others = await othersAmong(ask, marked, own)
  const aside = ask.side === 'inside' && marked.has(noObject)
  if (own.length + others.length === 0 && !aside) return frame
  const named = await offices(ask.viewer)
  return {
    ...frame,
    children: (
      <>
        {own.map((erasure) => (
          <ErasedStub key={erasure.n} ask={ask} erasure={erasure} offices={named} />
        ))}
        {frame.children}
        {others.length === 0 && !aside ? null : <ErasedHere ask={ask} erasures={others} offices={named} aside={aside} />}
      </>
    )
  }
}

type ErasedHereProps = {
  readonly ask: Ask
  readonly erasures: readonly ErasureAmong[]
  readonly offices: readonly OfficeView[]
  /** Whether something without a number is marked too. */
  readonly aside: boolean
}

function ErasedHere({ ask, erasures, offices: named, aside }: ErasedHereProps) {
  return (
    <section aria-labelledby="erased-here">
      <h2 id="erased-here">What is marked as erased here</h2>
      <ul class="ways">
        {erasures.map((erasure) => (
          <li key={erasure.n}>
            <span class="id">{idsInWords(erasure.objects)}</span>: {erasureInWords(ask.viewer, erasure, named)}{' '}
            <EntryLink ask={ask} n={erasure.n} />
          </li>
        ))}
        {aside ? (
          <li>
            Of what has no number here, <a href="/erasures">the list of what was erased</a> says why and when.
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** Most objects named in one line. */
const mostNamed = 8

function idsInWords(ids: readonly string[]): string {
  const more = ids.length - mostNamed
  return `${ids.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${count(more, 'other')}` : ''}`
}

/** The view as JSON, with the erasures that explain its marks. */
export async function jsonWithErasures(ask: Ask, view: object, shown: Omit<Shown, 'view'> = {}): Promise<Answer> {
  if (!(await anyErasure(ask.viewer))) return json({ ...view, erasures: [] })
  const own = shown.own === undefined ? [] : await erasuresAmong(ask.viewer, [shown.own])
  return json({ ...view, erasures: [...own, ...(await othersAmong(ask, markedIn({ view, ...shown }), own))] })
}

/** The erasures behind the marks, without those that are told already. */
async function othersAmong(ask: Ask, marked: ReadonlySet<string>, told: readonly { readonly n: number }[]): Promise<ErasureAmong[]> {
  const found = await erasuresAmong(ask.viewer, [...marked])
  return found.filter(({ n }) => !told.some((one) => one.n === n))
}

/** For rows of a sheet: in words what was erased from each object whose words are marked, by its id; the newest of each. */
export async function erasedNotes(ask: Ask, view: unknown): Promise<ReadonlyMap<string, string>> {
  if (!(await anyErasure(ask.viewer))) return new Map()
  const erasures = await erasuresAmong(ask.viewer, [...markedIn({ view })])
  if (erasures.length === 0) return new Map()
  const named = await offices(ask.viewer)
  return new Map(
    erasures.toReversed().flatMap((erasure) => erasure.objects.map((id) => [id, erasureInWords(ask.viewer, erasure, named)] as const))
  )
}

function markedIn({ view, own, around = [] }: Shown): Set<string> {
  const marked = new Set<string>()
  findMarked(view, own ?? null, marked)
  if (own !== undefined && marked.has(own)) for (const id of around) if (id != null) marked.add(id)
  return marked
}

/** What has no number, such as a file that is being read. */
const noObject = ''

/** The objects in whose words an erasure left a mark: of each mark, the nearest object around it. */
function findMarked(part: unknown, near: string | null, marked: Set<string>): void {
  if (typeof part === 'string') {
    if (looksErased(part)) marked.add(near ?? noObject)
    return
  }
  if (part === null || typeof part !== 'object' || ArrayBuffer.isView(part)) return
  if (part instanceof Map) {
    for (const inner of part.values()) findMarked(inner, near, marked)
    return
  }
  const id = objectIn(part) ?? near
  for (const inner of Object.values(part)) findMarked(inner, id, marked)
}

/** The object that a row is, or the document that it is a passage of. */
function objectIn(row: object): string | null {
  const { id, document } = row as { id?: unknown; document?: unknown }
  for (const named of [id, document]) {
    const object = typeof named === 'string' ? parseObjectId(named) : null
    if (object !== null) return object.id
  }
  return null
}
