/** Lines that are an outcome and nothing else, and the words by which a sentence puts something forward. */
export type LineRow = { readonly id: string; readonly pattern: string; readonly holds: readonly string[]; readonly not: readonly string[] }

const won =
  '(?:(?:approved|accepted|adopted|agreed|OK|ok) (?:for (?:publication|release|inclusion|merging|adoption|signature)|to (?:merge|publish|close|release))|(?:approved|accepted|agreed|adopted),? (?:and )?(?:merged|closed|published|committed|pushed|signed|implemented)|approved|adopted|accepted|carried|passed|elected|re-?elected|appointed|agreed|ratified|confirmed|granted|endorsed|(?:so )?resolved|so (?:moved|ordered|voted|agreed)|(?:the )?(?:motion|vote|resolution|item|proposal|amendment|bill|act|ordinance|by-?law) (?:was |is )?(?:unanimously )?(?:carried|passed|approved|adopted|carries|passes))'
const lost =
  '(?<lost>rejected|defeated|lost|failed|denied|withdrawn|not (?:approved|carried|passed|adopted|accepted|agreed)|won.?t ?fix|closed? as (?:won.?t ?fix|rejected|invalid|not planned)|declined|(?:the )?(?:motion|vote|resolution|proposal|amendment|bill|act|ordinance|by-?law) (?:was )?(?:failed|fails|lost|defeated|rejected))'
const tail =
  '(?:[ ,;:\\u2013-]{1,3}\\(?(?:unanimously|unanimous|unan\\.?|u\\.|by consensus|by acclamation|by voice vote|nem\\.? con\\.?|without (?:objection|dissent|opposition)|as (?:a |an )?(?:true|correct|accurate)(?: and (?:true|correct|accurate))? record|as (?:[a-z]{3,10}ed|written|read|is|such|shown|set out)|with(?:out| no| some| a few| one| two| the)? ?(?:further |small |minor |suggested |proposed |noted )?(?:objections?|changes?|edits?|conditions?|modifications?|tweaks?|amendments?|corrections?|comments?|questions|discussion(?: (?:of|on|about) [^.()]{3,80})?)|all in favou?r|\\(?\\+?\\d[\\d \\u2013:/+-]{0,12}(?:votes?|for|in favou?r|ayes?|yes)?[^.()]{0,30}\\)?|by a vote of [^.]{1,40}|by (?:all|everyone|the (?:board|committee|council|meeting|members|group|trustees))(?: present)?)\\)?){0,3}'

export const outcomeAlone: LineRow = {
  id: 'en.out.alone',
  pattern: `^[*_("]{0,3}(?:(?:was|were|is|are|all) )?(?:(?:unanimously|duly|formally|hereby|all|both) ){0,2}(?:(?:read|reviewed|received|noted|presented|considered|discussed|corrected),? (?:and )?){0,2}(?:${won}|${lost}|\\+?\\d{0,2} ?unanimous(?:ly)?(?: (?:vote|consent|approval|agreement|in favou?r))?|(?:(?:there (?:were|was|being)|hearing|seeing|with|and) )?no (?:further |other )?(?:objections?|opposition|dissent)(?: (?:were |was |being )?(?:raised|received|made|heard|voiced|noted|expressed|recorded))?(?: to (?:this|that|it|the (?:motion|proposal|suggestion|request)))?(?:[,;] (?:merged|closed|published|approved|adopted|accepted))?|none opposed|no one (?:objected|opposed)|nobody objected|all (?:in favou?r|agreed|ayes?|approved)|consensus|con[cs]ensus reached)${tail}[.!)*_"]{0,4}$`,
  holds: [
    'Passed unanimously.',
    'Elected unanimously (11)',
    '**Carried 5-0**',
    '+1 unanimous',
    'Rejected.',
    'Approved as amended',
    'The motion was carried.',
    'Bill passes.',
    'No objections.',
    'No objections raised.',
    'There were no objections to the proposal.',
    'Hearing no objections.',
    'Not approved',
    'Reviewed, accepted',
    'Approved with no discussion.',
    'Unanimously approved, with discussion of the rent.',
    'Passed (with changes)',
    'Adopted as a true record.'
  ],
  not: ['Passed the salt.', 'Approved the budget.', 'Agreed to meet in May.', 'Unanimous praise for the tour', 'Elected members met.']
}

