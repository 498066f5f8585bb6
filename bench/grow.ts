/**
 * What a page view and an act cost as a record grows from ten thousand commitments to a hundred thousand, each with three reports: whole
 * answers over HTTP on one connection; and how quickly the smaller record is filled.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filled, fillFolder, reported } from './filled.ts'
import { load } from './load.ts'
import type { Result } from './measure.ts'
import { type Kind, kinds, works } from './serve.ts'
import { serveFolder } from './served.ts'

const small = 10_000

export async function benchGrow(): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const entriesPerSecond = await fillFolder(folder, { size: small, reported: small })
    const before = await costs(folder, small)
    const after = await costs((await filled()).folder, reported)
    const rows = (Object.keys(kinds) as Kind[]).map((kind) => {
      const [from, to] = [before.get(kind)!, after.get(kind)!]
      return plain(`grow: ${kinds[kind].words}, 100,000 commitments`, `p50 ${to.toFixed(2)} ms`, {
        reference: `10,000: p50 ${from.toFixed(2)} ms`,
        ratio: to / from
      })
    })
    return [...rows, plain('fill: real entries through the bulk path', `${entriesPerSecond.toFixed(0)}/s`, { reference: '–', ratio: null })]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function costs(folder: string, reported: number): Promise<ReadonlyMap<Kind, number>> {
  const served = await serveFolder(folder)
  const found = new Map<Kind, number>()
  try {
    for (const [kind, work] of Object.entries(works(served, reported)) as [Kind, ReturnType<typeof works>[Kind]][]) {
      await load(served.origin, work, { connections: 1, seconds: 1 })
      found.set(kind, (await load(served.origin, work, { connections: 1, seconds: 2 })).p50)
    }
  } finally {
    await served.close()
  }
  return found
}

function plain(name: string, ours: string, against: Pick<Result, 'reference' | 'ratio'>): Result {
  return { name, ours, ...against, gate: '–', holds: true }
}
