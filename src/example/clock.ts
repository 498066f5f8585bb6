/** The example's clock: it stands at the scene that is played, moves on with every act, and never goes back. */
import { type Instant, instantOf } from '../domain/instant.ts'

const secondsBetweenActs = 20

export class SceneClock {
  #now = 0

  /** Moves to a day and hour, or on by a minute where it is later already. */
  moveTo(day: string, hour: number): void {
    this.#now = Math.max(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000, this.#now + 60_000)
  }

  /** The instant of the next act. */
  next(): Instant {
    this.#now += secondsBetweenActs * 1000
    return instantOf(this.#now)
  }
}
