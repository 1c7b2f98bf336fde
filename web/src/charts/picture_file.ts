// A picture of the page as a file on the person's own device: complete in itself, in light colours
// whatever the page is in, for a slide or a sheet of paper.
import { wrapped } from '../stage/diagram_words';
import { lettersIn } from '../stage/letters';
import type { LegendItem } from './space_time_legend';

export interface ToKeep {
  /** What stands above the picture. */
  title: string;
  picture: SVGSVGElement;
  legend: LegendItem[];
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN_PX = 20;
/** The title's letters and lines, and what lies below it. */
const TITLE = { size: 17, letter: 9.6, line: 23, below: 16 };
const LEGEND_ROW_PX = 28;
const SHAPE_PX = 36;
const LETTER_PX = 7.4;
/** Of the PNG, to be sharp on a projector. */
const SCALE = 2;

/** What the page's styles say, for a file that has none; what goes without saying is left out. */
const SHAPE_STYLES: Record<string, string> = {
  fill: '',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
  visibility: 'visible',
};
const TEXT_STYLES: Record<string, string> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
};
const DRAWN = 'path, rect, circle, text';

/** A copy that says of each shape how it looks. */
function copyOf(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll<SVGElement>(DRAWN)];
  for (const [n, shape] of [...svg.querySelectorAll<SVGElement>(DRAWN)].entries()) {
    const style = getComputedStyle(shape);
    const styles = shape.localName === 'text' ? { ...SHAPE_STYLES, ...TEXT_STYLES } : SHAPE_STYLES;
    for (const [name, usual] of Object.entries(styles)) {
      const value = style.getPropertyValue(name);
      if (value !== usual) copies[n]?.setAttribute(name, value);
    }
  }
  for (const each of copy.querySelectorAll('[class]')) each.removeAttribute('class');
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  return copy;
}

/** The page's own colours as they are in the light, for as long as it takes to read them. */
function inLight<Result>(read: () => Result): Result {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  const result = read();
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  return result;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function write(text: string, x: number, y: number, style: CSSStyleDeclaration, size: number) {
  const made = element('text', {
    x,
    y,
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': size,
  });
  made.textContent = text;
  return made;
}

/** The legend below the picture, as many in a row as fit; where the next row would be. */
function addLegend(file: SVGElement, items: LegendItem[], width: number, from_px: number): number {
  let [x, y] = [MARGIN_PX, from_px];
  for (const { svg, text } of items) {
    const wide = SHAPE_PX + 8 + lettersIn(text) * LETTER_PX + 20;
    if (x > MARGIN_PX && x + wide > width) [x, y] = [MARGIN_PX, y + LEGEND_ROW_PX];
    const shape = copyOf(svg);
    const group = element('g', { transform: `translate(${x} ${y})` });
    group.append(...shape.childNodes);
    file.append(group, write(text, x + SHAPE_PX + 8, y + 15, getComputedStyle(svg), 14));
    x += wide;
  }
  return y + LEGEND_ROW_PX;
}

/** What the picture lies on; its veil is made of it. */
function groundOf(picture: SVGSVGElement): string {
  const veil = picture.querySelector('.veil');
  return veil ? getComputedStyle(veil).fill : 'none';
}

function fileOf({ title, picture, legend }: ToKeep): {
  text: string;
  width: number;
  height: number;
} {
  return inLight(() => {
    const style = getComputedStyle(picture);
    const width = picture.width.baseVal.value + 2 * MARGIN_PX;
    const heading = wrapped(title, width - 2 * MARGIN_PX, TITLE.letter);
    const above = heading.length * TITLE.line + TITLE.below;
    const below = above + picture.height.baseVal.value + 16;
    const file = element('svg', { xmlns: SVG });
    const ground = element('rect', { width, fill: groundOf(picture) });
    const body = element('g', { transform: `translate(${MARGIN_PX} ${above})` });
    body.append(...copyOf(picture).childNodes);
    file.append(
      ground,
      ...heading.map((line, n) =>
        write(line, MARGIN_PX, (n + 1) * TITLE.line + 4, style, TITLE.size),
      ),
      body,
    );
    const height = addLegend(file, legend, width, below) + 12;
    ground.setAttribute('height', String(height));
    for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      file.setAttribute(key, String(value));
    return { text: new XMLSerializer().serializeToString(file), width, height };
  });
}

async function pngOf(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}

export async function pictureFile(kind: 'svg' | 'png', what: ToKeep): Promise<Blob> {
  const { text, width, height } = fileOf(what);
  return kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : pngOf(text, width, height);
}
