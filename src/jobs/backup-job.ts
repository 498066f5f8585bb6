/** Takes a backup once a day, and removes those that the rule of retention lets go. */
import { type ScheduledBackup, takeScheduledBackup } from '../actions/back-up-store.ts'
import type { Workspace } from '../actions/workspace.ts'
import type { Job } from './job.ts'

/** Minutes. */
const day = 1440

export function backupJob(workspace: Workspace, schedule: ScheduledBackup): Job {
  return {
    name: 'backup',
    every: day,
    run: async (now) => {
      await takeScheduledBackup(workspace.store, workspace, schedule, now)
    }
  }
}
