// Elements that are large enough to be drawn one after the other when the page is opened, each in a
// task of its own, so that a person's click or key never waits for all of them. Afterwards they are
// drawn as elements are.
import { LitElement } from 'lit';

let waiting: (() => void)[] | undefined;

/** Resolves when whatever waits for the browser's attention has had it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** All parts that `draw` puts into the page, and the parts of those, have been drawn. */
export async function drawInTurns(draw: () => void): Promise<void> {
  waiting = [];
  draw();
  await nextTask();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next();
    await nextTask();
  }
  waiting = undefined;
}

export abstract class Part extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && waiting) await new Promise<void>((go) => waiting?.push(go));
    await super.scheduleUpdate();
  }
}
