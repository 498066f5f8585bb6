/**
 * Pieces that cue patterns share: names, offices and bodies as they stand in running text. Sources of RegExps, without flags.
 */
const word = "[A-Z@][\\w'\\u2019.&\\u00c0-\\u024f-]*"

/** One name: capitalised words, with the small words that stand inside names. */
export const name = `${word}(?: (?:(?:de|van|von|der|den|la|le|al|bin|of the|of) )?${word}){0,4}`

/** Several names. */
export const names = `${name}(?:(?:, | and | & |/|, and | or )${name}){0,3}`

/** Who does things without a name: offices and groups, with or without an article. */
export const office =
  "(?:[Tt]he |[Oo]ur |[Aa]ll )?(?:[A-Z][\\w'&-]* ){0,4}(?:[Ss]taff|[Mm]anagement|[Oo]fficers?|[Mm]embers?|[Cc]lerks?|[Cc]hair(?:man|woman|person|s)?|[Vv]ice[ -][Cc]hair(?:man|woman|person)?|[Ss]ecretary|[Tt]reasurer|[Mm]ayor|[Pp]resident|[Mm]anager|[Dd]irectors?|[Ee]ngineer|[Aa]ttorney|[Ss]olicitor|[Cc]ounsel|[Aa]dministrator|[Ss]uperintendent|[Pp]rincipal|[Cc]oordinator|[Ee]ditors?|[Tt]eam|[Cc]ommittees?|[Ss]ubcommittee|[Tt]ask [Ff]orce|[Ww]orking [Gg]roup|[Dd]epartments?|[Aa]genc(?:y|ies)|[Oo]ffice|[Aa]dministration|[Gg]overnment|[Mm]inistry|[Ss]ecretariat|[Bb]oard|[Cc]ouncil|[Cc]ommission|[Aa]uthority|[Cc]ommunity|[Ii]nfra|[Ee]veryone|[Mm]aintainers?|[Cc]hairs|[Aa]uthors?|[Cc]o-chairs?|[Ww]ardens?|[Cc]onsultants?|[Cc]ontractors?|[Tt]rustees?)"

/** The body that decides. */
export const body =
  "(?:[Tt]he |THE |[Tt]his )?(?:[A-Z][\\w'&.-]* (?:of |and |for |the )?){0,6}(?:[Bb]oard(?: of [A-Z]\\w+(?: [A-Z]\\w+)?)?|BOARD|[Cc]ouncil|COUNCIL|[Cc]ommittee|COMMITTEE|[Cc]ommission|[Mm]embers(?: present)?|[Tt]rustees|[Dd]irectors|[Cc]ouncillors|[Ss]upervisors|[Ss]electmen|[Gg]roup|[Mm]eeting|[Aa]ssembly|[Ss]enate|[Pp]arish|WG|TSC|TOC|CPC|TAC|TF|CG|IG|PMC|CTC|[Cc]onference|[Ff]aculty|[Gg]overnors|[Ee]xecutive|[Cc]abinet|[Tt]eam|[Pp]arties|[Aa]uthority|[Dd]elegates|[Pp]anel|[Ff]orum|SIG|SC|BoD|[Ss]teering|[Cc]ommissioners|[Ss]electboard|[Vv]estry|[Ss]ociety|[Aa]ssociation|[Uu]nion|(?<=[Tt]he )[A-Z]{2,5})"

/** Adverbs and auxiliaries between a subject and its verb. */
export const between =
  '(?: (?:has|have|also|then|now|further|hereby|unanimously|formally|subsequently|therefore|again|all|provisionally|both|generally|tentatively|informally|and|duly|thereupon|later|in principle)){0,3}'
