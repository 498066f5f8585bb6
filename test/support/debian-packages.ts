/**
 * The programs of other projects that the tests run: where each is looked for, and how they come onto a Debian machine.
 */
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { findChromium, howToInstallChromium } from './chromium-binary.ts'
import { findPdftotext, howToInstallPoppler } from './poppler-binary.ts'
import { findPostgres, howToInstallPostgres, postgresFolders } from './postgres-binaries.ts'
import { isProgram } from './program-file.ts'

const howToInstallPython = 'Python was not found: install the Debian package python3 to run the second verifier of the log.'

export type Missing = { readonly name: string; readonly package: string; readonly howToInstall: string }

/** What a run of the tests would miss, in this environment. */
export function missingPrograms(environment: Readonly<Record<string, string | undefined>>): Missing[] {
  const path = environment['PATH'] ?? ''
  const missing: Missing[] = []
  if (!environment['DATABASE_URL'] && findPostgres(postgresFolders(path)) === null)
    missing.push({ name: 'PostgreSQL', package: 'postgresql', howToInstall: howToInstallPostgres })
  if (findChromium(path) === null) missing.push({ name: 'Chromium', package: 'chromium', howToInstall: howToInstallChromium })
  if (findPdftotext(path) === null) missing.push({ name: 'Poppler', package: 'poppler-utils', howToInstall: howToInstallPoppler })
  if (!path.split(delimiter).some((folder) => isProgram(join(folder, 'python3'))))
    missing.push({ name: 'Python', package: 'python3', howToInstall: howToInstallPython })
  return missing
}

/** Installs Debian's packages in one go where that is allowed without asking: as root, where apt-get is. Answers whether it did. */
export function installDebian(packages: readonly string[], path: string, user: number | undefined): boolean {
  const program = path
    .split(delimiter)
    .map((folder) => join(folder, 'apt-get'))
    .find(isProgram)
  if (packages.length === 0 || user !== 0 || program === undefined) return false
  // RUNLEVEL=1 keeps a package from starting a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const run = (...args: string[]): boolean => spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', ...packages)
}
