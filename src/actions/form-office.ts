/**
 * Enters a body, a unit or a post, each in its place: a body under another, a unit under its body, a post in its unit.
 */
import { createPost, formBody, formUnit, type OfficeKind } from '../domain/body.ts'
import type { Event } from '../domain/event.ts'
import { type Slug, slugOf } from '../domain/id.ts'
import { type Outcome, refuse } from '../domain/outcome.ts'
import { act, type OpenRecord, one, type Request } from './request.ts'

/** `under`: name or slug of the body above, the unit's body, or the post's unit. A unit stands under a body; the others may stand alone. */
export type NewOffice = { readonly kind: OfficeKind; readonly name: string; readonly under: string | null }

export function enterOffice(record: OpenRecord, request: Request, office: NewOffice): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'make', async (facts) => {
    const existing = await facts.office(office.kind, slugOf(office.name))
    const above = office.under ?? (office.kind === 'unit' ? record.authority.id : null)
    const parent = above === null ? null : await facts.office(office.kind === 'post' ? 'unit' : 'body', slugOf(above))
    if (above !== null && parent === null) return refuse('office.unknown', { name: above })
    return one(formed(office, parent?.slug ?? null, existing))
  })
}

function formed({ kind, name }: NewOffice, parent: Slug | null, existing: Parameters<typeof formBody>[2]) {
  if (kind === 'body') return formBody(name, parent, existing)
  return kind === 'post' ? createPost(name, parent, existing) : formUnit(name, parent!, existing)
}
