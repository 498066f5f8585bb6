/** One step from a schema to the next: portable statements, and whether the full-text index is made after them. */
export type Migration = {
  readonly number: number
  readonly name: string
  readonly statements: readonly string[]
  readonly search: boolean
}
