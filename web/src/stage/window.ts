// Which rows of a long list are in sight: all of one height, only those drawn. A list that is higher
// than a browser can lay out is scaled: its scroll bar then moves by several rows a pixel.
const HEIGHT_MAX = 8_000_000;

export interface Window {
  /** Of the whole list, in px. */
  height: number;
  /** The first row to be drawn, and how many. */
  first: number;
  count: number;
  /** Where the first one stands, in px from the top of the list. */
  top: number;
}

/** Rows drawn beyond each end of the view. */
const SPARE = 6;

export interface View {
  rows: number;
  rowHeight: number;
  viewHeight: number;
  scrollTop: number;
}

const heightOf = (rows: number, rowHeight: number): number =>
  Math.min(rows * rowHeight, HEIGHT_MAX);

/** The row at the upper edge of the view; in between rows, a fraction. */
export function rowAtTop({ rows, rowHeight, viewHeight, scrollTop }: View): number {
  const way = heightOf(rows, rowHeight) - viewHeight;
  const rowsOfWay = rows - viewHeight / rowHeight;
  if (way <= 0) return 0;
  return (Math.min(Math.max(scrollTop, 0), way) / way) * rowsOfWay;
}

export function windowOf(view: View): Window {
  const { rows, rowHeight, viewHeight, scrollTop } = view;
  const atTop = rowAtTop(view);
  const first = Math.max(Math.floor(atTop) - SPARE, 0);
  const count = Math.min(Math.ceil(viewHeight / rowHeight) + 1 + 2 * SPARE, rows - first);
  return {
    height: heightOf(rows, rowHeight),
    first,
    count,
    top: Math.max(scrollTop, 0) - (atTop - first) * rowHeight,
  };
}

/** Is the whole row in sight? */
export function isInSight(view: View, row: number): boolean {
  const atTop = rowAtTop(view);
  const tolerance = 1 / view.rowHeight;
  return (
    row >= atTop - tolerance && row + 1 <= atTop + view.viewHeight / view.rowHeight + tolerance
  );
}

/** Where to scroll so that the row is the last one in sight, or the first. */
export function scrollTo(view: View, row: number, end: 'first' | 'last'): number {
  const { rows, rowHeight, viewHeight } = view;
  const way = heightOf(rows, rowHeight) - viewHeight;
  const rowsOfWay = rows - viewHeight / rowHeight;
  if (way <= 0) return 0;
  const atTop = end === 'first' ? row : row + 1 - viewHeight / rowHeight;
  return (Math.min(Math.max(atTop, 0), rowsOfWay) / rowsOfWay) * way;
}
