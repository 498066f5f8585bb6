/**
 * The extraction: from a source text to what a person may review. Pure: the same text, known names and counts give the same
 * result. What a site's reviewers decided changes how far a proposal is trusted, never what is found.
 */
import { type Extraction, type KnownNames, nobodyKnown } from '../domain/proposal.ts'
import { publisherIn, type SiteCounts } from '../domain/rule-count.ts'
import type { SourceText } from '../domain/source-text.ts'
import { view as viewOf } from './01-view/view.ts'
import { labelBlocks } from './02-block/blocks.ts'
import { profilesOf } from './02-block/profiles.ts'
import { sentences as sentencesOf } from './03-sentence/sentences.ts'
import { statements as statementsOf } from './04-statement/statements.ts'
import { issuedFacts } from './05-meeting/issued.ts'
import { meetingFacts } from './05-meeting/meeting-facts.ts'
import { handleBehind } from './05-meeting/roll.ts'
import { framer } from './07-frame/frame.ts'
import { bodies } from './08-entity/bodies.ts'
import { people } from './08-entity/people.ts'
import { citations } from './09-reference/citations.ts'
import { withReferences } from './09-reference/mentioned.ts'
import { terms } from './09-reference/terms.ts'
import { coverageOf } from './11-propose/coverage.ts'
import { sharesFor } from './11-propose/posterior.ts'
import { propose } from './11-propose/propose.ts'
import { type FromModel, withModel } from './12-model/with-model.ts'
import type { ExtractionContext } from './context.ts'

/** What the site adds to what the text says. */
export type FromSite = { readonly counts?: SiteCounts; readonly model?: FromModel }

export function extract(source: SourceText, known: KnownNames = nobodyKnown, { counts = [], model }: FromSite = {}): Extraction {
  const view = viewOf(source)
  const blocks = labelBlocks(source, view)
  const sentences = sentencesOf(view, blocks)
  const profiles = profilesOf(view, blocks)
  const context: ExtractionContext = { source, view, blocks, profiles, sentences, known }
  const meeting = meetingFacts(context)
  const drafts = statementsOf(
    context,
    meeting.attendees.map((one) => one.name + handleBehind(view, one))
  )
  const [phrases, cited, named] = [terms(context), citations(context), people(context, meeting)]
  const shares = sharesFor(counts, publisherIn(source.text, meeting.body))
  const frame = framer(context, meeting, named)
  const found = propose({ ...context, shares }, drafts, frame)
  const said = model === undefined ? null : withModel({ ...context, shares }, found, { ...model, frame })
  const statements = said?.statements ?? found
  return {
    extractor: '1',
    profiles,
    meeting,
    issued: issuedFacts(context, meeting),
    statements: withReferences(statements, cited, phrases),
    terms: phrases,
    citations: cited,
    people: named,
    bodies: bodies(context, meeting),
    coverage: coverageOf(context, { drafts: said === null ? drafts : [...drafts, ...said.drafts], statements, meeting }),
    ...(said === null ? {} : { model: said.note })
  }
}
