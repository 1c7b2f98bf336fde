#include "lab/row_causes.hpp"

#include <algorithm>
#include <utility>

#include "lab/in_answer.hpp"
#include "lab/inspect/copies.hpp"

namespace lab {
namespace {

using allocation::BatchRef;
using allocation::EventKind;
using allocation::OrderLine;
using sim::EventId;

// The latest events of a key that are looked at for one that was applied wrongly.
constexpr std::size_t row_events_searched_max = 1000;

EventKind kind_of(const sim::World& world, EventId event) {
  return static_cast<EventKind>(world.events[event].message.kind);
}

bool is_about(const sim::World& world, EventId event, BatchRef ref) {
  return std::visit(
      [ref](const auto& e) {
        if constexpr (requires { e.ref; }) return e.ref == ref;
        if constexpr (requires { e.batchref; }) return e.batchref == ref;
        return false;
      },
      allocation::decode_event(world.events[event].message));
}

OrderLine line_of(const sim::World& world, EventId event) {
  return std::visit(
      [](const auto& e) -> OrderLine {
        if constexpr (requires { e.line; }) return e.line;
        return {};
      },
      allocation::decode_event(world.events[event].message));
}

Phrase about(std::string_view code, EventId event) {
  Phrase phrase(code);
  return phrase.count("event", event);
}

}  // namespace

void RowCauses::add(RowCause cause) {
  if (listed.size() < listed_max)
    listed.push_back(std::move(cause));
  else
    ++more;
}

template <class Matters>
void CauseFinder::add_missing(sim::Key key, Matters matters, RowCauses& causes) {
  const sim::World& world = sight_.world;
  const auto& known = world.staleness.at_replica[key.space][replica_];
  const EventId all_before = key.id < known.size() ? known[key.id].all_applied_upto : 0;
  const auto& keys = world.staleness.keys[key.space];
  EventId event = 0;
  if (all_before != 0)
    event = world.events[all_before].next_for_key[key.space];
  else if (key.id < keys.size())
    event = keys[key.id].first;
  for (; event != 0; event = world.events[event].next_for_key[key.space]) {
    if (here().has_applied(event) || !matters(event)) continue;
    // Where it is, is only looked up for those that are told of.
    Phrase says = causes.listed.size() < RowCauses::listed_max
                      ? standing_phrase(sight_, event, replica_)
                      : Phrase();
    causes.add({says.count("event", event), event});
  }
}

template <class Matters>
void CauseFinder::add_phantoms(sim::Key key, Matters matters, RowCauses& causes) {
  for (const EventId event : phantoms()) {
    if (bears_on(sight_.world, event, key) && matters(event))
      causes.add({about("phantom", event), event});
  }
}

template <class Matters>
RowCauses CauseFinder::find(sim::Key key, Matters matters) {
  RowCauses causes;
  add_missing(key, matters, causes);
  add_phantoms(key, matters, causes);
  if (!causes.listed.empty()) return causes;
  Events events = sight_.index.of_key(sight_.world, key, row_events_searched_max);
  std::erase_if(events, [&](EventId event) { return !matters(event); });
  add_doubled(events, causes);
  return causes;
}

RowCauses CauseFinder::of_product(allocation::Sku sku) {
  RowCauses causes = find(allocation::availability_of(sku), [](EventId) { return true; });
  if (causes.listed.empty()) causes.add({Phrase("mangled")});
  return causes;
}

RowCauses CauseFinder::of_batch(allocation::Sku sku, BatchRef ref) {
  RowCauses causes = find(allocation::availability_of(sku),
                          [&](EventId event) { return is_about(sight_.world, event, ref); });
  if (causes.listed.empty()) causes.add({Phrase("mangled")});
  return causes;
}

RowCauses CauseFinder::of_line(const OrderLine& line) {
  const sim::Key key = allocation::allocations_of(line.orderid);
  const auto matters = [&](EventId event) { return line_of(sight_.world, event) == line; };
  RowCauses causes = find(key, matters);
  if (!causes.listed.empty()) return causes;
  const Events of_order = sight_.index.of_key(sight_.world, key, row_events_searched_max);
  Events events = of_order;
  std::erase_if(events, [&](EventId event) { return !matters(event); });
  add_overtaken(events, causes);
  if (causes.listed.empty()) add_taken_along(line, of_order, causes);
  if (causes.listed.empty() && !events.empty() &&
      kind_of(sight_.world, events.back()) == EventKind::OutOfStock)
    causes.add({about("ignored", events.back()), events.back()});
  if (causes.listed.empty()) causes.add({Phrase("mangled")});
  return causes;
}

// The book's projection does not ask whether it has an event already.
void CauseFinder::add_doubled(const Events& events, RowCauses& causes) {
  for (const EventId event : events) {
    const std::uint32_t times = times_applied(event);
    if (times > 1) causes.add({about("doubled", event).count("n", times), event});
  }
}

// One that was applied behind a later one of the same line.
void CauseFinder::add_overtaken(const Events& events, RowCauses& causes) {
  for (std::size_t place = 0; place + 1 < events.size(); ++place) {
    const EventId event = events[place];
    const EventId later = events[place + 1];
    if (here().applied_at[event - 1] > here().applied_at[later - 1])
      causes.add({about("overtaken", event).count("later", later), event});
  }
}

// The book's projection takes off every line of an order's product, whatever its quantity.
void CauseFinder::add_taken_along(const OrderLine& line, const Events& events, RowCauses& causes) {
  for (const EventId event : events) {
    const OrderLine other = line_of(sight_.world, event);
    if (kind_of(sight_.world, event) == EventKind::Deallocated && other.sku == line.sku &&
        other.qty != line.qty)
      causes.add({about("taken_along", event), event});
  }
}

const CauseFinder::Events& CauseFinder::phantoms() {
  if (phantoms_) return *phantoms_;
  phantoms_.emplace();
  if (here().phantoms_applied == 0) return *phantoms_;
  for (EventId event = 1; event <= sight_.world.events.last(); ++event) {
    if (!sight_.world.events[event].committed && here().has_applied(event))
      phantoms_->push_back(event);
  }
  return *phantoms_;
}

std::uint32_t CauseFinder::times_applied(EventId event) {
  const sim::World& world = sight_.world;
  if (!times_applied_.empty()) return times_applied_[event];
  times_applied_.resize(world.events.last() + 1);
  for (std::size_t place = 0; place < world.trace.size(); ++place) {
    const sim::TraceRecord& record = world.trace[place];
    if (record.replica != static_cast<std::int8_t>(replica_)) continue;
    if (record.kind == sim::TraceKind::applied) ++times_applied_[record.subject];
    if (record.kind == sim::TraceKind::rebuild && record.flag != 0)
      std::fill(times_applied_.begin(), times_applied_.end(), 0);
  }
  return times_applied_[event];
}

}  // namespace lab
