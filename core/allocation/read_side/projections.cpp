#include "allocation/read_side/projections.hpp"

namespace allocation {
namespace {

// What all projections do to the availability of batches; nothing for the other events.
struct Availabilities {
  AvailabilityView& view;

  Changed operator()(const BatchCreated& e) const {
    const std::optional<Sku> moved_from = view.create(e.ref, e.sku, e.qty, e.eta);
    return {std::nullopt, e.sku, moved_from};
  }
  Changed operator()(const Allocated& e) const {
    return {e.line.orderid, view.add(e.batchref, e.line.sku, -Total{e.line.qty}), std::nullopt};
  }
  Changed operator()(const OutOfStock& e) const {
    return {e.line.orderid, std::nullopt, std::nullopt};
  }
  Changed operator()(const BatchQuantityChanged& e) const {
    return {std::nullopt, view.add(e.ref, e.sku, e.delta), std::nullopt};
  }
  Changed operator()(const Deallocated& e) const {
    return {e.line.orderid, view.add(e.batchref, e.line.sku, e.line.qty), std::nullopt};
  }
};

struct RowsAsInTheBook {
  AllocationsView& view;

  void operator()(const Allocated& e) const { view.insert(e.line, e.batchref); }
  void operator()(const Deallocated& e) const { view.remove_all(e.line.orderid, e.line.sku); }
  void operator()(const OutOfStock&) const {}
  void operator()(const BatchCreated&) const {}
  void operator()(const BatchQuantityChanged&) const {}
};

struct RowsByLine {
  AllocationsView& view;

  void operator()(const Allocated& e) const { view.set(e.line, e.batchref); }
  void operator()(const Deallocated& e) const { view.remove(e.line, e.batchref); }
  void operator()(const OutOfStock& e) const { view.set(e.line, std::nullopt); }
  void operator()(const BatchCreated&) const {}
  void operator()(const BatchQuantityChanged&) const {}
};

}  // namespace

Changed project_as_in_the_book(const Event& event, Views& views) {
  std::visit(RowsAsInTheBook{views.allocations}, event);
  return std::visit(Availabilities{views.availability}, event);
}

Changed project_by_line(const Event& event, Views& views) {
  std::visit(RowsByLine{views.allocations}, event);
  return std::visit(Availabilities{views.availability}, event);
}

}  // namespace allocation
