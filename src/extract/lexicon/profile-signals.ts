/**
 * What tells the shape of a document by its wording. Each match adds its weight to the profile's score; a score of 1 is certain.
 */
import type { ProfileName } from '../../domain/proposal.ts'

export type ProfileSignal = {
  readonly profile: ProfileName
  /** Source of a RegExp, matched anywhere in the view. No capturing groups. */
  readonly pattern: string
  readonly weight: number
}

export const profileSignals: readonly ProfileSignal[] = [
  {
    profile: 'motions',
    weight: 0.25,
    pattern: String.raw`\b(?:[Mm]oved (?:by|to|that|and)|[Ss]econd(?:ed\b|er\b|s? by\b|:)|MOVED|SECONDED)`
  },
  {
    profile: 'motions',
    weight: 0.25,
    pattern: String.raw`\b(?:[Mm]otion (?:by|to|was|carried|passed|failed|approved|made|that)|MOTION (?:by|to|CARRIED|PASSED)|CARRIED\b)`
  },
  {
    profile: 'resolution',
    weight: 0.34,
    pattern: String.raw`\b(?:WHEREAS|Whereas,?(?= the| it| on)|[Bb][Ee] [Ii][Tt] (?:[Ff][Uu][Rr][Tt][Hh][Ee][Rr] )?[Rr][Ee][Ss][Oo][Ll][Vv][Ee][Dd]|NOW,? THEREFORE|Be it enacted)`
  },
  {
    profile: 'resolution',
    weight: 0.25,
    pattern: String.raw`(?:^|\n)\s{0,8}(?:Recalling|Reaffirming|Bearing in mind|Having (?:considered|regard)|Recogni[sz]ing|Deeply concerned|Calls (?:up)?on|Urges|Requests the|Decides (?:to|that)|Invites)\b`
  },
  {
    profile: 'communique',
    weight: 0.25,
    pattern: String.raw`\b[Tt]he (?:meeting|conference|session|plenum|summit|forum) (?:also |further )?(?:stressed|emphasi[sz]ed|pointed out|required|called (?:for|on)|urged|noted|held that|heard|demanded|proposed|conveyed|underlined)`
  },
  {
    profile: 'communique',
    weight: 0.2,
    pattern: String.raw`\b(?:It is (?:necessary|imperative|essential) to|[Ww]e, the |[Ww]e (?:reaffirm|commit (?:to|ourselves)|welcome|call (?:up)?on|recogni[sz]e|support|reiterate|acknowledge|resolve)\b)`
  },
  {
    profile: 'plan',
    weight: 0.34,
    pattern: String.raw`\b(?:[Ll]ead (?:[Aa]genc(?:y|ies)|[Dd]epartments?|[Mm]inistry|[Bb]ody|[Oo]rgani[sz]ations?|[Oo]ffice|[Ii]mplement(?:er|ing agency))|[Rr]esponsible (?:[Aa]genc(?:y|ies)|[Bb]od(?:y|ies)|[Dd]epartments?|[Pp]art(?:y|ies)|[Ii]nstitutions?|[Uu]nits?)|[Kk]ey [Pp]erformance [Ii]ndicators?|[Tt]arget [Dd]ates?|[Ii]mplementation [Pp]eriod)\b`
  },
  {
    profile: 'plan',
    weight: 0.1,
    pattern: String.raw`(?:^|\n)\s{0,8}(?:Milestones?|Commitments?|Deliverables?|Time ?lines?|Time ?frame)(?: \d{1,2}(?:\.\d{1,2})?)?:`
  },
  {
    profile: 'prose',
    weight: 0.08,
    pattern: String.raw`\b(?:[Ii]t was (?:agreed|noted|reported|decided|resolved|suggested|proposed)|(?:[Mm]embers|Committee|Board|Council|Chair(?:man|person|woman)?|Clerk|Secretary) (?:agreed|noted|reported|advised|confirmed|explained|thanked|informed|asked|decided|approved|discussed))`
  },
  {
    profile: 'readout',
    weight: 0.25,
    pattern: '(?:会议|會議)(?:指出|强调|強調|要求|认为|認為|听取|聽取|审议|審議|传达|傳達|还|還)|主持(?:召开)?会议|主持召开'
  },
  {
    profile: 'summary',
    weight: 0.34,
    pattern: '(?:会议|會議)(?:议定|議定|明确|明確|决定|決定|商定|原则同意|原則同意)|议定事项|議定事項'
  },
  {
    profile: 'notice',
    weight: 0.34,
    pattern:
      '〔20[0-9]{2}〕|现(?:将|就|印发)|请(?:认真)?(?:结合实际)?(?:贯彻|遵照|认真)|特此通知|各(?:区|县|市|省|自治区)(?:人民政府|、)|各有关(?:单位|部门)'
  },
  {
    profile: 'tasks',
    weight: 0.2,
    pattern: '(?:责任|牵头|配合|主办|协办|責任|牽頭)(?:单位|部门|單位|部門)|负责[）)。]|負責[）)。]|牵头[，、；）)]|分别负责'
  }
]
