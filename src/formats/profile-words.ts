/** The shapes of documents, in English. */
import type { Profile, ProfileName } from '../domain/proposal.ts'
import { list } from './count-words.ts'

const names: Readonly<Record<ProfileName, string>> = {
  motions: 'minutes with motions',
  prose: 'minutes in prose',
  actions: 'a list of actions',
  transcript: 'a transcript',
  resolution: 'a resolution',
  communique: 'a communiqué',
  plan: 'a plan',
  readout: 'a news report of a meeting (会议新闻)',
  summary: 'a meeting summary (会议纪要)',
  notice: 'a notice (通知)',
  tasks: 'a division of tasks (任务分工)'
}

/** "a plan and a list of actions": the likeliest first, at most three; null where the shape is not known. */
export function profilesInWords(profiles: readonly Profile[]): string | null {
  return profiles.length === 0 ? null : list(profiles.slice(0, 3).map(({ name }) => names[name]))
}
