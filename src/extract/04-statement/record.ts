/** Whether a document tells of a meeting, told by its opening words or by a list of who was there. */
import type { ExtractionContext } from '../context.ts'

const words = /\b(?:minutes|meeting|agenda|attend(?:ees|ance|ing|ed)|present:|call(?:ed)? to order|in attendance|apologies|quorum)\b/i
const opening = 3000

export const tellsOfMeeting = ({ view, blocks }: ExtractionContext): boolean =>
  words.test(view.slice(0, opening)) || blocks.some(({ section }) => section === 'attendance')
