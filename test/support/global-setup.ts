/**
 * Runs once before all tests and once after: gives every suite the address of one PostgreSQL server, the path of Chromium, or null where
 * there is none; and a folder for what is made once for the whole run, such as the example's store.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium-binary.ts'
import { missingPrograms } from './debian-packages.ts'
import { findPostgres, postgresFolders } from './postgres-binaries.ts'
import { startCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string | null
    chromium: string | null
    runFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = process.env['PATH'] ?? ''
  for (const { howToInstall } of missingPrograms(process.env)) console.error(howToInstall)
  const runFolder = mkdtempSync(join(tmpdir(), 'throughline-run-'))
  project.provide('runFolder', runFolder)
  project.provide('chromium', findChromium(path))
  const given = process.env['DATABASE_URL']
  const binaries = given ? null : findPostgres(postgresFolders(path))
  const cluster = binaries === null ? null : await startCluster(binaries)
  project.provide('postgresUrl', given ? given : (cluster?.url ?? null))
  return async () => {
    await cluster?.stop()
    rmSync(runFolder, { recursive: true, force: true })
  }
}
