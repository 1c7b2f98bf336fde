#include "allocation/simulation/allocation_domain.hpp"

#include <algorithm>
#include <limits>

#include "allocation/read_side/projections.hpp"

namespace allocation {
namespace {

sim::Handled handled(const Outcome& outcome) {
  const auto reason = static_cast<std::uint8_t>(outcome.reason.value_or(Refusal{}));
  switch (outcome.kind) {
    case Outcome::Kind::ok:
      return {sim::CommandOutcome::ok, 0};
    case Outcome::Kind::no_change:
      return {sim::CommandOutcome::no_change, 0};
    case Outcome::Kind::out_of_stock:
      return {sim::CommandOutcome::out_of_stock, 0};
    case Outcome::Kind::rejected:
      return {sim::CommandOutcome::rejected, reason};
    case Outcome::Kind::failed:
      return {sim::CommandOutcome::failed, 0};
  }
  return {};
}

void add_keys(const Changed& changed, sim::TouchedKeys& touched) {
  if (changed.orderid) touched.add(allocations_of(*changed.orderid));
  if (changed.sku) touched.add(availability_of(*changed.sku));
  if (changed.other_sku) touched.add(availability_of(*changed.other_sku));
}

bool asks_availability(sim::Key key) {
  return key.space == static_cast<std::uint8_t>(QueryKind::availability);
}

}  // namespace

std::unique_ptr<sim::Domain> AllocationDomain::clone() const {
  return std::make_unique<AllocationDomain>(*this);
}

sim::Handled AllocationDomain::begin(const sim::Message& command, sim::CommitGate& gate) {
  return handled(handle(decode_command(command), gate));
}

void AllocationDomain::lose_follow_up(const sim::Message& event) {
  lost_.push_back(std::get<Deallocated>(decode_event(event)).line);
}

std::array<std::uint32_t, sim::key_spaces> AllocationDomain::bears_on(
    const sim::Message& event) const {
  const auto id_after = [&](std::size_t word) {
    return static_cast<std::uint32_t>(event.words[word]) + 1;
  };
  switch (static_cast<EventKind>(event.kind)) {
    case EventKind::BatchCreated:
    case EventKind::BatchQuantityChanged:
      return {id_after(1), 0};
    case EventKind::Allocated:
    case EventKind::Deallocated:
      return {id_after(1), id_after(0)};
    case EventKind::OutOfStock:
      return {0, id_after(0)};
  }
  return {};
}

std::optional<sim::Demand> AllocationDomain::demand_of(const sim::Message& command) const {
  const Command decoded = decode_command(command);
  const auto* wanted = std::get_if<Allocate>(&decoded);
  if (wanted == nullptr) return std::nullopt;
  return sim::Demand{availability_of(wanted->sku), wanted->qty};
}

void AllocationDomain::commit(const sim::Message& message, sim::Ms, sim::TouchedKeys& touched) {
  const Event event = decode_event(message);
  add_keys(project_by_line(event, truth_), touched);
  if (lost_.empty()) return;
  if (const auto* allocated = std::get_if<Allocated>(&event)) std::erase(lost_, allocated->line);
  if (const auto* without = std::get_if<OutOfStock>(&event)) std::erase(lost_, without->line);
}

void AllocationDomain::project(std::size_t replica, const sim::Message& message, sim::Ms,
                               sim::Projection projection, sim::TouchedKeys& touched) {
  const Event event = decode_event(message);
  Views& views = replicas_[replica];
  add_keys(projection == sim::Projection::book ? project_as_in_the_book(event, views)
                                               : project_by_line(event, views),
           touched);
}

void AllocationDomain::clear(std::size_t replica) {
  replicas_[replica] = {};
}

bool AllocationDomain::agrees(std::size_t replica, sim::Key key) const {
  const Views& here = replicas_[replica];
  if (asks_availability(key)) {
    const Sku sku{key.id};
    return here.availability.availability(sku) == truth_.availability.availability(sku);
  }
  const OrderId orderid{key.id};
  return here.allocations.allocations(orderid) == truth_.allocations.allocations(orderid);
}

bool AllocationDomain::converged(std::size_t replica) const {
  const Views& here = replicas_[replica];
  const std::size_t orders = std::max(here.allocations.orders(), truth_.allocations.orders());
  for (std::uint32_t id = 0; id < orders; ++id) {
    if (!agrees(replica, allocations_of(OrderId{id}))) return false;
  }
  const std::size_t refs = std::max(here.availability.refs(), truth_.availability.refs());
  for (std::uint32_t id = 0; id < refs; ++id) {
    if (here.availability.row(BatchRef{id}) != truth_.availability.row(BatchRef{id})) return false;
  }
  return true;
}

bool AllocationDomain::found(int source, sim::Key key) const {
  if (asks_availability(key))
    return views(source).availability.availability(Sku{key.id}).has_value();
  return views(source).allocations.has(OrderId{key.id});
}

void AllocationDomain::answer(int source, sim::Key key, std::vector<sim::AnswerRow>& rows) const {
  if (asks_availability(key)) {
    const auto found = views(source).availability.availability(Sku{key.id});
    if (found) {
      const std::int32_t eta = found->next_eta ? found->next_eta->yyyymmdd : 0;
      rows.push_back({found->in_stock, found->incoming, eta, 0});
    }
    return;
  }
  for (const AllocationRow& row : views(source).allocations.allocations(OrderId{key.id})) {
    const std::int64_t batchref = row.batchref ? std::int64_t{row.batchref->value} : -1;
    rows.push_back({row.sku.value, row.qty, batchref, 0});
  }
}

std::int64_t AllocationDomain::shows(int source, sim::Key key) const {
  const auto found = views(source).availability.availability(Sku{key.id});
  return found ? found->in_stock + found->incoming : std::numeric_limits<std::int64_t>::min();
}

void AllocationDomain::each_page(VisitPage visit, void* context) const {
  const auto visit_page = [&](const void* page, std::size_t bytes) { visit(context, page, bytes); };
  const auto visit_views = [&](const Views& views) {
    views.allocations.each_page(visit_page);
    views.availability.each_page(visit_page);
  };
  repository().each_page(visit_page);
  visit_views(truth_);
  for (const Views& views : replicas_)
    visit_views(views);
}

}  // namespace allocation
