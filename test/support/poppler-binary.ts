/** Poppler's `pdftotext`, another reader of PDF whose words ours are compared with. Tests that need it are skipped where it is absent. */
import { delimiter, join } from 'node:path'
import { isProgram } from './program-file.ts'

export const howToInstallPoppler = 'Poppler was not found: install the Debian package poppler-utils to compare the words of PDF files.'

/** The path of `pdftotext` on PATH, or null. */
export function findPdftotext(path: string): string | null {
  return (
    path
      .split(delimiter)
      .map((folder) => join(folder, 'pdftotext'))
      .find(isProgram) ?? null
  )
}
