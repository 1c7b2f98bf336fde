// What a hand does on a picture of time: press, drag, spread two fingers, turn the wheel with Ctrl.
// Said in parts of the picture's length.

/** It is pressed at this point of the picture. */
export class PlotPressed extends Event {
  constructor(
    readonly x: number,
    readonly y: number,
    /** A finger is broader than the point of a mouse. */
    readonly coarse: boolean,
  ) {
    super('plot-pressed');
  }
}

/** By a part of its length; later is above 0. */
export class PlotPanned extends Event {
  constructor(readonly part: number) {
    super('plot-panned');
  }
}

/** So many times as much time, what is at that part of it staying there. */
export class PlotZoomed extends Event {
  constructor(
    readonly times: number,
    readonly part: number,
  ) {
    super('plot-zoomed');
  }
}

export interface PlotArea {
  /** Of the line of time, in pixels of the element. */
  start_px: number;
  length_px: number;
  down: boolean;
}

const DRAG_PX = 6;
const WHEEL_PER_PX = 0.005;

export class PlotPointer {
  private readonly fingers = new Map<number, { along: number; x: number; y: number }>();
  private dragged = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly area: () => PlotArea,
  ) {}

  private along(event: MouseEvent): number {
    const { left, top } = this.element.getBoundingClientRect();
    return this.area().down ? event.clientY - top : event.clientX - left;
  }
  private part(along: number): number {
    const { start_px, length_px } = this.area();
    return (along - start_px) / length_px;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.fingers.size === 0) this.dragged = false;
    this.fingers.set(event.pointerId, {
      along: this.along(event),
      x: event.clientX,
      y: event.clientY,
    });
  };

  readonly move = (event: PointerEvent): void => {
    const known = this.fingers.get(event.pointerId);
    if (!known) return;
    const along = this.along(event);
    if (!this.dragged && Math.abs(along - known.along) < DRAG_PX) return;
    if (!this.dragged) this.element.setPointerCapture(event.pointerId);
    this.dragged = true;
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.spread(known.along, along, other.along);
    else this.send(new PlotPanned((known.along - along) / this.area().length_px));
    known.along = along;
  };

  /** What lies under both fingers stays under them. */
  private spread(before: number, after: number, other: number): void {
    const apart = (one: number) => Math.max(24, Math.abs(one - other));
    this.send(new PlotZoomed(apart(before) / apart(after), this.part(other)));
  }

  readonly up = (event: PointerEvent): void => {
    const known = this.fingers.get(event.pointerId);
    this.fingers.delete(event.pointerId);
    if (!known || this.dragged || this.fingers.size > 0) return;
    const { left, top } = this.element.getBoundingClientRect();
    this.send(
      new PlotPressed(event.clientX - left, event.clientY - top, event.pointerType === 'touch'),
    );
  };

  readonly cancel = (event: PointerEvent): void => {
    this.fingers.delete(event.pointerId);
  };

  /** The wheel alone scrolls what the picture stands in; sideways, or with Shift, it moves time. */
  readonly wheel = (event: WheelEvent): void => {
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.ctrlKey) {
      event.preventDefault();
      this.send(
        new PlotZoomed(Math.exp(event.deltaY * WHEEL_PER_PX), this.part(this.along(event))),
      );
    } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      event.preventDefault();
      this.send(new PlotPanned(sideways / this.area().length_px));
    }
  };

  private send(event: Event): void {
    this.element.dispatchEvent(event);
  }
}
