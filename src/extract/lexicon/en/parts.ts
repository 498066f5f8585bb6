/**
 * Pieces that cue patterns share: names, offices and bodies as they stand in running text. Sources of RegExps, without flags.
 */
const word = "[A-Z@][\\w'\\u2019.&\\u00c0-\\u024f-]*"

/** One name: capitalised words, with the small words that stand inside names. */
export const name = `${word}(?: (?:(?:de|van|von|der|den|la|le|al|bin|of the|of) )?${word}){0,4}`

/** Several names. */
export const names = `${name}(?:(?:, | and | & |/|, and | or )${name}){0,6}`

/** Who does things without a name: offices and groups, with or without an article. */
export const office =
  "(?:[Tt]he |[Oo]ur |[Aa]ll |[Ii]ts )?(?:[A-Z][\\w'&-]* ){0,4}(?:[Ss]taff|[Mm]anagement|[Oo]fficers?|[Mm]embers?|[Cc]lerks?|[Cc]hair(?:man|woman|person|s)?|[Vv]ice[ -][Cc]hair(?:man|woman|person)?|[Ss]ecretary|[Tt]reasurer|[Mm]ayor|[Pp]resident|[Mm]anager|[Dd]irectors?|[Ee]ngineer|[Aa]ttorney|[Ss]olicitor|[Cc]ounsel|[Aa]dministrator|[Ss]uperintendent|[Pp]rincipal|[Cc]oordinator|[Ee]ditors?|[Tt]eam|[Cc]ommittees?|[Ss]ubcommittee|[Tt]ask [Ff]orce|[Ww]orking [Gg]roup|[Dd]epartments?|[Aa]genc(?:y|ies)|[Oo]ffice|[Aa]dministration|[Gg]overnment|[Mm]inistry|[Ss]ecretariat|[Bb]oard|[Cc]ouncil|[Cc]ommission|[Aa]uthority|[Cc]ommunity|[Ii]nfra|[Ee]veryone|[Mm]aintainers?|[Cc]hairs|[Aa]uthors?|[Cc]o-chairs?|[Ww]ardens?|[Cc]onsultants?|[Cc]ontractors?|[Tt]rustees?|[Cc]hief|[Hh]ead(?:teacher|master|mistress)?|[Rr]egistrar|[Ss]urveyor|[Aa]rchitect|[Pp]lanner|[Ff]oreman|[Ss]upervisor|[Cc]ommissioner|[Ll]ibrarian|[Pp]astor|[Vv]icar|[Rr]ector|[Bb]ursar|[Dd]ean|[Pp]rovost|(?:[Vv]ice[- ])?[Cc]hancellor|[Cc]aptain|[Cc]ommodore|[Cc]aretaker|[Cc]onven[oe]r|[Rr]apporteur|[Ww]ebmaster|[Ll]iaison|[Aa]uditor|[Aa]gent|[Cc]omptroller|[Cc]ontroller|[Ss]heriff|[Mm]arshal|[Aa]ssistant|[Dd]eputy|[Ll]eader|[Oo]rgani[sz]ers?|[Dd]irector[- ][Gg]eneral|[Dd]irectorate|[Uu]nit|[Ee]xecutive|[Nn]urse|[Gg]overnors|[Rr]eps|[Rr]epresentatives|[Cc]onven[oe]rs|[Dd]eans|[Aa]rchivist|[Cc]urator|[Ss]tewards?)"

/** What an office is for: "of Parks, Recreation and Open Space". */
export const ofMatters = "(?: (?:of|for) (?:the )?[A-Z][\\w'-]{1,24}(?:(?: |, | and | & |, and )[A-Z][\\w'-]{1,24}){0,6})?"

