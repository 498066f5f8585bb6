/** Runs a witness in a folder of its own, with the key that is kept there, until the process is told to stop. */
import { randomFillSync } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { cosignerOf, parseVerifierKey } from '../journal/note.ts'
import { keepSeed } from '../store/keys.ts'
import { serveWitness } from './serve-witness.ts'

export type WitnessPlace = {
  readonly name: string
  readonly folder: string
  readonly host: string
  readonly port: number
  readonly logs: readonly string[]
}

export type Witnessing = { readonly port: number; readonly verifierKey: string; readonly stopped: Promise<void> }

export async function witnessAt({ name, folder, host, port, logs }: WitnessPlace, now: () => Instant): Promise<Outcome<Witnessing>> {
  const unknown = logs.find((key) => parseVerifierKey(key) === null)
  if (unknown !== undefined) return refuse('witness.log-key', { key: unknown })
  await mkdir(folder, { recursive: true })
  const seed = await keepSeed(join(folder, 'keys'), name, randomFillSync(new Uint8Array(32)))
  const signer = cosignerOf(name, seed, () => Date.parse(now()) / 1000)
  const served = await serveWitness({ host, port, state: join(folder, 'seen.sqlite'), signer, logs })
  const stopping = Promise.withResolvers<void>()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.resolve())
  return agree({ port: served.port, verifierKey: signer.verifierKey, stopped: stopping.promise.then(served.close) })
}
