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

/**
 * How far promises and outcomes lie apart: the mean distance between confidence and share right over ten bins (ECE), and the mean squared
 * distance of each (Brier).
 */
export function distance(judged: readonly Judged[]): { readonly ece: number; readonly brier: number } | null {
  if (judged.length === 0) return null
  const bins = Array.from({ length: 10 }, () => ({ seen: 0, right: 0, promised: 0 }))
  let squares = 0
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!
    bin.seen++
    bin.promised += confidence
    if (right) bin.right++
    squares += (confidence - (right ? 1 : 0)) ** 2
  }
  const apart = bins.reduce((sum, { right, promised }) => sum + Math.abs(right - promised), 0)
  return { ece: apart / judged.length, brier: squares / judged.length }
}
