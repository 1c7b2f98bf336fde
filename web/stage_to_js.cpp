#include "stage_to_js.hpp"

#include <cstddef>

#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;
using web::word;

val to_js(const BatchRow& row) {
  return object(Field{"ref", row.ref}, Field{"sku", row.sku}, Field{"eta", row.eta},
                Field{"purchased", row.purchased}, Field{"available", row.available},
                Field{"differs", row.differs});
}

val to_js(const OrderRow& row) {
  return object(Field{"orderid", row.orderid}, Field{"sku", row.sku}, Field{"qty", row.qty},
                Field{"batchref", row.batchref}, Field{"by", row.by}, Field{"differs", row.differs},
                Field{"here", row.here});
}

val to_js(const ProductRow& row) {
  return object(Field{"sku", row.sku}, Field{"here", row.here}, Field{"in_stock", row.in_stock},
                Field{"incoming", row.incoming}, Field{"next_eta", row.next_eta},
                Field{"differs", row.differs}, Field{"truth_in_stock", row.truth_in_stock},
                Field{"truth_incoming", row.truth_incoming},
                Field{"missing_events", row.missing_events});
}

val to_js(const ReplicaTable& replica) {
  return object(Field{"running", replica.running}, Field{"prefix", replica.prefix},
                Field{"highest", replica.highest}, Field{"missing", replica.missing},
                Field{"products", replica.products}, Field{"orders", replica.orders});
}

val to_js(const PageLine& line) {
  return object(Field{"sku", line.sku}, Field{"qty", line.qty}, Field{"batchref", line.batchref});
}

val to_js(const Lamp& lamp) {
  return object(Field{"kind", Lamp::words[static_cast<std::size_t>(lamp.kind)]},
                Field{"versions_behind", lamp.versions_behind}, Field{"age_ms", lamp.age_ms},
                Field{"missing_events", lamp.missing_events}, Field{"since_ms", lamp.since_ms},
                Field{"truth_in_stock", lamp.truth_in_stock},
                Field{"truth_incoming", lamp.truth_incoming}, Field{"on_its_way", lamp.on_its_way});
}

val to_js(const Customer& page) {
  return object(
      Field{"name", page.name},
      Field{"showing", Customer::showing_words[static_cast<std::size_t>(page.showing)]},
      Field{"sku", page.sku}, Field{"orderid", page.orderid}, Field{"status", word(page.status)},
      Field{"in_stock", page.in_stock}, Field{"incoming", page.incoming},
      Field{"next_eta", page.next_eta}, Field{"lines", page.lines},
      Field{"outcome", word(page.outcome)}, Field{"reason", page.reason},
      Field{"at_ms", page.at_ms}, Field{"clock_ms", page.clock_ms}, Field{"replica", page.replica},
      Field{"disappointed", page.disappointed}, Field{"promised_in_stock", page.promised_in_stock},
      Field{"promised_incoming", page.promised_incoming}, Field{"own_orderid", page.own_orderid},
      Field{"next_orderid", page.next_orderid}, Field{"lamp", page.lamp});
}

val to_js(const WriteModelTable& model) {
  return object(Field{"batches", model.batches}, Field{"orders", model.orders},
                Field{"events_committed", model.events_committed},
                Field{"last_event", model.last_event});
}

}  // namespace lab
