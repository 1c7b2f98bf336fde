// What is dear to show while time runs is shown less often: of every stretch of time it takes no
// more than a share, so that the rest is left for what moves and for the person.
const SHARE = 0.25;

export class Pace {
  private due_ms = 0;

  get isDue(): boolean {
    return performance.now() >= this.due_ms;
  }

  spend<T>(show: () => T): T {
    const began_ms = performance.now();
    const shown = show();
    this.due_ms = began_ms + (performance.now() - began_ms) / SHARE;
    return shown;
  }
}
