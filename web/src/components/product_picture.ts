// A line drawing of what is sold: an asymmetrical dresser, or a box for what has no drawing of its
// own.
import { type SVGTemplateResult, svg } from 'lit';

const DRESSER = svg`
  <path d="M4 6h44v36H4zM30 6v36M4 18h26M4 30h26M30 24h18M9 42v5M43 42v5" />`;
const BOX = svg`<path d="M4 14h44v32H4zM4 14l6-9h32l6 9M26 5v20" />`;

const PICTURES: Record<string, SVGTemplateResult> = { 'ASYMMETRICAL-DRESSER': DRESSER };

export const picture = (sku: string): SVGTemplateResult => PICTURES[sku] ?? BOX;
