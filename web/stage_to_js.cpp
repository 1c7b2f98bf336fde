#include "stage_to_js.hpp"

#include <cstddef>

#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;
using web::word;

val to_js(const Lack& lack) {
  return object(Field{"replica", lack.replica}, Field{"events", lack.events});
}

val to_js(const BatchRow& row) {
  return object(Field{"ref", row.ref}, Field{"sku", row.sku}, Field{"eta", row.eta},
                Field{"purchased", row.purchased}, Field{"available", row.available},
                Field{"differs", row.differs}, Field{"behind", row.behind});
}

val to_js(const OrderRow& row) {
  return object(Field{"orderid", row.orderid}, Field{"sku", row.sku}, Field{"qty", row.qty},
                Field{"batchref", row.batchref}, Field{"by", row.by}, Field{"differs", row.differs},
                Field{"here", row.here}, Field{"behind", row.behind},
                Field{"missing_events", row.missing_events});
}

val to_js(const ProductRow& row) {
  return object(Field{"sku", row.sku}, Field{"here", row.here}, Field{"in_stock", row.in_stock},
                Field{"incoming", row.incoming}, Field{"next_eta", row.next_eta},
                Field{"differs", row.differs}, Field{"truth_in_stock", row.truth_in_stock},
                Field{"truth_incoming", row.truth_incoming},
                Field{"missing_events", row.missing_events});
}

val to_js(const ReplicaTable& replica) {
  const ReplicaStatus& status = replica.status;
  return object(Field{"running", status.running},
                Field{"has", ReplicaStatus::has_words[static_cast<std::size_t>(status.has)]},
                Field{"first", status.first}, Field{"prefix", status.prefix},
                Field{"highest", status.highest}, Field{"later", status.later},
                Field{"missing", status.missing}, Field{"waits_for", status.waits_for},
                Field{"coming", status.coming}, Field{"phantoms", status.phantoms},
                Field{"held_back", status.held_back},
                Field{"held_back_count", status.held_back_count},
                Field{"replayed", status.replayed}, Field{"to_replay", status.to_replay},
                Field{"waiting_reads", status.waiting_reads}, Field{"products", replica.products},
                Field{"orders", replica.orders});
}

val to_js(const CommandStep& step) {
  return object(Field{"kind", CommandStep::words[static_cast<std::size_t>(step.kind)]},
                Field{"event", step.event}, Field{"down_ms", step.down_ms});
}

val to_js(const LastCommand& last) {
  return object(Field{"number", last.number}, Field{"by", last.by}, Field{"type", last.type},
                Field{"sku", last.sku}, Field{"orderid", last.orderid}, Field{"ref", last.ref},
                Field{"qty", last.qty}, Field{"at_ms", last.at_ms},
                Field{"clock_ms", last.clock_ms}, Field{"outcome", scenario::word_of(last.outcome)},
                Field{"reason", last.reason}, Field{"steps", last.steps});
}

val to_js(const WriterStatus& writer) {
  return object(Field{"down", writer.down}, Field{"back_clock_ms", writer.back_clock_ms},
                Field{"commands", writer.commands}, Field{"outbox_count", writer.outbox_count},
                Field{"outbox", writer.outbox}, Field{"put_off", writer.put_off},
                Field{"follow_ups", writer.follow_ups}, Field{"last", writer.last});
}

val to_js(const PageLine& line) {
  return object(Field{"sku", line.sku}, Field{"qty", line.qty}, Field{"batchref", line.batchref});
}

val to_js(const Lamp& lamp) {
  return object(Field{"kind", Lamp::words[static_cast<std::size_t>(lamp.kind)]},
                Field{"why", Lamp::why_words[static_cast<std::size_t>(lamp.why)]},
                Field{"versions_behind", lamp.versions_behind}, Field{"age_ms", lamp.age_ms},
                Field{"missing_events", lamp.missing_events},
                Field{"changes_since", lamp.changes_since}, Field{"since_ms", lamp.since_ms},
                Field{"truth_in_stock", lamp.truth_in_stock},
                Field{"truth_incoming", lamp.truth_incoming}, Field{"on_its_way", lamp.on_its_way});
}

val to_js(const BrokenPromise& broken) {
  return object(
      Field{"guarantee", scenario::word_of(broken.guarantee)}, Field{"event", broken.event},
      Field{"coming", broken.coming}, Field{"other_command", broken.other_command},
      Field{"other_read", broken.other_read}, Field{"same_page", broken.same_page},
      Field{"said_in_stock", broken.said_in_stock}, Field{"other_event", broken.other_event},
      Field{"other_by", broken.other_by}, Field{"other_clock_ms", broken.other_clock_ms});
}

val to_js(const Asking& asking) {
  return object(Field{"read", asking.read}, Field{"status", scenario::word_of(asking.status)},
                Field{"sku", asking.sku}, Field{"orderid", asking.orderid},
                Field{"replica", asking.replica}, Field{"waits_for", asking.waits_for},
                Field{"clock_ms", asking.clock_ms});
}

val to_js(const Customer& page) {
  return object(
      Field{"name", page.name},
      Field{"showing", Customer::showing_words[static_cast<std::size_t>(page.showing)]},
      Field{"sku", page.sku}, Field{"orderid", page.orderid}, Field{"status", word(page.status)},
      Field{"in_stock", page.in_stock}, Field{"incoming", page.incoming},
      Field{"next_eta", page.next_eta}, Field{"lines", page.lines},
      Field{"outcome", word(page.outcome)}, Field{"reason", page.reason},
      Field{"ordered", page.ordered}, Field{"at_ms", page.at_ms}, Field{"clock_ms", page.clock_ms},
      Field{"replica", page.replica}, Field{"read", page.read}, Field{"command", page.command},
      Field{"waited_ms", page.waited_ms}, Field{"gave_up_waiting", page.gave_up_waiting},
      Field{"own_order", page.own_order}, Field{"broken", page.broken},
      Field{"asking", page.asking}, Field{"disappointed", page.disappointed},
      Field{"promised_in_stock", page.promised_in_stock},
      Field{"promised_incoming", page.promised_incoming}, Field{"own_orderid", page.own_orderid},
      Field{"next_orderid", page.next_orderid}, Field{"lamp", page.lamp});
}

val to_js(const WriteModelTable& model) {
  return object(Field{"batches", model.batches}, Field{"orders", model.orders},
                Field{"events_committed", model.events_committed},
                Field{"last_event", model.last_event});
}

}  // namespace lab
