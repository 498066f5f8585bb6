/**
 * Drafts: proposals and findings of a reading. Not in the log; they can be made again, and a person's decisions stand apart from them.
 */
import type { Extraction, Proposal } from '../domain/proposal.ts'
import type { CodePoints } from '../domain/span.ts'
import type { Store } from './store.ts'

/** What the extractor found beside statements: meeting facts, terms, citations, people, bodies, coverage. */
export type Findings = Omit<Extraction, 'statements' | 'extractor'>

/** Keeps an extraction as the drafts of a reading, in place of earlier ones; what was put off for later stays so. */
export async function keepDrafts(
  store: Store,
  authority: string,
  reading: string,
  extraction: Extraction,
  points: CodePoints
): Promise<void> {
  const { statements, extractor, ...findings } = extraction
  await store.engine.write(authority, async (session) => {
    const put = await session.all<{ start_point: number; end_point: number; kind: string }>(
      'SELECT start_point, end_point, kind FROM proposal WHERE authority = ? AND reading = ? AND later = 1',
      [authority, reading]
    )
    const later = new Set(put.map((row) => `${row.start_point} ${row.end_point} ${row.kind}`))
    await session.run('DELETE FROM proposal WHERE authority = ? AND reading = ?', [authority, reading])
    await session.run('DELETE FROM finding WHERE authority = ? AND reading = ?', [authority, reading])
    await session.run('INSERT INTO finding (authority, reading, extractor, findings) VALUES (?, ?, ?, ?)', [
      authority,
      reading,
      extractor,
      JSON.stringify(findings)
    ])
    let place = 0
    for (const proposal of statements) {
      const { start, end } = points.span(proposal)
      await session.run(
        'INSERT INTO proposal (authority, reading, id, place, extractor, start_point, end_point, kind, tray, proposal, later) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [
          authority,
          reading,
          proposal.id,
          place++,
          extractor,
          start,
          end,
          proposal.kind,
          proposal.tray,
          JSON.stringify(proposal),
          later.has(`${start} ${end} ${proposal.kind}`) ? 1 : 0
        ]
      )
    }
  })
}

export async function putOff(store: Store, authority: string, reading: string, proposal: Proposal['id'], later: boolean): Promise<void> {
  await store.engine.write(authority, (session) =>
    session.run('UPDATE proposal SET later = ? WHERE authority = ? AND reading = ? AND id = ?', [
      later ? 1 : 0,
      authority,
      reading,
      proposal
    ])
  )
}
