/**
 * Words that announce who was at a meeting and who was not. Matched without regard to case at a heading, at a label's start or inside a
 * sentence; the first row that matches decides.
 */
import type { Attendee } from '../../../domain/proposal.ts'

export type AttendanceRow = {
  readonly status: Attendee['status']
  /** The words, without what follows them (a colon, "were"). */
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

const by =
  '(?:\\s(?:in\\s(?:the\\s)?(?:boardroom|person|room|chambers?)|remotely|online|virtually|by\\s(?:phone|telephone|zoom)|via\\s(?:zoom|teams|phone|webex|teleconference)))?'

/** Up to five words may stand before the pattern ("Board members present"). */
export const attendanceRows: readonly AttendanceRow[] = [
  {
    status: 'apologies',
    pattern:
      '(?:(?:excused|regrets)(?:\\sabsen(?:t|ce|ces))?(?:\\sfrom)?|apolog(?:y|ies)(?:\\s(?:for|of)\\sabsence|\\sreceived|\\ssent)?(?:\\s(?:was|were)\\sreceived)?(?:\\sfrom)?|absent\\s\\(?(?:excused|with\\s(?:apologies|notice|leave))\\)?|unable\\sto\\sattend|leave\\sof\\sabsence)',
    holds: ['Regrets', 'Apologies', 'Apologies for absence', 'Excused', 'Apologies received from', 'Members excused'],
    not: ['Present', 'Absent', 'An excuse']
  },
  {
    status: 'absent',
    pattern: '(?:absent|absentees?|not\\spresent|not\\sin\\sattendance|not\\sattending|missing|did\\snot\\sattend|unavailable)',
    holds: ['Absent', 'Board members absent', 'Members not present', 'Absentees'],
    not: ['Present', 'Absence policy']
  },
  {
    status: 'guest',
    pattern:
      '(?:(?:also|others?)\\s(?:present|attending|in\\sattendance|attendees?|participants?)|(?:guests?|visitors?|observers?)(?:\\s(?:present|attending|in\\sattendance))?|observing|(?:public|citizens?|residents?|community|media|press|audience)\\s(?:present|attending|in\\sattendance|attendees?)|invite(?:d|es|d\\sguests?))',
    holds: ['Guests', 'Also present', 'Others present', 'Visitors', 'Observers', 'Members of the public present', 'Others in attendance'],
    not: ['Present', 'Guest speakers policy']
  },
  {
    status: 'present',
    pattern: `(?:(?:present|in\\sattendance|attending|attendees?|attended|participants?|participating|attendance(?:\\slist)?|roll[\\s-]?call)${by}|(?:on|in)\\sthe\\s(?:call|phone|room)|who(?:\\s(?:was|is)\\s(?:here|there|present))?|who's\\shere|(?:voting|non-voting|board|council|committee|tsc|tac|core|pmc|wg|group)\\smembers|contributors)`,
    holds: [
      'Present',
      'Members present',
      'Board members present',
      'In attendance',
      'Attendees',
      'Participants',
      'Staff present',
      'Roll call',
      'TSC members'
    ],
    not: ['Absent', 'Presentation', 'Member services']
  }
]
