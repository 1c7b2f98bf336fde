// The arrows of the loop: commands down to the write side, answers up from the side that gives them.
// Boxes in, paths out.

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Loop {
  /** One arrow a customer, in their order; a command goes down, an answer up. */
  commands: Arrow[];
  answers: Arrow[];
}

/** Two SVG paths: its line and its head. */
export interface Arrow {
  line: string;
  head: string;
}

/**
 * A card's ports: this far in from its lower corners, outside of the label that hangs between them.
 */
export const PORT_INSET = 20;
/** Where arrows end on a side, as a share of its width: their middle. */
const LANDING_INSET = 0.42;
/** Of answers from the side that the commands go to: beside those. */
const BESIDE_INSET = 0.75;
const LANDING_STEP = 40;
/** A swing narrower than this is a kink: such an arrow runs straight. */
const NEAR = 24;
/** Between an arrow's end and the box it belongs to. */
const GAP = 6;
/** The curve's hardness: how far its ends hold their direction, as a share of its height. */
const HOLD = 0.75;

/** From (x, y) straight to the height `bend`, then in one swing to (to_x, to_y). */
function swing(x: number, y: number, bend: number, to_x: number, to_y: number): string {
  const hold = (to_y - bend) * HOLD;
  return `M${x} ${y}V${bend}C${x} ${bend + hold} ${to_x} ${to_y - hold} ${to_x} ${to_y}`;
}

/**
 * `answering`: the side that answers, which is the write side where reads are strong. `hang`: how far
 * below the cards the labels reach; the arrows run straight until there.
 */
export function loop(cards: Box[], write: Box, answering: Box, hang: number): Loop {
  const landing = (box: Box, index: number, port: number, inset = LANDING_INSET) => {
    const middle = box.left + (box.right - box.left) * inset;
    const x = Math.round(middle + (index - (cards.length - 1) / 2) * LANDING_STEP);
    return Math.abs(x - port) < NEAR ? port : x;
  };
  return {
    commands: cards.map((card, index) => {
      const port = card.left + PORT_INSET;
      const [x, y] = [landing(write, index, port), write.top - GAP];
      return {
        line: swing(port, card.bottom + GAP, card.bottom + hang, x, y),
        head: `M${x - 5} ${y - 6}l5 6 5-6`,
      };
    }),
    answers: cards.map((card, index) => {
      const [x, y] = [card.right - PORT_INSET, card.bottom + GAP];
      const inset = answering === write ? BESIDE_INSET : LANDING_INSET;
      const to_x = landing(answering, index, x, inset);
      return {
        line: swing(x, y, card.bottom + hang, to_x, answering.top - GAP),
        head: `M${x - 5} ${y + 6}l5-6 5 6`,
      };
    }),
  };
}
