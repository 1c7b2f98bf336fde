// How the strokes of a space-time diagram look, in the picture and beside the words that explain
// them: by shape first, the colour only repeats it.
import { css, type SVGTemplateResult, svg } from 'lit';

/** A diamond around a point. */
export const DIAMOND = 'M0 -9L9 0L0 9L-9 0z';

/** Lines that cross a stretch, once for a picture. */
export const hatch = svg`
  <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatch-ground" width="7" height="7"></rect>
    <path class="hatch" d="M0 0V7"></path>
  </pattern>`;

/** One of each, 36 px wide and 20 high, by the word that explains it. */
export const SAMPLES: Record<string, SVGTemplateResult> = {
  command: svg`<path class="command w1" d="M18 1V17"/><path class="command-dot" d="M18 16h0"/>`,
  message: svg`<path class="message w1" d="M4 3L31 16"/><path class="message-dot" d="M31 16h0"/>`,
  on_its_way: svg`<path class="message w1" d="M4 3L29 15"/><path class="coming" d="M31 16m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0"/>`,
  double: svg`<path class="double w1" d="M4 3L31 16"/><path class="message-dot" d="M31 16h0"/>`,
  again: svg`<path class="again w1" d="M4 3L31 16"/><path class="message-dot" d="M31 16h0"/>`,
  phantom: svg`<path class="phantom w1" d="M4 3L31 16"/><path class="message-dot" d="M31 16h0"/>`,
  lost: svg`<path class="lost w1" d="M4 3L24 14"/><path class="cross" d="M19 9l10 10m0 -10l-10 10"/>`,
  refused: svg`<path class="message w1" d="M4 3L29 16"/><path class="bar" d="M22 16H36"/>`,
  failed: svg`<path class="message w1" d="M4 3L28 13"/><path class="failed" d="M30 15m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0"/><path class="cross" d="M27 12l6 6m0 -6l-6 6"/>`,
  skipped: svg`<path class="message w1" d="M4 3L29 15"/><path class="skipped" d="M30 15m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0"/>`,
  held_back: svg`<path class="held" d="M8 10H30"/><path class="held-box" d="M4 5.5h9v9h-9z"/><path class="message-dot" d="M31 10h0"/>`,
  dead_letter: svg`<path class="grave" d="M12 4h12v12h-12z"/><path class="bar" d="M15 10h6"/>`,
  read: svg`<path class="read w1" d="M18 1V17"/><path class="read-dot" d="M18 16h0"/>`,
  waits: svg`<path class="read w1" d="M6 1V16M30 1V16"/><path class="wait" d="M6 16H30"/><path class="read-dot" d="M30 16h0"/>`,
  not_done: svg`<path class="command w1" d="M18 1V10"/><path class="cross" d="M13 8l10 10m0 -10l-10 10"/>`,
  flag: svg`<path class="flag" transform="translate(18 10)" d=${DIAMOND}/>`,
  stretch: svg`<rect class="stretch" x="2" y="3" width="32" height="14"/>`,
  bundle: svg`<path class="message w3" d="M2 2L34 18"/><circle class="count" cx="18" cy="10" r="9"/><text class="count" x="18" y="14.5">9</text>`,
};

export const diagramShapes = css`
  path {
    fill: none;
    stroke-width: 2;
  }
  .command {
    stroke: var(--write);
  }
  .command-dot,
  .message-dot,
  .read-dot {
    stroke-width: 9;
    stroke-linecap: round;
  }
  .command-dot {
    stroke: var(--write);
  }
  .message,
  .double,
  .again,
  .phantom,
  .message-dot,
  .held {
    stroke: var(--moving);
  }
  .double {
    stroke-dasharray: 10 3 2 3;
  }
  .again {
    stroke-dasharray: 14 4;
  }
  .phantom {
    stroke-dasharray: 2 4;
  }
  .read,
  .wait {
    stroke: var(--read);
    stroke-dasharray: 5 4;
  }
  .read-dot {
    stroke: var(--read);
  }
  .lost {
    stroke: var(--soft);
    stroke-dasharray: 2 4;
  }
  .held {
    stroke-dasharray: 4 3;
  }
  .held-box {
    fill: var(--card);
    stroke: var(--moving);
    stroke-dasharray: 3 2;
  }
  .coming,
  .skipped,
  .failed {
    fill: var(--card);
    stroke: var(--moving);
  }
  .coming {
    stroke-dasharray: 2 2;
  }
  .cross,
  .bar {
    stroke: var(--ink);
  }
  .bar {
    stroke-width: 3;
  }
  .void {
    fill: var(--card);
    stroke: var(--write);
  }
  .grave {
    fill: var(--card);
    stroke: var(--ink);
    stroke-width: 3;
  }
  path.w2 {
    stroke-width: 3;
  }
  path.w3 {
    stroke-width: 4;
  }
  path.w4 {
    stroke-width: 6;
  }
  .chosen,
  .within,
  .kin {
    stroke: var(--ink);
    stroke-width: 14;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .within {
    stroke: var(--card);
    stroke-width: 10;
  }
  .kin {
    stroke: var(--edge);
    stroke-width: 10;
    opacity: 0.45;
  }
  .flag {
    fill: var(--stale-ground);
    stroke: var(--stale);
  }
  .stretch {
    fill: url(#hatch);
    stroke: var(--edge);
    stroke-width: 1;
  }
  .hatch-ground {
    fill: var(--card);
  }
  .hatch {
    stroke: var(--ink);
    stroke-width: 3;
  }
  circle.count {
    fill: var(--token);
    stroke: var(--token-edge);
    stroke-width: 1.5;
  }
  text {
    fill: var(--ink);
    font: 400 14px / 1.2 var(--text);
  }
  text.count {
    fill: #1a1f26;
    font: 700 12px var(--mono);
    text-anchor: middle;
  }
`;
