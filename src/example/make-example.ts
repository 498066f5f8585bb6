/**
 * Makes the example: the record of Port Meridian, an invented city, as a year of its council would have left it.
 *
 * Everything in it goes through the same actions as anybody's acts, with a clock that steps through the year and with salts and a key drawn
 * from a fixed seed, so that the journal and its root are the same on every machine. The seeded chance is made here and handed to the one
 * store that is opened for the example; nothing else can reach it, since a record sealed with salts that anybody can compute hides nothing.
 */
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { enterOffice } from '../actions/form-office.ts'
import { openAccountToLookAs } from '../actions/manage-accounts.ts'
import { openRecord } from '../actions/open-record.ts'
import { verifyRecord } from '../actions/verify-record.ts'
import { exampleOrigin, type Workspace } from '../actions/workspace.ts'
import { slugOf } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { type Counts, counts } from '../store/queries/counts.ts'
import { viewerOf } from '../store/queries/viewer.ts'
import { cleanAir } from './commitments/clean-air.ts'
import { council } from './commitments/council.ts'
import { culture } from './commitments/culture.ts'
import { harbour } from './commitments/harbour.ts'
import { homes } from './commitments/homes.ts'
import { streets } from './commitments/streets.ts'
import { lifeScenes } from './life-scenes.ts'
import { directiveScenes, paperScenes } from './paper-scenes.ts'
import { directives, papers } from './papers.ts'
import { bodies, clerk, posts, roleHolders } from './people.ts'
import { inOrder, type Scene } from './scene.ts'
import { must, Town } from './town.ts'

/** The moment the example is seen at: Monday 23 November 2026, 09:00 in London. */
export const exampleNow = '2026-11-23T09:00:00Z' as Instant

const origin = `${exampleOrigin}/port-meridian`
const firstDay = '2025-11-20'

export type ExampleMade = {
  readonly authority: string
  readonly origin: string
  /** The moment it is seen at. */
  readonly now: Instant
  readonly entries: number
  /** Of the journal, in base64. */
  readonly root: string
  readonly counts: Counts
}

export type ExampleGiven = {
  /** Opens the store that the example is made in, with the chance it is to use; the example closes it. */
  readonly open: (chance: () => Uint8Array) => Promise<Workspace>
  /** Called now and then with how much of the year has been played, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

export async function makeExample({ open, onProgress = () => undefined }: ExampleGiven): Promise<Outcome<ExampleMade>> {
  const chance = seededChance()
  const workspace = await open(chance)
  try {
    if ((await workspace.store.authorities()).length > 0) return refuse('example.not-empty', { place: workspace.place })
    const town = await found(workspace)
    const scenes = inOrder([
      ...directives.flatMap(directiveScenes),
      ...papers.flatMap((paper) => paperScenes(paper, readBeside)),
      ...lives()
    ])
    for (const [i, scene] of scenes.entries()) {
      await play(town, scene)
      if (i % 50 === 0) onProgress(i / scenes.length)
    }
    await letIn(town, chance)
    onProgress(1)
    return agree(await made(town))
  } finally {
    await workspace.close()
  }
}

function lives(): Scene[] {
  return [...cleanAir, ...homes, ...streets, ...harbour, ...culture, ...council].flatMap((life) => lifeScenes(life, readBeside))
}

async function play(town: Town, scene: Scene): Promise<void> {
  town.clock.moveTo(scene.on, scene.hour)
  town.actor = scene.by
  await scene.play(town)
}

/** Opens the record and enters the bodies, units and posts that there are when the story begins. */
async function found({ store, readSource, keyFor }: Workspace): Promise<Town> {
  const wanted = { name: 'Port Meridian City Council', zone: 'Europe/London', language: 'en', origin } as const
  const at = `${firstDay}T09:00:00Z` as Instant
  const opened = must(await openRecord(store, { actor: clerk, via: 'web', at }, wanted, keyFor), 'opening the record')
  const town = new Town({ store, readSource, authority: opened.authority })
  town.actor = clerk
  town.entries += opened.events.length
  town.clock.moveTo(firstDay, 10)
  const units = [...new Set(posts.map(({ unit }) => unit))]
  const offices = [
    ...bodies.map((name) => ({ kind: 'body' as const, name, under: wanted.name })),
    ...units.map((name) => ({ kind: 'unit' as const, name, under: wanted.name })),
    ...posts.map(({ unit, name }) => ({ kind: 'post' as const, name, under: unit }))
  ]
  for (const office of offices) town.entered(await enterOffice(town.record, town.request(), office), `entering ${office.name}`)
  return town
}

/** Those a visitor may look round as. No password opens their accounts. */
async function letIn({ record }: Town, chance: () => Uint8Array): Promise<void> {
  const request = { actor: { kind: 'operator', user: 'example' }, via: 'cli', at: exampleNow } as const
  for (const { name, role, post } of roleHolders) {
    const office = role === 'office' && post !== null ? { kind: 'post' as const, slug: slugOf(post) } : null
    must(await openAccountToLookAs(record, request, { login: slugOf(name), name, grant: { role, office } }, chance), `letting ${name} in`)
  }
}

async function made(town: Town): Promise<ExampleMade> {
  const { store, authority } = town.record
  const verification = await verifyRecord(town.record)
  if (verification.findings.length > 0) throw new Error(`the example does not verify: ${verification.findings[0]!.what}`)
  const viewer = viewerOf(store, authority, { kind: 'operator', user: 'example' }, exampleNow)
  return {
    authority: authority.id,
    origin,
    now: exampleNow,
    entries: verification.entries,
    root: verification.root,
    counts: await counts(viewer)
  }
}

/** 32 bytes at each call, always the same ones in the same order. */
function seededChance(): () => Uint8Array {
  let drawn = 0
  return () => hash('sha256', `Port Meridian does not exist, ${drawn++}`, 'buffer')
}

function readBeside(path: string): Promise<Uint8Array> {
  return readFile(new URL(`./${path}`, import.meta.url))
}
