/**
 * PostgreSQL for a suite: a fresh, empty database per call, on the server of this run (DATABASE_URL, or the throw-away cluster).
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type FreshDatabase = { readonly url: string; drop(): Promise<void> }

/** Whether this run has a server; a suite that needs one is skipped, and named at the end of the run, where it has none. */
export const hasPostgres = inject('postgresUrl') !== null

export async function freshDatabase(): Promise<FreshDatabase | null> {
  const server = inject('postgresUrl')
  if (server === null) return null
  const name = `throughline_test_${randomBytes(6).toString('hex')}`
  await ask(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => ask(server, `drop database if exists ${name} with (force)`) }
}

async function ask(server: string, question: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(question)
  } finally {
    await client.end()
  }
}
