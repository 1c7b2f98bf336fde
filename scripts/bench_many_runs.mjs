// How long the sandbox's many runs take in their workers, and the frames of the page meanwhile, while
// a run plays on it: in the system's Chromium, of the built page.
import { ms } from './bench_table.mjs';

const COUNTS = ['1000', '10000'];

/** In the page: presses Run, and gives the time until all is done and the frames between. */
async function run(count) {
  const deep = (root, selector) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const each of root.querySelectorAll('*')) {
      const inside = each.shadowRoot && deep(each.shadowRoot, selector);
      if (inside) return inside;
    }
    return undefined;
  };
  const panel = deep(document, 'many-runs-panel');
  const { desk } = panel;
  desk.count = count;
  panel.requestUpdate();
  await panel.updateComplete;
  const frames = [];
  let last = performance.now();
  const began = last;
  const done = new Promise((resolve) => {
    const heard = () => {
      if (desk.many?.state !== 'done') return;
      desk.removeEventListener('change', heard);
      resolve(performance.now() - began);
    };
    desk.addEventListener('change', heard);
  });
  let going = true;
  const frame = (now) => {
    frames.push(now - last);
    last = now;
    if (going) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  panel.renderRoot.querySelector('.go').click();
  const took = await done;
  going = false;
  return { took, frames: frames.slice(1).sort((one, other) => one - other) };
}

/** The figures of a page where the lab has started. */
export async function manyRunsFigures(page) {
  await page.goto(`${page.url()}#sandbox`);
  await page.getByRole('tab', { name: 'Many runs' }).click();
  await page.locator('many-runs-panel .go:enabled').first().waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const figures = [];
  for (const count of COUNTS) {
    const { took, frames } = await page.evaluate(run, count);
    const at = (share) => ms(frames[Math.floor(share * (frames.length - 1))] ?? 0);
    figures.push({
      name: `${count} of a busy minute`,
      value: took,
      text: `${ms(took)} (frames ${at(0.5)}, 95% ${at(0.95)})`,
      goal: count === '1000' ? { at_most: 2000, text: 'at most 2 s' } : undefined,
    });
  }
  return figures;
}
