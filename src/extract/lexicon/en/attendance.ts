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
  '(?:\\s(?:in[\\s-](?:the\\s)?(?:boardroom|person|room|chambers?)|on[\\s-]?(?:site|line)|remote(?:ly)?|local(?:ly)?|virtual(?:ly)?|(?:(?:by|via|on|over|through)\\s)?(?:the\\s)?(?:phone|telephone|zoom|teams|skype|webex|slack|irc|jitsi|hangouts?|go-?to-?meeting|teleconference|telecon|video|dial-?in)))?'

/** Up to five words may stand before the pattern ("Board members present"). */
export const attendanceRows: readonly AttendanceRow[] = [
  {
    status: 'apologies',
    pattern:
      '(?:(?:excused|regrets)(?:\\sabsen(?:t|ce|ces))?(?:\\sfrom)?|(?:apols?(?=\\.?\\s?(?:$|:))|apolog(?:y|ies))(?:\\s(?:for|of)\\s(?:absence|inability\\sto\\sattend|non-attendance))?(?:\\s(?:was|were|ha(?:ve|d)\\sbeen))?(?:\\s(?:received|accepted|noted|tendered|given|sent|recorded|approved|intimated|submitted)){0,1}(?:\\sand\\s(?:accepted|approved|noted|recorded))?(?:\\s(?:from|by|on\\sbehalf\\sof))?|absent\\s\\(?(?:excused|with\\s(?:apolog(?:y|ies)|notice|leave))\\)?|unable\\sto\\s(?:attend|join)|on\\sleave|leave\\sof\\sabsence|sent\\s(?:apologies|regrets)|cannot\\sattend|(?:away|sorry)(?=\\s?(?:$|:)))',
    holds: [
      'Regrets',
      'Apologies',
      'Apologies for absence',
      'Apols',
      'Absent with apology',
      'Excused',
      'Apologies received from',
      'Apologies for absence received and accepted from',
      'Members excused',
      'On leave',
      'Sorry'
    ],
    not: ['Present', 'Absent', 'An excuse']
  },
  {
    status: 'absent',
    pattern:
      '(?:not\\sthere(?=\\s?(?:$|:))|absent(?:\\s(?:members|councill?ors|directors|trustees|commissioners))?|absentees?|not\\shere(?=\\s?(?:$|:))|not\\spresent|not\\sin\\sattendance|not\\sattending|non-?attend(?:ees|ing)|did\\snot\\sjoin|missing|did\\snot\\sattend|unavailable)',
    holds: ['Absent', 'Board members absent', 'Members not present', 'Absentees'],
    not: ['Present', 'Absence policy']
  },
  {
    status: 'guest',
    pattern:
      '(?:(?:also|others?)\\s(?:present|attending|in\\sattendance|attendees?|participants?|with\\sus)|with\\sus|(?:invited\\s)?(?:guests?|visitors?|observers?|invitees|presenters|speakers)(?:\\s(?:present|attending|speaking|in\\sattendance))?|observing|(?:public|citizens?|residents?|community|media|press|audience|electors|parishioners)\\s(?:present|attending|in\\sattendance|attendees?)|invite(?:d|es|d\\sguests?))',
    holds: ['Guests', 'Also present', 'Others present', 'Visitors', 'Observers', 'Members of the public present', 'Others in attendance'],
    not: ['Present', 'Speakers corner']
  },
  {
    status: 'present',
    pattern: `(?:(?:present(?:\\s(?:members|councill?ors|directors|trustees|commissioners|at\\s(?:the\\s|this\\s|today's\\s)?(?:meeting|call)|in\\sthe\\schair))?|in\\sattend[ae]n?ce|attending|attend(?:ees?|[ae]nts?|ies)(?:\\slist)?|attended(?:\\s(?:this|the|today's)\\s(?:meeting|call|session))?|participants?|participati(?:ng|on(?=\\s?(?:$|:)))|attendance(?:\\s(?:list|record|sheet|roll))?|sign[\\s-]?in(?:\\s(?:sheet|list))?|signed\\sin|joined|late\\s(?:arrivals?|comers?)|(?:arrived|joined)\\slate|(?:joining|attending|participating|connected)\\s(?:remotely|online|virtually|by\\s(?:phone|zoom|video)|via\\s(?:zoom|teams|phone|video))|(?:in|attending\\sin)[\\s-]person|remote(?:ly)?(?=\\s?(?:$|:))|online(?=\\s?(?:$|:))|virtual(?:ly)?(?=\\s?(?:$|:))|via\\s(?:zoom|teams|webex|video|phone)|by\\s(?:phone|telephone|zoom)|on\\s(?:zoom|teams|video)|roll[\\s-]?call(?:\\sof\\s(?:the\\s)?(?:[a-z]{3,14}\\s){0,2}(?:officers|members|directors|trustees|senators|delegates|councill?ors|commissioners))?)${by}|(?<![a-z]\\s)(?:here|there|people|gathered|sederunt|circle|i\\sl[áa]thair|roll)(?=\\s?(?:$|:))|(?:on|in)\\s(?:the\\s)?(?:call|phone|room)|(?:also\\s)?(?:at|a?round)\\sthe\\stable|who(?:\\s(?:was|is)\\s(?:here|there|present))?|also\\sthere|who's\\shere|(?:voting|non-voting|board|council|committee|tsc|tac|core|pmc|wg|group|team|panel)\\smembers|members\\sspeaking|contributors)`,
    holds: [
      'Present',
      'Members present',
      'Board members present',
      'In attendance',
      'Attendees',
      'Participants',
      'Staff present',
      'Roll call',
      'TSC members',
      'Late arrivals',
      'Attending remotely',
      'Also at the table',
      'Attendee list',
      'Participation',
      'Via Zoom',
      'Attendents',
      'Attended this meeting',
      'Sign-in',
      'Signed in',
      'I láthair',
      'Present in the chair'
    ],
    not: ['Absent', 'Presentation', 'Member services']
  }
]

/** Groups and offices by which an attendance list is parted, where it has begun: "Staff:", "Clerk:", "### Trustees". */
export const rollGroups: readonly { readonly status: Attendee['status']; readonly pattern: string }[] = [
  {
    status: 'guest',
    pattern: '(?:others?|public|press|media|visitors?|guests?|observers?|presenters?|speakers?|members\\sof\\sthe\\s(?:public|press))'
  },
  {
    status: 'present',
    pattern:
      '(?:staff|administration|(?:non-?)?voting|ex[\\s-]officio|officers?|officials?|members?|directors?|trustees?|commissioners?|councill?ors?|council\\s?members?|aldermen|supervisors?|selectmen|governors?|senators?|delegates?|representatives?|executives?|management|consultants?|chair(?:man|woman|person|s)?|vice[\\s-](?:chair(?:man|woman|person)?|president|mayor)|mayor|president|secretary|treasurer|clerk|scribe|recorder|note[\\s-]?taker|minute[\\s-]?taker|minutes(?:\\staken)?(?:\\sby)?|secretariat|attorney|solicitor|counsel|manager|administrator|superintendent|editors?|baill|oifigigh|board|council|committee|commission|panel|team)'
  }
]
