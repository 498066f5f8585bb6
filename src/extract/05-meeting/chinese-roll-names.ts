/** The persons that a Chinese record's own labels name, as the view writes them. */
import { perDocument } from '../per-document.ts'
import { chineseLabels } from './chinese-label.ts'
import { chinesePeople } from './chinese-person.ts'

export const chineseRollNames = perDocument((context): readonly string[] => [
  ...new Set(
    chineseLabels(context).flatMap(({ list }) => chinesePeople(context.view, list).map(({ start, end }) => context.view.slice(start, end)))
  )
])
