// The sandbox: everything is offered, and beside the stage stands the world as sentences, or what
// is known about the thing that is pointed at.
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ScenePage } from './scene_page';
import { t } from './words/words';

const EVERYTHING: ReadonlySet<string> = new Set([
  'play',
  'customers',
  'orders',
  'skip',
  'reset',
  'step',
  'speed',
  'ids',
  'inspect',
]);

@customElement('sandbox-page')
export class SandboxPage extends ScenePage {
  override get heading(): string {
    return t('sandbox.title');
  }

  protected override get offers(): ReadonlySet<string> {
    return EVERYTHING;
  }

  protected override aside() {
    return html`<aside><p>${this.store.session.title()}</p></aside>`;
  }
}
