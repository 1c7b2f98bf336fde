#include "worlds/invariants.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

#include "allocation/simulation/allocation_domain.hpp"

namespace worlds {
namespace {

using allocation::AllocationDomain;
using allocation::AllocationRow;
using allocation::Availability;
using allocation::AvailabilityRow;
using allocation::Batch;
using allocation::BatchRef;
using allocation::OrderId;
using allocation::OrderLine;
using allocation::Product;
using allocation::Sku;

const AllocationDomain& domain_of(const sim::World& world) {
  return static_cast<const AllocationDomain&>(*world.domain);
}

template <class Visit>
void each_product(const AllocationDomain& domain, Visit visit) {
  for (std::uint32_t sku = 0; sku < domain.products().skus(); ++sku) {
    if (const Product* product = domain.products().look(Sku{sku})) visit(*product);
  }
}

// Rules 1 to 3.
std::string check_batches(const Product& product) {
  std::set<OrderLine> placed;
  for (const Batch& batch : product.batches()) {
    const std::string name = "batch " + std::to_string(batch.reference().value);
    allocation::Total allocated = 0;
    for (const OrderLine& line : batch.allocations()) {
      allocated += line.qty;
      if (!placed.insert(line).second) return name + " holds a line that is allocated already";
      if (line.sku != product.sku()) return name + " holds a line of another sku";
      if (product.allocated_to(line) != batch.reference()) return name + " holds a stray line";
    }
    if (batch.available_quantity() < 0) return name + " is over-allocated";
    if (batch.purchased_quantity() != batch.available_quantity() + allocated)
      return name + ": purchased is not available + allocated";
  }
  for (const OrderLine& line : product.unfulfilled()) {
    if (placed.contains(line)) return "a line is both allocated and unfulfilled";
  }
  return {};
}

// --- rule 5 ---

using Rows = std::map<std::uint32_t, std::vector<AllocationRow>>;  // by order

std::string check_allocations(const AllocationDomain& domain) {
  Rows rows;
  const auto add = [&](const OrderLine& line, std::optional<BatchRef> ref) {
    rows[line.orderid.value].push_back({line.sku, line.qty, ref});
  };
  each_product(domain, [&](const Product& product) {
    for (const Batch& batch : product.batches()) {
      for (const OrderLine& line : batch.allocations())
        add(line, batch.reference());
    }
    for (const OrderLine& line : product.unfulfilled())
      add(line, std::nullopt);
  });
  const auto& view = domain.truth().allocations;
  for (std::uint32_t order = 0; order < view.orders(); ++order) {
    std::sort(rows[order].begin(), rows[order].end());
    if (view.allocations(OrderId{order}) != rows[order])
      return "the truth about order " + std::to_string(order) + " is not what the batches say";
  }
  if (!rows.empty() && rows.rbegin()->first >= view.orders())
    return "the truth does not know an order that has lines";
  return {};
}

std::string check_availability(const Product& product, const AllocationDomain& domain) {
  const auto& view = domain.truth().availability;
  Availability sums;
  for (const Batch& batch : product.batches()) {
    const AvailabilityRow row{batch.reference(), batch.sku(), batch.eta(),
                              batch.available_quantity()};
    if (view.row(batch.reference()) != row)
      return "the truth about batch " + std::to_string(row.ref.value) + " is not what it says";
    (row.eta ? sums.incoming : sums.in_stock) += row.available;
    if (row.eta && row.available > 0 && (!sums.next_eta || *row.eta < *sums.next_eta))
      sums.next_eta = row.eta;
  }
  if (product.batches().empty() || view.availability(product.sku()) == sums) return {};
  return "the truth about a sku is not the sum of its batches";
}

std::string check_truth(const AllocationDomain& domain) {
  std::string broken = check_allocations(domain);
  std::size_t batches = 0;
  each_product(domain, [&](const Product& product) {
    batches += product.batches().size();
    if (broken.empty()) broken = check_batches(product);
    if (broken.empty()) broken = check_availability(product, domain);
  });
  const auto& view = domain.truth().availability;
  for (std::uint32_t ref = 0; ref < view.refs(); ++ref)
    batches -= view.row(BatchRef{ref}).has_value() ? 1 : 0;
  if (broken.empty() && batches != 0) return "the truth knows a batch that there is not";
  return broken;
}

}  // namespace

// Each unit of work leaves one event that is no Deallocated: those follow a BatchQuantityChanged.
std::string Invariants::count_units(const sim::World& world) {
  const AllocationDomain& domain = domain_of(world);
  const auto sku_of = [&](const allocation::Event& event) {
    if (const auto* created = std::get_if<allocation::BatchCreated>(&event)) return created->sku;
    if (const auto* changed = std::get_if<allocation::BatchQuantityChanged>(&event))
      return *domain.products().sku_of(changed->ref);
    if (const auto* allocated = std::get_if<allocation::Allocated>(&event))
      return allocated->line.sku;
    return std::get<allocation::OutOfStock>(event).line.sku;
  };
  for (; committed_ < world.committed.size(); ++committed_) {
    const auto event = allocation::decode_event(world.events[world.committed[committed_]].message);
    if (std::holds_alternative<allocation::Deallocated>(event)) continue;
    const std::size_t sku = sku_of(event).index();
    if (units_.size() <= sku) units_.resize(sku + 1);
    ++units_[sku];
  }
  std::string broken;
  each_product(domain, [&](const Product& product) {
    const std::size_t sku = product.sku().index();
    if (product.version() != (sku < units_.size() ? units_[sku] : 0))
      broken = "the version of a product is not the number of its units of work";
  });
  return broken;
}

std::string Invariants::check_answers(const sim::World& world) {
  for (; traced_ < world.trace.size(); ++traced_) {
    const sim::TraceRecord& record = world.trace[traced_];
    if (record.replica != sim::write_model) continue;
    if (record.kind == sim::TraceKind::violated)
      return "an answer from the write model breaks a guarantee";
    if (record.kind != sim::TraceKind::answered) continue;
    const bool has_record = record.subject < world.reads.size();
    if (record.flag != 0 || (has_record && (world.reads[record.subject].versions_behind != 0 ||
                                            world.reads[record.subject].age_ms != 0)))
      return "an answer from the write model is stale";
  }
  return {};
}

std::string Invariants::broken(const sim::World& world) {
  std::string broken = check_answers(world);
  if (!broken.empty() || committed_ == world.committed.size()) return broken;
  broken = check_truth(domain_of(world));
  return broken.empty() ? count_units(world) : broken;
}

}  // namespace worlds
