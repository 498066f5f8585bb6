/**
 * Stores that are made once for a whole run of the tests and copied for each suite: whoever needs one first makes it, others wait for it.
 */
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Longest that a suite waits for another to make the store, in milliseconds. */
const patience = 110_000

export type KeptStore = { readonly name: string; readonly build: (folder: string) => Promise<void> }

/** A copy of the store in a folder of its own, which is the caller's to remove. `runFolder` is the run's own. */
export async function copyOf({ name, build }: KeptStore, runFolder: string): Promise<string> {
  const made = join(runFolder, name)
  const claim = `${made}.claim`
  if (!existsSync(made)) {
    const mine = await mkdir(claim).then(
      () => true,
      () => false
    )
    if (mine) await make(build, made, claim)
    else await until(made, claim)
  }
  const copy = await mkdtemp(join(tmpdir(), `throughline-${name}-`))
  await cp(made, copy, { recursive: true })
  return copy
}

async function make(build: KeptStore['build'], made: string, claim: string): Promise<void> {
  try {
    await build(`${made}.making`)
    await rename(`${made}.making`, made)
  } catch (error) {
    await rm(`${made}.making`, { recursive: true, force: true })
    throw error
  } finally {
    await rm(claim, { recursive: true })
  }
}

async function until(made: string, claim: string): Promise<void> {
  for (let waited = 0; waited < patience && existsSync(claim); waited += 100) await pause(100)
  if (!existsSync(made)) throw new Error(`another suite could not make ${made}; its own failure says why`)
}
