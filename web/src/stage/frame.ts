// What the stage shows at one moment, taken from the core whenever its revision rises.
import type {
  Clock,
  Customer,
  DomainEvent,
  EventId,
  Replica,
  Session,
  Settings,
  Side,
  Tracker,
  WriteModel,
  Writer,
} from '../core/contract';

export interface Frame {
  revision: number;
  write: WriteModel;
  writer: Writer;
  replicas: Replica[];
  customers: Customer[];
  settings: Settings;
  answering: Side;
  /** Of a run that is an issue tracker's; the core of the first lesson plays none. */
  tracker: Tracker | null | undefined;
  event(id: EventId): DomainEvent;
}

export type { Clock };

export function takeFrame(session: Session): Frame {
  const events = new Map<EventId, DomainEvent>();
  return {
    revision: session.revision(),
    write: session.write_model(),
    writer: session.writer(),
    replicas: session.replicas(),
    customers: session.customers(),
    settings: session.settings(),
    answering: session.answering_side(),
    tracker: session.tracker?.(),
    event(id) {
      const known = events.get(id) ?? session.event(id);
      events.set(id, known);
      return known;
    },
  };
}

/** Some replica has something about a product, or an issue, otherwise than the write side. */
export const isBehind = ({ replicas, tracker }: Frame): boolean =>
  (tracker?.write ?? replicas.flatMap(({ products }) => products)).some((row) => row.differs);
