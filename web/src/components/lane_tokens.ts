// The tokens of a lane, as elements in a list: each is drawn once and then only moved. What has not
// moved by half a pixel is not touched; where one goes and another comes, it takes over the element.
import { html, nothing, render } from 'lit';
import type { DomainEvent, Thing } from '../core/contract';
import { keyOf, type Lane, type LaneToken } from '../stage/lane';
import { isSame } from '../stage/things';
import { has, joined, language, person, product, t } from '../words/words';
import { thingButton } from './thing_button';
import { tokenShape } from './token_shape';

const messageThing = ({ event, replica, attempt, copy }: LaneToken): Thing => ({
  kind: 'message',
  event,
  replica,
  attempt,
  copy,
});

/** A token's element, and what is drawn in it. */
class DrawnToken {
  readonly element = document.createElement('li');
  /** Of the frame that it was last in. */
  frame = 0;
  private key = Number.NaN;
  private x = Number.NaN;
  private word_x = Number.NaN;
  private word = '';
  private kind = '';
  private count = 0;
  private bundle = false;
  private selected?: Thing;
  private faded = 0;
  private spoken = language();

  show(token: LaneToken, selected: Thing | undefined, event: (id: number) => DomainEvent): void {
    this.move(token);
    const key = keyOf(token);
    const pointed = isSame(selected, messageThing(token)) ? selected : undefined;
    if (
      key === this.key &&
      token.kind === this.kind &&
      token.count === this.count &&
      token.bundle === this.bundle &&
      token.word === this.word &&
      this.spoken === language() &&
      pointed === this.selected &&
      Object.is(token.word_x - token.x, this.word_x)
    )
      return;
    this.key = key;
    this.kind = token.kind;
    this.count = token.count;
    this.bundle = token.bundle;
    this.word = token.word;
    this.spoken = language();
    this.selected = pointed;
    this.word_x = token.word_x - token.x;
    this.element.className = token.kind;
    const shape = tokenShape(token.kind, token.bundle ? token.count : token.event, token.bundle);
    render(
      html`${thingButton(messageThing(token), pointed, shape, saidOf(token, event))}${
        Number.isNaN(this.word_x)
          ? nothing
          : html`<span class="word" aria-hidden="true" .style=${`margin-left:${this.word_x}px`}>${token.word}</span>`
      }`,
      this.element,
    );
  }

  private move({ x, faded }: LaneToken): void {
    const { style } = this.element;
    if (x !== this.x) style.transform = `translateX(${x}px)`;
    if (faded !== this.faded) style.setProperty('--fade', (1 - faded * 0.7).toFixed(2));
    this.x = x;
    this.faded = faded;
  }
}

function saidOf(token: LaneToken, eventOf: (id: number) => DomainEvent): string {
  const { event, kind, bundle, count, replica, word } = token;
  if (bundle) return t(`lane.bundle.${kind}`, { n: count, event });
  const { type, sku, by } = eventOf(event);
  const own = `tracker.cause.${type}`;
  const key = has(own) ? own : `channel.event.${type}`;
  const what = t(key, { product: product(sku), by: person(by) });
  return joined('list', [t('lane.token', { event, n: replica, what }), word]);
}

/** What stands below a token. */
export const wordOf = ({ bundle, kind, count, attempt, event }: LaneToken): string =>
  bundle
    ? t(`lane.bundle_word.${kind}`, { n: count })
    : t(`lane.kind.${kind}`, { n: attempt + 1, event });

export class LaneTokens {
  private readonly drawn = new Map<number, DrawnToken>();
  /** In the lane's order. */
  private readonly shown: DrawnToken[] = [];
  /** Of tokens that are gone, for others that have come. */
  private readonly spare: DrawnToken[] = [];
  private frame = 0;

  draw(
    list: HTMLElement,
    lane: Lane,
    selected: Thing | undefined,
    event: (id: number) => DomainEvent,
  ): void {
    this.frame += 1;
    let known = 0;
    for (let index = 0; index < lane.count; index += 1) {
      const drawn = this.drawn.get(keyOf(lane.tokens[index] as LaneToken));
      if (!drawn) continue;
      drawn.frame = this.frame;
      known += 1;
    }
    if (known < this.drawn.size) this.putAside();
    for (let index = 0; index < lane.count; index += 1) {
      const token = lane.tokens[index] as LaneToken;
      const drawn = this.drawnOf(keyOf(token));
      drawn.show(token, selected, event);
      this.shown[index] = drawn;
    }
    // Before the others are put in their places: nothing moves up for what is gone.
    for (const { element } of this.spare) element.remove();
    this.spare.length = 0;
    let place = list.firstElementChild;
    for (let index = 0; index < lane.count; index += 1) {
      const { element } = this.shown[index] as DrawnToken;
      if (element === place) place = place.nextElementSibling;
      else list.insertBefore(element, place);
    }
  }

  /** Whoever stands on a token with the keyboard does not find another there. */
  private putAside(): void {
    for (const [key, drawn] of this.drawn) {
      if (drawn.frame === this.frame) continue;
      this.drawn.delete(key);
      if (drawn.element.matches(':focus-within')) drawn.element.remove();
      else this.spare.push(drawn);
    }
    this.spare.reverse();
  }

  private drawnOf(key: number): DrawnToken {
    let drawn = this.drawn.get(key);
    if (!drawn) {
      drawn = this.spare.pop() ?? new DrawnToken();
      drawn.frame = this.frame;
      this.drawn.set(key, drawn);
    }
    return drawn;
  }
}
