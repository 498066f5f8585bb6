/** Scenes: what is done in the example on one day, and by whom. They are told in any order and played by date. */
import type { Actor } from '../domain/actor.ts'
import type { Town } from './town.ts'

/** Reads a file that lies in this folder. */
export type FileReader = (path: string) => Promise<Uint8Array>

export type Scene = {
  /** A day, `2026-04-21`. */
  readonly on: string
  /** The hour it begins at (UTC); a scene that finds an earlier one still going on begins after it. */
  readonly hour: number
  readonly by: Actor
  readonly play: (town: Town) => Promise<void>
}

/** By day and hour; scenes of one hour keep the order in which they are told. */
export function inOrder(scenes: readonly Scene[]): Scene[] {
  return scenes.toSorted((a, b) => (a.on === b.on ? a.hour - b.hour : a.on < b.on ? -1 : 1))
}
