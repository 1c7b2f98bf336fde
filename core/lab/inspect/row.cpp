// A row of a table: what it says on its side, which events made it, which are missing and where
// they are.
#include <algorithm>
#include <optional>

#include "lab/inspect/inspect.hpp"
#include "lab/inspect/row_events.hpp"
#include "scenario/issues_format.hpp"

namespace lab {
namespace {

using allocation::BatchRef;
using allocation::NameTable;
using allocation::OrderId;
using allocation::Sku;
using sim::EventId;

const allocation::Batch* batch_of(const Sight& sight, BatchRef ref) {
  const auto& products = allocation_of(sight.world).products();
  const auto sku = products.sku_of(ref);
  if (!sku) return nullptr;
  const auto& batches = products.look(*sku)->batches();
  const auto found =
      std::find_if(batches.begin(), batches.end(),
                   [ref](const allocation::Batch& batch) { return batch.reference() == ref; });
  return found == batches.end() ? nullptr : &*found;
}

bool is_about(const Sight& sight, EventId event, BatchRef ref) {
  const sim::Message& message = sight.world.events[event].message;
  const auto kind = static_cast<allocation::EventKind>(message.kind);
  const bool names_it_first = kind == allocation::EventKind::BatchCreated ||
                              kind == allocation::EventKind::BatchQuantityChanged;
  return static_cast<std::uint32_t>(message.words[names_it_first ? 0 : 3]) == ref.value;
}

Phrase shown(std::string_view code, const std::optional<allocation::Availability>& availability) {
  if (!availability) return Phrase("table.unknown");
  Phrase phrase(std::string(code) + (availability->next_eta ? "_due" : ""));
  phrase.count("n", availability->in_stock).count("incoming", availability->incoming);
  if (const auto eta = day(availability->next_eta)) phrase.text("eta", *eta);
  return phrase;
}

void inspect_batch(const Sight& sight, Inspection& seen, const allocation::Batch& batch) {
  seen.title = Phrase("title.batch");
  seen.title.text("ref", seen.thing.name).text("sku", sight.texts().of(batch.sku()));
  const auto eta = day(batch.eta());
  Phrase says(eta ? "batch_due" : "batch");
  says.count("purchased", batch.purchased_quantity()).count("n", batch.available_quantity());
  seen.say("says", says.text("eta", eta.value_or("")));
  Phrase lines("lines");
  seen.say("lines", lines.count("n", static_cast<std::int64_t>(batch.allocations().size())));
  for (std::uint8_t replica = 0; replica < sight.world.replicas.size(); ++replica) {
    const auto row =
        allocation_of(sight.world).replica(replica).availability.row(batch.reference());
    Phrase there(row ? "table.batch_there" : "table.unknown");
    there.count("replica", replica).count("n", row ? row->available : 0);
    seen.say("replica", there,
             the_row(static_cast<std::int8_t>(replica), sight.texts().of(batch.sku())));
  }
  add_makers(sight, seen, allocation::availability_of(batch.sku()),
             [&](EventId event) { return is_about(sight, event, batch.reference()); });
}

void inspect_product(const Sight& sight, Inspection& seen, Sku sku) {
  const auto& domain = allocation_of(sight.world);
  const auto truth = domain.truth().availability.availability(sku);
  seen.title =
      Phrase(seen.thing.replica == sim::write_model ? "title.product" : "title.product_at");
  seen.title.text("sku", seen.thing.name).count("replica", seen.thing.replica);
  const sim::Key key = allocation::availability_of(sku);
  if (seen.thing.replica == sim::write_model) {
    seen.say("says", shown("table.stock", truth));
  } else {
    const auto replica = static_cast<std::size_t>(seen.thing.replica);
    seen.say("says", shown("table.stock", domain.replica(replica).availability.availability(sku)));
    seen.say("truth", shown("table.stock", truth));
    add_missing(sight, seen, key);
  }
  add_makers(sight, seen, key, [](EventId) { return true; });
}

Phrase order_phrase(const allocation::AllocationsView& view, OrderId order) {
  const auto rows = view.allocations(order);
  if (rows.empty()) return Phrase("table.no_order");
  const auto none_left = std::count_if(
      rows.begin(), rows.end(), [](const allocation::AllocationRow& row) { return !row.batchref; });
  Phrase phrase(none_left > 0 ? "table.order_out_of_stock" : "table.order");
  return phrase.count("n", static_cast<std::int64_t>(rows.size())).count("none_left", none_left);
}

void inspect_order(const Sight& sight, Inspection& seen, OrderId order) {
  const auto& domain = allocation_of(sight.world);
  const sim::Key key = allocation::allocations_of(order);
  seen.title = Phrase(seen.thing.replica == sim::write_model ? "title.order" : "title.order_at");
  seen.title.text("orderid", seen.thing.name).count("replica", seen.thing.replica);
  const Phrase truth = order_phrase(domain.truth().allocations, order);
  if (seen.thing.replica == sim::write_model) {
    seen.say("says", truth);
    const auto& lost = domain.lost();
    if (std::any_of(lost.begin(), lost.end(),
                    [order](const allocation::OrderLine& line) { return line.orderid == order; }))
      seen.say("lost", Phrase("table.line_lost"));
  } else {
    const auto replica = static_cast<std::size_t>(seen.thing.replica);
    seen.say("says", order_phrase(domain.replica(replica).allocations, order));
    seen.say("truth", truth);
    add_missing(sight, seen, key);
  }
  add_makers(sight, seen, key, [](EventId) { return true; });
}

}  // namespace

// A reference, a sku or an order, in that order where one name is several; in an issue tracker, an
// issue.
void inspect_row(const Sight& sight, Inspection& seen) {
  if (&sight.format() == &scenario::issues_format) return inspect_issue(sight, seen);
  seen.found = sight.plays_shop();
  if (!seen.found) return;
  const std::string& name = seen.thing.name;
  const BatchRef ref{id_of(sight, NameTable::ref, name)};
  const Sku sku{id_of(sight, NameTable::sku, name)};
  const OrderId order{id_of(sight, NameTable::orderid, name)};
  const allocation::Batch* batch =
      seen.thing.replica == sim::write_model ? batch_of(sight, ref) : nullptr;
  if (batch != nullptr) return inspect_batch(sight, seen, *batch);
  if (is_known(sight, seen.thing, allocation::availability_of(sku)))
    return inspect_product(sight, seen, sku);
  seen.found = is_known(sight, seen.thing, allocation::allocations_of(order));
  if (seen.found) inspect_order(sight, seen, order);
}

}  // namespace lab
