#include "lab/event_facts.hpp"

#include <cstddef>
#include <optional>
#include <variant>

#include "lab/texts.hpp"
#include "scenario/domains.hpp"

namespace lab {
namespace {

struct Filler {
  EventFacts& facts;
  const Texts& texts;
  const sim::World& world;

  void operator()(const allocation::BatchCreated& e) const {
    facts.ref = texts.of(e.ref);
    facts.sku = texts.of(e.sku);
    facts.qty = e.qty;
    facts.eta = day(e.eta);
  }
  void operator()(const allocation::Allocated& e) const {
    fill(e.line);
    facts.batchref = texts.of(e.batchref);
  }
  void operator()(const allocation::OutOfStock& e) const { fill(e.line); }
  void operator()(const allocation::BatchQuantityChanged& e) const {
    facts.ref = texts.of(e.ref);
    facts.sku = texts.of(e.sku);
    facts.qty = e.qty;
    facts.delta = e.delta;
  }
  void operator()(const allocation::Deallocated& e) const {
    fill(e.line);
    facts.batchref = texts.of(e.batchref);
  }

  void fill(const allocation::OrderLine& line) const {
    facts.orderid = texts.of(line.orderid);
    if (const auto whose = orders_customer(line.orderid)) facts.by = texts.of(*whose);
    facts.sku = texts.of(line.sku);
    facts.qty = line.qty;
  }

  // Whose command the order's first event followed. What comes of a later command of the warehouse
  // happens to that customer.
  [[nodiscard]] std::optional<sim::ClientId> orders_customer(allocation::OrderId order) const {
    constexpr auto space = static_cast<std::size_t>(allocation::QueryKind::allocations);
    const auto& keys = world.staleness.keys[space];
    const sim::EventId first = order.index() < keys.size() ? keys[order.index()].first : 0;
    if (first == 0) return std::nullopt;
    return world.events[first].by;
  }
};

}  // namespace

EventFacts event_facts(const sim::World& world, const sim::Vocabulary& names, sim::EventId id,
                       sim::Ms opens_at) {
  EventFacts facts;
  if (id < 1 || id > world.events.last()) return facts;
  const sim::EventRecord& event = world.events[id];
  const Texts texts(names);
  facts.id = id;
  facts.at_ms = event.at;
  facts.clock_ms = event.at - opens_at;
  facts.by = texts.of(event.by);
  facts.type = scenario::format_of(names).events[event.message.kind].name;
  facts.committed = event.committed;
  if (is_shop(names))
    std::visit(Filler{facts, texts, world}, allocation::decode_event(event.message));
  return facts;
}

std::vector<std::string_view> event_types(const sim::Vocabulary& names) {
  std::vector<std::string_view> types;
  for (const scenario::MessageFormat& format : scenario::format_of(names).events)
    types.push_back(format.name);
  return types;
}

}  // namespace lab
