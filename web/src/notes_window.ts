// The presenter's own window: what to say at this step, the answer of its bet, what comes then. It
// shows what the page in front of the room tells it, and passes on what is pressed here.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { rich } from './components/rich_text';
import { type Notes, NotesWindowLine, type RoomAct } from './controllers/notes_line';
import { roomAct } from './controllers/room_keys';
import { base, buttons } from './styles/shared';
import { t } from './words/words';

export { loadRoomWords } from './words/load';

@customElement('notes-window')
export class NotesWindow extends LitElement {
  @state() private notes?: Notes;
  private readonly line = new NotesWindowLine((notes) => {
    this.notes = notes;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = t('join.label', { label: t('notes.title'), text: t('lab') });
    window.addEventListener('keydown', (event) => {
      const act = roomAct(event);
      if (!act || act === 'leave') return;
      event.preventDefault();
      this.line.act(act);
    });
  }

  protected override render() {
    const { notes } = this;
    if (!notes) return html`<main><h1>${t('notes.title')}</h1><p>${t('notes.waiting')}</p></main>`;
    const { title, text, quiet, hint, next } = notes;
    return html`
      <main>
        <p class="place">
          ${notes.heading} · ${t('notes.place', { n: notes.place, of: notes.places })}
          <span class="time">${notes.time} ${t(notes.playing ? 'time.playing' : 'time.still')}</span>
        </p>
        ${notes.black ? html`<p class="loud" role="status">${t('notes.black')}</p>` : nothing}
        <h1>${title}</h1>
        <p class="text">${rich(text)}</p>
        ${quiet ? html`<p class="text">${rich(quiet)}</p>` : nothing}
        ${notes.bet ? this.bet(notes.bet, notes.answered) : nothing}
        <h2>${t('notes.next')}</h2>
        <p>${next ?? t('notes.last')}</p>
        ${hint ? html`<p class="soft">${rich(t('join.label', { label: t('notes.learner'), text: hint }))}</p>` : nothing}
      </main>
      <footer>
        ${this.button('back')}${this.button('forward')}${this.button('black')}
        <p class="soft">${t('notes.keys')}</p>
      </footer>`;
  }

  private bet({ question, options, answer }: NonNullable<Notes['bet']>, answered: boolean) {
    return html`
      <h2>${t('notes.bet')}</h2>
      <p>${question}</p>
      <ol>
        ${options.map(
          ({ name, label }) =>
            html`<li>${
              name === answer ? html`<strong>${label} ✓ ${t('notes.answer')}</strong>` : label
            }</li>`,
        )}
      </ol>
      <p class="soft">${t(answered ? 'notes.seen' : 'notes.hidden')}</p>`;
  }

  private button(act: RoomAct) {
    return html`<button type="button" @click=${() => this.line.act(act)}>${t(`room.${act}`)}</button>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
        height: 100dvh;
      }
      main {
        padding: 20px 28px;
        overflow: auto;
        font-size: 1.25rem;
      }
      .place {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 20px;
        color: var(--soft);
        font-size: 1rem;
      }
      .loud {
        margin-top: 12px;
        padding: 8px 14px;
        border-radius: var(--radius-inside);
        background: var(--ink);
        color: var(--card);
        font-weight: 700;
      }
      h1 {
        margin-block: 12px;
        font-size: var(--title);
        line-height: 1.2;
      }
      h2 {
        margin-top: 20px;
        color: var(--soft);
        font-size: 1rem;
        font-weight: 700;
      }
      .text {
        max-width: 60ch;
        margin-bottom: 8px;
        text-wrap: pretty;
      }
      ol {
        margin: 4px 0 0;
        padding-inline-start: 1.5em;
      }
      .soft {
        color: var(--soft);
        font-size: 1rem;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 12px 28px;
        border-top: 1px solid var(--hairline);
        background: var(--card);
      }
      footer p {
        flex: 1 1 16rem;
        padding-inline-start: 12px;
      }
    `,
  ];
}
