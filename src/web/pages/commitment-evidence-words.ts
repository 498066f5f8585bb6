/** Grades of evidence as pages write them. */
import type { Grade } from '../../domain/event.ts'

export const gradeWords: Readonly<Record<Grade, string>> = {
  asserted: 'a link, waiting to be checked',
  documented: 'a file, waiting to be checked',
  checked: 'checked',
  'independently-verified': 'verified by someone independent',
  'outcome-measured': 'outcome measured'
}