/** The same of something named by a pronoun: what was put stands right before. */
export const anaphorAlone: LineRow = {
  id: 'en.out.anaphor',
  pattern: `^(?:(?:after|following) [^.!?]{3,60}?,? )?(?:and )?(?:this|that|it|these|both|they|which|(?:the|this|that) (?:suggestion|recommendation|request|nomination|offer|idea|appointment|proposal)s?) (?:was|were|is|are)(?: seconded(?: by [^.,;]{2,40}?)? and)?(?: (?:unanimously|duly|formally|all|both|then|also|generally|subsequently)){0,2} ${won}${tail}[.!)]{0,2}$|^(?:it was |(?:the )?(?:board|council|committee|group|members|meeting|trustees|all|everyone)(?: present)?(?: (?:were|was|is|are))? )(?:all |also |unanimously )?(?:agreed|in (?:full |unanimous |general )?agreement),? (?:that )?(?:this|it) (?:was|is|would be|should be|could be) (?:an? |the )?(?:very )?(?:good|great|sensible|excellent|best|right|acceptable|fine|worthwhile|reasonable|done|pursued|adopted|accepted)(?: (?:idea|plan|suggestion|proposal|way forward|thing to do|way to go|approach|compromise|solution))?[.!]?$|^(?:there (?:were|was) )?(?:no|not any|not) (?:further )?objections? (?:to|against) (?:this|that|it|the (?:proposal|suggestion|idea|request|plan))[.!]?$|^(?:this|it|that|the (?:idea|suggestion|proposal)) (?:received|got|had|met with|was met with) (?:unanimous|full|general|everyone's) (?:support|approval|agreement)(?: (?:from|of|by) [^.,;]{3,60})?[.!]?$`,
  holds: [
    'This was agreed.',
    'All were in full agreement that this would be a good way forward.',
    'After a vote (6-2) this was accepted.',
    'There were not objections to this.',
    'This received unanimous support.',
    'It was approved as such.',
    'This proposal was seconded by Osei and agreed.',
    'The suggestion was unanimously accepted by the committee.',
    'These were all agreed'
  ],
  not: ['This was discussed.', 'It was agreed to wait.', 'The fee was agreed.']
}

export const agreedAlone: LineRow = {
  id: 'en.out.agreed',
  pattern:
    '^(?:[Tt]he )?(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Gg]roup|[Mm]embers|[Mm]eeting|[Tt]rustees|[Dd]irectors|[Cc]ommission|[Ee]veryone|[Aa]ll|WG|TSC)(?: (?:present|members))?(?: (?:all|unanimously|then|generally))? (?:agreed|concurred|approved|consented|assented)(?: (?:to|with) (?:this|that|(?:the|this|that) (?:suggestion|proposal|recommendation|request|idea)))?[.!]?$|^\\+1 (?:from|by) (?:everyone|everybody|all)\\b[^.!?;]{0,50}[.!]?$',
  holds: [
    '+1 from everyone on the call.',
    'The board agreed.',
    'All agreed',
    'Members present unanimously concurred.',
    'The group agreed with the suggestion.'
  ],
  not: ['The board agreed to wait.', 'Nobody agreed.']
}

export const proposalWords: LineRow = {
  id: 'en.out.proposal',
  pattern:
    '\\b(?:recommend(?:s|ed|ation|ing)?|propos(?:es|ed|al|ing)|suggest(?:s|ed|ion|ing)?|asks|asked|request(?:s|ed)?|moved|motion|offer(?:s|ed)?|nominat(?:es|ed|ion)|would like to|should)\\b',
  holds: ['Bo recommended closing the gate.', 'It was proposed to sell the crane.'],
  not: ['The gate is shut.']
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** A short line of nothing but such words tells an outcome, where one of them is what was won or lost. */
export const wonWords = words(
  'approved adopted accepted decided carried pass passed elected re-elected agreed ratified confirmed granted endorsed carries passes approves agree agrees unanimous unanimously unanimity consensus acclamation unopposed reappointed re-appointed reelected'
)
export const lostWords = words('rejected defeated lost failed fails denied declined refused')
/** Without more: what such a line may also say. */
export const outcomeFillers = words(`
  the a an this it was were is are be been has have all as by with without no none nil of in on and to from for against out
  bill act ordinance legislation motion vote votes voted voting ballot show hands voice roll call resolution item proposal amendment result outcome decision board council committee group
  meeting members member directors trustees councillors commissioners everyone everybody present attending those yes yeses no yea yeas aye ayes nay nays noes
  favor favour opposed opposition oppose objection objections dissent dissenting abstained abstaining abstention abstentions abstain consent acclaim
  one two three four five six seven eight nine ten eleven twelve zero majority full general common silent lazy simple clear overwhelming unanimity email online across so then hereby duly formally
  written read submitted presented prepared circulated amended corrected distributed stated recommended revised discussed noted posted published
  correct correction corrections further discussion comments questions taken signed nem con nem. nemine present said
  there heard raised voiced expressed recorded other approval
`)