/** The body that decides. */
export const body =
  "(?:[Tt]he |THE |[Tt]his |[Oo]ur |[Aa]ll (?:of )?(?:the )?|[Aa] majority of (?:the )?)?(?:(?:remaining|whole|full|other|management|executive|parish|town|village|school|city|county|church|advisory|planning|finance|steering|organi[sz]ing|general|standing|working|local|joint|academic|editorial|building|program(?:me)?|technical|eligible|assembled|voting|committee|board|council) ){0,2}(?:[A-Z][\\w'&.-]* (?:of |and |for |the )?){0,6}(?:[Bb]oard(?: of [A-Z]\\w+(?: [A-Z]\\w+)?)?|BOARD|[Cc]ouncil|COUNCIL|[Cc]ommittee|COMMITTEE|[Cc]ommission|COMMISSION|[Mm]embers(?:hip)?(?: present)?|[Tt]rustees|[Dd]irectors|[Cc]ouncillors|[Ss]upervisors|[Ss]electmen|[Gg]roup|[Mm]eeting|[Aa]ssembly|[Ss]enate|[Pp]arish|WG|TSC|TOC|CPC|TAC|TF|CG|IG|PMC|CTC|[Cc]onference|[Ff]aculty|[Gg]overnors|[Ee]xecutive|[Cc]abinet|[Tt]eam|[Pp]arties|[Aa]uthority|[Dd]elegates|[Pp]anel|[Ff]orum|SIG|SC|BoD|[Ss]teering|[Cc]ommissioners|[Ss]electboard|[Vv]estry|[Ss]ociety|[Aa]ssociation|[Uu]nion|[Ee]lders|(?<=[Tt]he )(?:[Ss]ession|[Hh]ouse|[Cc]lub|[Cc]hapter|[Cc]ourt|[Cc]ongress|[Bb]ureau|[Ff]ederation)|[Cc]ongregation|[Ss]ynod|[Pp]resbytery|[Ss]hareholders|[Cc]o-?operative|Ministers|Leaders|Delegations|Heads of (?:State|Government|Delegation)(?: and Government)?|(?<=[Tt]he )[A-Z]{2,5})"

/** Adverbs and auxiliaries between a subject and its verb. */
export const between =
  '(?: (?:has|have|also|then|now|further|hereby|unanimously|formally|subsequently|therefore|again|all|provisionally|both|generally|tentatively|informally|and|duly|thereupon|later|in principle)){0,3}'

/** Words that stand capitalised at the start of a sentence and are nobody's name. */
export const notNames =
  '(?!(?:Motions?|Call|Called|Proposals?|Propose|Requests?|Needs?|Plans?|Decisions?|Votes?|Resolutions?|Recommendations?|Discussions?|Approval|Want(?:s|ed)?|How|What|Where|When|Who|Whether|Why|Options?|Able|Try|Trying|Tried|Agreed|Agree|Going|Happy|Ready|Due|Continue[ds]?|Continuing|Time|Goals?|Actions?|Intent|Intention|Ability|Opportunit(?:y|ies)|Amendments?|Ordinances?|Orders?|Directions?|Consensus|Questions?|Updates?|Links?|Applications?|Suggestions?|Have|Has|Had|Nothing|Something|Everything|It|That|This|There|These|Those|They|He|She|We|You|I|In|As|So|Yes|No|Please|Add|Also|And|But|Or|If|Then|Moved|Welcome|Thanks?|Refer|Invite|Willing|Returned|Reconvened|Hope|Hoping|Like|Likely|Decided|Voted|Unable|Used|According|Efforts?|Work|Working|Next|Now|Not|Only|Easy|Hard|Best|Better|Important|Necessary|Reason|Way|Ways|Things?|Steps?|Failure|Commitment|Commit|Looking|Look|Open|Free|Purpose|Aim|Objective|Similar|Prior|Subject|Related|Regarding|With|From|For|To|At|On|By|After|Before|Section|Article|Chapter|Figure|Table|Item|Point|Issue|PR|Which|Authorization|Authorisation|More|Much|Less|Most|Further|Permission|Presentation|Report|Letter|Response|Reminder|Remember|Attempt|Meeting|Meetings|The|Planning|Hoping|Aiming|Intending|Potential|Possible|Good|Great|Nice|Keen|Eager|Glad|Review|Reviews|Release|Releases|Solutions?|Ideas?|Chance|Desire|Interest(?:ed)?|Expect(?:ed|ing)?|Supposed|Scheduled|Slated|OK|Ok|Okay|Consensed|Useful|Helpful|Required|Requirements?|Worth|Need(?:ed|ing))\\b)'
