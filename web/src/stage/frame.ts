// What the stage shows at one moment, taken from the core whenever its revision rises.
import type {
  Clock,
  Customer,
  DomainEvent,
  EventId,
  Replica,
  Session,
  Settings,
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
    event(id) {
      const known = events.get(id) ?? session.event(id);
      events.set(id, known);
      return known;
    },
  };
}

/** Some replica has something about a product otherwise than the write side. */
export const isBehind = (frame: Frame): boolean =>
  frame.replicas.some((replica) => replica.products.some((row) => row.differs));
