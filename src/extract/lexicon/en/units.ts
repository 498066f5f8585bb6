/** What a target may count: units of measure and things that are countable and public. Singular or plural as written. */

export const unitWords =
  '(?:(?:square|cubic|linear)\\s(?:feet|foot|metres?|meters?|miles?|kilomet(?:re|er)s?|yards?)|(?:kilo|mega|giga)?watts?(?:[\\s-]hours?)?|k[Ww]h?|[MG]Wh?|km|kilomet(?:re|er)s?|miles?|metres?|meters?|feet|acres?|hectares?|ha|tons?|tonnes?|litres?|liters?|gallons?|' +
  'schools?|classrooms?|pupils?|students?|teachers?|nurses?|doctors?|beds?|hospitals?|clinics?|homes?|houses?|dwellings?|households?|apartments?|(?:housing\\s)?units?|buildings?|bridges?|culverts?|hydrants?|wells?|pumps?|meters?|streetlights?|lights?|lamps?|trees?|parks?|playgrounds?|gardens?|beaches|libraries|branches|books?|buses|vehicles?|trucks?|cars?|bicycles?|bikes?|(?:parking\\s)?spaces?|bays?|stops?|stations?|chargers?|(?:charging\\s)?points?|jobs?|apprentices?|apprenticeships?|workers?|employees?|volunteers?|residents?|people|persons|families|children|farmers?|businesses|companies|enterprises|firms?|contracts?|permits?|licen[cs]es?|inspections?|audits?|surveys?|interviews?|reports?|datasets?|data\\ssets?|records?|documents?|pages?|tests?|workshops?|trainings?|sessions?|events?|courses?|sites?|projects?|pilots?|grants?|scholarships?|shelters?|kits?|computers?|laptops?|servers?|cameras?|signs?|benches|bins?|villages?|towns?|communities|districts?|wards?|counties|countries|markets?|shops?|stalls?|hours?|mbps|gbps)'

/** Words before a number that bound it, by comparator. */
export const comparatorRows: readonly {
  readonly comparator: '=' | '>=' | '<=' | '>' | '<' | '~'
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}[] = [
  {
    comparator: '>=',
    pattern: '(?:at\\sleast|no\\s(?:fewer|less)\\sthan|not\\sless\\sthan|a\\sminimum\\sof|minimum|minimum\\sof)',
    holds: ['at least', 'no fewer than'],
    not: ['at most']
  },
  {
    comparator: '<=',
    pattern:
      '(?:at\\smost|no\\smore\\sthan|not\\smore\\sthan|(?:shall\\s|must\\s|do\\s|does\\s|will\\s)?not(?:\\sto)?\\sexceed|not\\sexceeding|limited\\sto|capped\\sat|up\\sto|a\\smaximum\\sof|maximum\\sof|maximum)',
    holds: ['up to', 'no more than'],
    not: ['more than']
  },
  {
    comparator: '>',
    pattern: '(?:more\\sthan|over|above|exceeding|in\\sexcess\\sof)',
    holds: ['more than', 'over'],
    not: ['no fewer than']
  },
  { comparator: '<', pattern: '(?:fewer\\sthan|less\\sthan|under|below)', holds: ['fewer than', 'below'], not: ['over'] },
  { comparator: '~', pattern: '(?:about|approximately|around|some|roughly|nearly|almost)', holds: ['about', 'roughly'], not: ['exactly'] },
  { comparator: '=', pattern: '(?:exactly|a\\stotal\\sof|all)', holds: ['exactly', 'a total of'], not: ['about'] }
]

/** Verbs of change that make a percentage a target. */
export const changeVerbs =
  '(?:reduc(?:e|es|ed|ing|tion)|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|grow(?:s|ing|th)?|expand(?:s|ed|ing)?|improv(?:e|es|ed|ing)|reach(?:es|ed|ing)?|achiev(?:e|es|ed|ing)|rise[sn]?|bring|boost)'

export const chineseUnits =
  '(?:亿千瓦时|亿千瓦|万千瓦|千瓦|亿元|亩|公顷|公里|平方米|平方公里|米|吨|所|家|个|座|台|辆|户|人|名|套|间|条|项|处|张|件|次|床|盏|株|棵)'

/** Plural words that a number stands before without setting a target: lengths of time, votes, parts of papers, turns of speech. */
export const notCounted =
  '(?:days|weeks|months|years|hours|minutes|seconds|quarters|nights|times|members|votes|ayes|nays|noes|yeas|abstentions|items|sections|chapters|articles|pages|paragraphs|parts|points|options|ways|reasons|motions|resolutions|ordinances|others|seconds|dollars|pounds|euros|cents|steps|sides|thirds|fourths|fifths|quarters|halves|becomes|ones|yes|is|was|has|does|needs|wants|goes|comes|thanks|versions|releases|issues|prs|comments|questions|meetings|sessions|calls|agendas|minutes|towards|always|perhaps|besides|series|terms)\\b'

/** Words that never stand between a number and what it counts. */
export const notBetween =
  '(?:and|or|of|in|on|at|to|for|by|with|from|as|is|are|was|were|be|that|this|the|a|an|per|pm|am|will|shall|should|would|has|have|if|but|so|than|then|not|no|it|its|their|his|her|our|your|days?|weeks?|months?|years?|hours?|minutes?|percent|million|billion|thousand|hundred|dollars|pounds|euros|members?|votes?|ayes?|nays?|yes)\\b'
