// Between the page in front of a room and the window with its notes: what stands there goes one way,
// as it is to be shown; what the presenter presses there goes the other. Both windows are of one
// browser; nothing leaves it.

/** All that the notes window shows. */
export interface Notes {
  heading: string;
  /** "3 of 7" as two numbers. */
  place: number;
  places: number;
  title: string;
  text: string;
  quiet?: string;
  /** How a learner alone would go on. */
  hint?: string;
  /** `answer`: the option that the run proves right, by its name. */
  bet?: { question: string; options: { name: string; label: string }[]; answer: string };
  /** The room has seen it. */
  answered: boolean;
  /** The title of the step after this one. */
  next?: string;
  time: string;
  playing: boolean;
  black: boolean;
}

/** What a presenter presses, in either window. */
export type RoomAct = 'forward' | 'back' | 'black';

type Message = { notes: Notes } | { act: RoomAct } | 'hello';

const NAME = 'cqrs-lab-notes-';
const PARAMETER = 'notes';

const channelOf = (id: string): BroadcastChannel => new BroadcastChannel(NAME + id);

/** The end of the page in front of the room. */
export class NotesDesk {
  private readonly id = String(crypto.getRandomValues(new Uint32Array(1))[0]);
  private readonly channel = channelOf(this.id);
  private told = '';

  constructor(
    private readonly current: () => Notes,
    onAct: (act: RoomAct) => void,
  ) {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data === 'hello') this.tell(true);
      else if ('act' in data) onAct(data.act);
    };
  }

  /** What stands there now, if it is something new. */
  tell(again = false): void {
    const notes = this.current();
    const told = JSON.stringify(notes);
    if (told === this.told && !again) return;
    this.told = told;
    this.channel.postMessage({ notes } satisfies Message);
  }

  /** Opens the window, or brings it forward; false: the browser does not let it open. */
  open(): boolean {
    const address = new URL(location.href);
    address.hash = '';
    address.search = `?${PARAMETER}=${this.id}`;
    return window.open(address, NAME + this.id, 'popup,width=720,height=760') !== null;
  }

  close(): void {
    this.channel.close();
  }
}

/** The end of the notes window, if the address says which page it belongs to. */
export class NotesWindowLine {
  private readonly channel: BroadcastChannel;

  constructor(onNotes: (notes: Notes) => void) {
    this.channel = channelOf(new URLSearchParams(location.search).get(PARAMETER) ?? '');
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (typeof data === 'object' && 'notes' in data) onNotes(data.notes);
    };
    this.channel.postMessage('hello' satisfies Message);
  }

  act(act: RoomAct): void {
    this.channel.postMessage({ act } satisfies Message);
  }
}
