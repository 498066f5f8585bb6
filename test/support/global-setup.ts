/** Runs once before all tests and once after: gives every suite the address of one PostgreSQL server, or null where there is none. */
import type { TestProject } from 'vitest/node'
import { findPostgres, howToInstall, postgresFolders } from './postgres-binaries.ts'
import { startCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string | null
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') {
    project.provide('postgresUrl', given)
    return undefined
  }
  const binaries = findPostgres(postgresFolders(process.env['PATH'] ?? ''))
  if (binaries === null) {
    project.provide('postgresUrl', null)
    console.error(howToInstall)
    return undefined
  }
  const cluster = await startCluster(binaries)
  project.provide('postgresUrl', cluster.url)
  return () => cluster.stop()
}
