/**
 * People as the minutes name them: which meetings someone was named at, and the posts the text gives them. By name, never ranked or
 * scored; for those inside only, since names are personal.
 */
import type { ObjectId } from '../../domain/id.ts'
import type { Findings } from '../drafts.ts'
import { meetings } from './meetings.ts'
import { remembered } from './remembered.ts'
import { selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type Attendance = {
  readonly id: ObjectId
  readonly title: string
  readonly date: string | null
  readonly status: string
  readonly chaired: boolean
}
export type PersonRow = {
  readonly name: string
  /** As texts write them, in no order of rank. */
  readonly posts: readonly string[]
  /** The newest first. */
  readonly meetings: readonly Attendance[]
}

export async function peopleNamed(viewer: Viewer, filter: { readonly words?: string } = {}): Promise<PersonRow[]> {
  if (!seesAll(viewer)) return []
  const all = await remembered(viewer, 'people', () => everyone(viewer))
  const words = (filter.words ?? '').toLowerCase().split(/\s+/)
  return all.filter((person) => words.every((word) => [person.name, ...person.posts].join(' ').toLowerCase().includes(word)))
}

async function everyone(viewer: Viewer): Promise<PersonRow[]> {
  const [held, posts] = await Promise.all([meetings(viewer, { limit: 100_000 }), postsNamed(viewer)])
  const found = new Map<string, Attendance[]>()
  for (const { id, title, date, chair, attendees } of held) {
    const named = new Map(attendees.map((one) => [one.name, one.status]))
    const present = chair === null ? named : new Map([...named, [chair, named.get(chair) ?? 'present']])
    for (const [name, status] of present) {
      const one = { id, title, date, status, chaired: name === chair }
      found.set(name, [...(found.get(name) ?? []), one])
    }
  }
  return [...found]
    .map(([name, meetings]) => ({ name, posts: posts.get(name) ?? [], meetings }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** The posts that the newest readings' findings give to names. */
async function postsNamed(viewer: Viewer): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await selectRows<{ findings: string }>(
    viewer,
    `SELECT finding.findings FROM finding JOIN document ON document.authority = finding.authority AND document.reading = finding.reading
     WHERE finding.authority = ? ORDER BY finding.reading`
  )
  const posts = new Map<string, Set<string>>()
  for (const { findings } of rows) {
    for (const { name, roles } of (JSON.parse(findings) as Findings).people) {
      const known = posts.get(name) ?? new Set<string>()
      for (const role of roles) known.add(role)
      posts.set(name, known)
    }
  }
  return new Map([...posts].map(([name, known]) => [name, [...known].sort()]))
}
