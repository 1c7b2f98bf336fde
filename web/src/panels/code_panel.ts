// The code that ran last: the entry of the queue before now as a stack of lines of the real core,
// each with where it stands, what it did, and the function around it. It opens at the line that
// decided, and moves on with the run.
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { TimeAct, type TimeControl } from '../components/events';
import { phraseText } from '../components/phrase_text';
import { thingButton } from '../components/thing_button';
import type { CodeThatRan, RanLine } from '../core/contract';
import { base, buttons } from '../styles/shared';
import { things } from '../styles/things';
import { instantText } from '../words/times';
import { t } from '../words/words';
import source from './code_anchors.txt?excerpts';
import { codeStyle } from './code_style';
import type { Excerpt } from './excerpts';
import { Panel } from './panel';
import '../components/source_text';

interface Placed {
  excerpt: Excerpt;
  line: number;
}

/** Where a line of the core stands; a name that no source has shows nothing. */
function placed(name: string): Placed | undefined {
  const [place, line] = source.lines[name] ?? [];
  const excerpt = place === undefined ? undefined : source.excerpts[place];
  return excerpt && line !== undefined ? { excerpt, line } : undefined;
}

/** A name or a path that may go on in the next line behind its joints. */
const breakable = (text: string, joint: string) =>
  text.split(joint).map((part, place) => (place === 0 ? part : html`${joint}<wbr>${part}`));

const shortName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

@customElement('code-panel')
export class CodePanel extends Panel {
  private ran!: CodeThatRan;
  private revision = 0;
  @query('.stack') private readonly stack?: HTMLElement;
  /** The line that is looked at, by its place. */
  @state() private chosen = 0;

  /** Asked for again when the run has moved; then the line that decided is looked at. */
  protected override willUpdate(): void {
    const { frame, session } = this.store;
    if (this.revision === frame.revision) return;
    this.revision = frame.revision;
    this.ran = session.code_that_ran();
    this.chosen = this.ran.decided;
  }

  /** Up and down go along the stack, Home and End to its ends. */
  private readonly walk = (event: KeyboardEvent): void => {
    const last = this.ran.lines.length - 1;
    const places: Record<string, number> = {
      ArrowDown: Math.min(this.chosen + 1, last),
      ArrowUp: Math.max(this.chosen - 1, 0),
      Home: 0,
      End: last,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    this.chosen = place;
    this.stack?.querySelectorAll<HTMLElement>('button')[place]?.focus();
  };

  /** The number that is looked at, where the numbers are one row that is longer than the panel. */
  protected override updated(): void {
    const { stack } = this;
    const button = stack?.querySelectorAll<HTMLElement>('button')[this.chosen];
    if (stack && button)
      stack.scrollLeft = button.offsetLeft - (stack.clientWidth - button.offsetWidth) / 2;
  }

  protected override render() {
    const { ran } = this;
    const line = ran.lines[this.chosen];
    return html`
      <header>
        ${ran.title.code === '' ? html`<p>${t('code.nothing')}</p>` : this.heading(ran)}
        <div class="entries">
          ${this.stepButton('entry_back', html`◂ <span>${t('code.entry')}</span>`, t('code.entry_back'))}
          ${this.stepButton('entry_forward', html`<span>${t('code.entry')}</span> ▸`, t('code.entry_forward'))}
        </div>
      </header>
      ${
        line
          ? html`
            <ol class="stack" aria-label=${t('code.stack')} @keydown=${this.walk}>
              ${ran.lines.map((each, place) => this.step(each, place))}
            </ol>
            ${this.lookedAt(line)}`
          : nothing
      }`;
  }

  private heading({ title, thing, clock_ms }: CodeThatRan) {
    const said = phraseText(title, 'code');
    return html`
      <h2>
        <span class="time">${instantText(clock_ms)}</span>
        ${thing ? thingButton(thing, this.selected, said) : said}
      </h2>`;
  }

  private stepButton(control: TimeControl, text: unknown, label: string) {
    return html`<button
      type="button"
      aria-label=${label}
      @click=${() => this.dispatchEvent(new TimeAct(control))}
    >${text}</button>`;
  }

  private step({ line, times }: RanLine, place: number) {
    const at = placed(line);
    const isChosen = place === this.chosen;
    const decided = place === this.ran.decided;
    return html`<li>
      <button
        type="button"
        data-side=${at?.excerpt.side ?? 'around'}
        aria-current=${isChosen ? 'step' : nothing}
        tabindex=${isChosen ? 0 : -1}
        @click=${() => {
          this.chosen = place;
        }}
      >
        <span class="place">${place + 1}</span>
        <span class="name">${breakable(at?.excerpt.name ?? line, '::')}</span>
        ${times === 1 ? nothing : html`<span class="times">${t('code.times', { n: times })}</span>`}
        ${decided ? html`<span class="decided">${t('code.decided')}</span>` : nothing}
      </button>
    </li>`;
  }

  private lookedAt({ line, says, times }: RanLine) {
    const at = placed(line);
    if (!at) return nothing;
    const { file, name, first, text, side } = at.excerpt;
    return html`
      <article data-side=${side}>
        <h3>${breakable(name, '::')} <span class="file">${breakable(file, '/')}:${at.line}</span></h3>
        <p class="says">${phraseText(says, 'code')}${
          times === 1 ? nothing : html` <span class="again">${t('code.ran', { n: times })}</span>`
        }</p>
        <source-text
          label=${t('code.source', { name, file: shortName(file) })}
          .text=${text}
          .first=${first}
          .marked=${at.line}
        ></source-text>
      </article>`;
  }

  static override styles = [base, buttons, things, codeStyle];
}
