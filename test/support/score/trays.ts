/** Trays held against what turned out: how often each tray, and each level of confidence, was right. */
import type { Tray } from '../../../src/domain/proposal.ts'
import type { Judged } from './judged.ts'

export type Calibration = {
  readonly tray: Tray
  readonly right: number
  readonly seen: number
  /** Mean of the confidence that was printed. */
  readonly promised: number | null
}

export function trayCalibration(judged: readonly Judged[], trayOf: (one: Judged) => Tray = ({ tray }) => tray): Calibration[] {
  return (['ready', 'check', 'maybe'] as const).map((tray) => {
    const inside = judged.filter((one) => trayOf(one) === tray)
    const promised = inside.length === 0 ? null : inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    return { tray, right: inside.filter(({ right }) => right).length, seen: inside.length, promised }
  })
}
