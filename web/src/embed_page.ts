// A run in a frame of somebody's slides: the stage, time, and a way to the whole page.
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encodeMoment } from './moment_link';
import { ScenePage } from './scene_page';
import { embed } from './styles/embed';
import { room } from './styles/room';
import { base, buttons } from './styles/shared';
import { clockText } from './words/times';
import { t } from './words/words';
import './components/room_stage';

/** More rows of any kind than this do not fit into a frame in large letters. */
const LARGE_ROWS_MAX = 2;
const OFFERS: ReadonlySet<string> = new Set(['play', 'customers']);

@customElement('embed-page')
export class EmbedPage extends ScenePage {
  override readonly alone = true;
  /** There is much to show: in smaller letters. */
  @property({ type: Boolean, reflect: true }) dense = false;

  override get heading(): string {
    return this.store.session.title();
  }

  override get offers(): ReadonlySet<string> {
    return OFFERS;
  }

  protected override aside() {
    return html``;
  }

  protected override willUpdate(): void {
    const { customers, replicas, write } = this.store.frame;
    this.dense =
      replicas.length > 1 ||
      [customers, write.batches].some(({ length }) => length > LARGE_ROWS_MAX);
  }

  /** To the whole page at the very moment that is shown, in a window of its own. */
  private readonly toLab = async (event: MouseEvent): Promise<void> => {
    event.preventDefault();
    this.player.pause();
    const whole = wholePage();
    whole.hash = await encodeMoment(this.store.session);
    window.open(whole, '_blank', 'noopener');
  };

  protected override render() {
    const { store, player } = this;
    const { playing } = player;
    return html`
      <main @customer-act=${this.onCustomerAct}>
        <h1 class="unseen">${this.heading}</h1>
        ${
          store.scene
            ? this.scene()
            : html`<room-stage .frame=${store.frame} .tokens=${store.tokens} free></room-stage>`
        }
      </main>
      <footer>
        <button type="button" class="play" @click=${() => this.moveTime('toggle')}
          >${t(playing ? 'time.pause' : 'time.play')}</button>
        <button type="button" aria-label=${t('time.back_label')} @click=${() => this.moveTime('back')}
          >◂ <span>${t('time.step')}</span></button>
        <button type="button" aria-label=${t('time.forward_label')} @click=${() => this.moveTime('forward')}
          ><span>${t('time.step')}</span> ▸</button>
        <p><span class="clock">${clockText(store.clock.clock_ms)}</span> ${t(playing ? 'time.playing' : 'time.still')}</p>
        <a href=${wholePage().href} target="_blank" rel="noopener" @click=${this.toLab}>${t('lab')}</a>
      </footer>
      <p class="unseen" role="status">${this.heard}</p>`;
  }

  static override styles = [base, buttons, room, embed];
}

function wholePage(): URL {
  const whole = new URL(location.href);
  whole.searchParams.delete('embed');
  return whole;
}
