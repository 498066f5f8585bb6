/** Adding a document: three ways, with the limits before choosing. */
import { uploadLimits } from '../../actions/take-in-document.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { list } from '../../formats/count-words.ts'
import type { Ask } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { FileField } from '../parts/file-field.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { TextArea } from '../parts/text-area.tsx'

export function newDocumentFrame(ask: Ask, refusal: Refusal | null): PageFrame {
  const title = 'Add a document'
  return {
    title: refusal === null ? title : `Error: ${title}`,
    heading: title,
    nav: 'documents',
    crumbs: [{ words: 'Documents', to: '/documents' }, { words: title }],
    children: (
      <>
        {refusal === null ? null : <Refused ask={ask} refusal={refusal} />}
        <p class="lead">
          Its bytes are kept as they are, for ever. What it states is then proposed, and nothing counts until a person has accepted it.
        </p>
        <SentAway ask={ask} />
        <div class="cards">
          <FromFile ask={ask} />
          <FromAddress ask={ask} />
          <FromPaste ask={ask} />
        </div>
      </>
    )
  }
}

const boxes: Readonly<Record<string, string>> = { address: 'url', paste: 'text' }

function Refused({ ask, refusal }: { readonly ask: Ask; readonly refusal: Refusal }) {
  const { key, words } = refusal
  return (
    <>
      <ErrorSummary heading="Not added" errors={[{ field: boxes[ask.form.get('how')] ?? 'file', words: wordRefusal(key, words) }]} />
      {key === 'document.already-kept' ? (
        <p>
          <a href={`/documents/${words['id']}`}>Open {words['id']}</a>
        </p>
      ) : null}
      {key === 'upload.under-way' ? (
        <p>
          <a href={`/uploads/${words['number']}`}>See how far it is</a>
        </p>
      ) : null}
    </>
  )
}

/** Said before anything is added: that its sentences will be sent away. */
function SentAway({ ask }: { readonly ask: Ask }) {
  const { model } = ask.record
  if (model == null) return null
  return (
    <p class="meta">
      A language model is switched on: the sentences of what you add are sent to {model.host} ({model.name}).
    </p>
  )
}

function TitleField({ ask, how }: { readonly ask: Ask; readonly how: string }) {
  const value = ask.form.get('how') === how ? ask.form.get('title') : ''
  return <Field id={`title-${how}`} name="title" label="Title" optional value={value} hint="Else the document's own title." />
}

function FromFile({ ask }: { readonly ask: Ask }) {
  return (
    <form class="paper form" method="post" action="/documents/new" encType="multipart/form-data" aria-labelledby="from-file">
      <Csrf ask={ask} />
      <input type="hidden" name="how" value="file" />
      <h2 id="from-file">From a file</h2>
      <FileField
        name="file"
        label="File"
        accept={uploadLimits.accept}
        hint={`${list(uploadLimits.kinds)}, up to ${uploadLimits.fileWords}. A scan without text cannot be read.`}
      />
      <TitleField ask={ask} how="file" />
      <div class="acts">
        <Button look="go">Add this file</Button>
      </div>
    </form>
  )
}

function FromAddress({ ask }: { readonly ask: Ask }) {
  if (!ask.settings.fetch)
    return (
      <section class="paper" aria-labelledby="from-address">
        <h2 id="from-address">From an address</h2>
        <p>
          Fetching from the web is switched off on this server. Whoever runs it can switch it on with THROUGHLINE_FETCH=on. Or save the page
          and add it as a file.
        </p>
      </section>
    )
  return (
    <form class="paper form" method="post" action="/documents/new" aria-labelledby="from-address">
      <Csrf ask={ask} />
      <input type="hidden" name="how" value="address" />
      <h2 id="from-address">From an address</h2>
      <Field
        name="url"
        type="url"
        label="Web address"
        value={ask.form.get('url')}
        hint={`A public page or file of up to ${uploadLimits.fetchWords}, read once, now.`}
      />
      <TitleField ask={ask} how="address" />
      <div class="acts">
        <Button look="go">Fetch this address</Button>
      </div>
    </form>
  )
}

function FromPaste({ ask }: { readonly ask: Ask }) {
  return (
    <form class="paper form" method="post" action="/documents/new" aria-labelledby="from-paste">
      <Csrf ask={ask} />
      <input type="hidden" name="how" value="paste" />
      <h2 id="from-paste">Pasted text</h2>
      <TextArea name="text" label="Text" rows={8} value={ask.form.raw('text')} hint="Paragraphs apart by an empty line." />
      <Choice
        name="format"
        label="It is"
        across
        rows={[
          { value: 'text', words: 'plain text' },
          { value: 'markdown', words: 'Markdown' }
        ]}
        chosen={[ask.form.get('format') || 'text']}
      />
      <TitleField ask={ask} how="paste" />
      <div class="acts">
        <Button look="go">Add this text</Button>
      </div>
    </form>
  )
}
