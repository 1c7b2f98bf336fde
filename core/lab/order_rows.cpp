#include "lab/order_rows.hpp"

#include <algorithm>
#include <tuple>

#include "lab/lamp.hpp"
#include "lab/missing_events.hpp"

namespace lab {
namespace {

using allocation::AllocationRow;
using allocation::OrderId;
using allocation::OrderLine;

constexpr auto order_space = static_cast<std::size_t>(allocation::QueryKind::allocations);

// Order lines are looked for in so many events, from the latest on.
constexpr sim::EventId lines_searched_max = 10 * rows_shown_max;

bool is_same_line(const AllocationRow& one, const AllocationRow& other) {
  return one.sku == other.sku && one.qty == other.qty;
}

// The line that an event about an order speaks of.
OrderLine line_of(const sim::EventRecord& event) {
  return std::visit(
      [](const auto& e) -> OrderLine {
        if constexpr (requires { e.line; }) return e.line;
        return {};
      },
      allocation::decode_event(event.message));
}

}  // namespace

OrderRows::OrderRows(const sim::World& world, const sim::Vocabulary& names)
    : world_(world), texts_(names), domain_(allocation_of(world)) {
  std::vector<bool> seen;  // by order
  const sim::EventId last = world.events.last();
  const sim::EventId first = last > lines_searched_max ? last - lines_searched_max : 0;
  for (sim::EventId event = last; event > first && orders_.size() < rows_shown_max; --event) {
    const std::uint32_t key = world.events[event].key[order_space];
    if (key == 0) continue;
    if (seen.size() < key) seen.resize(key);
    if (seen[key - 1]) continue;
    seen[key - 1] = true;
    const auto& known = world.staleness.keys[order_space];
    const sim::EventId first_of_order = key - 1 < known.size() ? known[key - 1].first : 0;
    orders_.push_back({first_of_order == 0 ? event : first_of_order, OrderId{key - 1}});
  }
  std::sort(orders_.begin(), orders_.end(), [](const Order& one, const Order& other) {
    return one.first_event < other.first_event;
  });
}

std::vector<OrderRow> OrderRows::write_side() const {
  std::vector<OrderRow> rows;
  for (const Order& order : orders_) {
    for (const AllocationRow& have : sorted(domain_.truth().allocations.allocations(order.id))) {
      rows.push_back(row(order, have));
      rows.back().differs = !every_running_replica_has(order.id, have);
      if (rows.back().differs)
        rows.back().behind = lacks(world_, allocation::allocations_of(order.id));
    }
    for (const OrderLine& lost : domain_.lost()) {
      if (lost.orderid != order.id) continue;
      rows.push_back(row(order, {lost.sku, lost.qty, std::nullopt}));
      rows.back().differs = true;
    }
  }
  return rows;
}

std::vector<OrderRow> OrderRows::replica(std::uint8_t replica) const {
  std::vector<OrderRow> here;
  std::vector<OrderRow> lacking;
  for (const Order& order : orders_) {
    const Rows truth = sorted(domain_.truth().allocations.allocations(order.id));
    const Rows view = sorted(domain_.replica(replica).allocations.allocations(order.id));
    const auto missing =
        missing_events(world_, replica, allocation::allocations_of(order.id), missing_listed_max);
    for (std::size_t i = 0; i < view.size(); ++i) {
      const bool doubled = i > 0 && is_same_line(view[i - 1], view[i]);
      here.push_back(row(order, view[i]));
      here.back().differs =
          doubled || std::find(truth.begin(), truth.end(), view[i]) == truth.end();
      if (here.back().differs) here.back().missing_events = missing;
    }
    for (const AllocationRow& have : truth) {
      const auto same = [&](const AllocationRow& other) { return is_same_line(have, other); };
      if (std::any_of(view.begin(), view.end(), same)) continue;
      lacking.push_back(row(order, have));
      lacking.back().differs = true;
      lacking.back().here = false;
      lacking.back().missing_events = missing;
    }
  }
  here.insert(here.end(), lacking.begin(), lacking.end());
  return here;
}

OrderRow OrderRows::row(const Order& order, const AllocationRow& row) const {
  OrderRow shown;
  shown.orderid = texts_.of(order.id);
  shown.sku = texts_.of(row.sku);
  shown.qty = row.qty;
  shown.batchref = texts_.of(row.batchref);
  // Whose command it was: that of the line's first event. What follows from a later command of the
  // warehouse is still the customer's order.
  shown.by = texts_.of(world_.events[order.first_event].by);
  const OrderLine line{order.id, row.sku, row.qty};
  const auto& keys = world_.staleness.keys[order_space];
  sim::EventId event = order.id.index() < keys.size() ? keys[order.id.index()].first : 0;
  for (; event != 0; event = world_.events[event].next_for_key[order_space]) {
    if (line_of(world_.events[event]) != line) continue;
    shown.by = texts_.of(world_.events[event].by);
    break;
  }
  return shown;
}

bool OrderRows::every_running_replica_has(OrderId order, const AllocationRow& row) const {
  for (std::size_t replica = 0; replica < world_.replicas.size(); ++replica) {
    if (!world_.replicas[replica].running) continue;
    const Rows view = domain_.replica(replica).allocations.allocations(order);
    const auto of_line = std::count_if(view.begin(), view.end(), [&](const AllocationRow& other) {
      return is_same_line(row, other);
    });
    if (of_line != 1 || std::find(view.begin(), view.end(), row) == view.end()) return false;
  }
  return true;
}

OrderRows::Rows OrderRows::sorted(Rows rows) const {
  const auto place = [&](const AllocationRow& row) {
    return std::tuple(std::string_view(texts_.of(row.sku)), row.qty, texts_.of(row.batchref));
  };
  std::sort(rows.begin(), rows.end(), [&](const AllocationRow& one, const AllocationRow& other) {
    return place(one) < place(other);
  });
  return rows;
}

}  // namespace lab
