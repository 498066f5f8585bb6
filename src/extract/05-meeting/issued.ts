/**
 * What a plan, a resolution or a directive says of its own issuing: by whom, under which number, on which day, to whom. Only what the paper's
 * own head and foot say; the papers it cites have numbers of their own.
 */
import { type Issued, type MeetingFacts, notIssued } from '../../domain/proposal.ts'
import type { ExtractionContext } from '../context.ts'
import { chineseIssued } from './chinese-issued.ts'

export function issuedFacts(context: ExtractionContext, _meeting: MeetingFacts): Issued {
  if (context.source.language === 'zh') return chineseIssued(context)
  return notIssued
}
