/** The issue line of a Chinese paper: 发文机关, 文号, 成文日期 and 主送机关. */
import { type Issued, notIssued } from '../../domain/proposal.ts'
import type { ExtractionContext } from '../context.ts'

export function chineseIssued(_context: ExtractionContext): Issued {
  return notIssued
}
