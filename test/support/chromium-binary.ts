/** Debian's Chromium, which the pages are tested in: where it is. */
import { delimiter, join } from 'node:path'
import { isProgram } from './program-file.ts'

export const howToInstallChromium =
  'Chromium was not found, so the suites in a browser are skipped. Install it ("apt-get install chromium" on Debian), or put a chromium on PATH.'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The first program on a PATH; null where there is none. */
export function findChromium(path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null
}
