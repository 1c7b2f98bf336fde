// The allocation domain as the simulated world sees it: the seam (sim/domain.hpp) over the real
// handlers, bus, repository and views.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "allocation/adapters/in_memory_repository.hpp"
#include "allocation/read_side/views.hpp"
#include "allocation/service_layer/bootstrap.hpp"
#include "allocation/simulation/messages.hpp"
#include "sim/bus_domain.hpp"

namespace allocation {

// What the bus runs on, named for the world.
struct AllocationService {
  using Command = allocation::Command;
  using Event = allocation::Event;
  using Repository = InMemoryRepository;

  static constexpr const auto& wiring = allocation::wiring;
  static sim::Message encode(const Event& event) { return allocation::encode(event); }
  static Event decode_event(const sim::Message& message) {
    return allocation::decode_event(message);
  }
};

class AllocationDomain final : public sim::BusDomain<AllocationService> {
 public:
  explicit AllocationDomain(std::size_t replicas) : replicas_(replicas) {}

  // For reports and the page.
  [[nodiscard]] const InMemoryRepository& products() const { return repository(); }
  [[nodiscard]] const Views& truth() const { return truth_; }
  [[nodiscard]] const Views& replica(std::size_t replica) const { return replicas_[replica]; }
  // Lines taken off whose reallocation was lost, in no order.
  [[nodiscard]] const std::vector<OrderLine>& lost() const { return lost_; }

  [[nodiscard]] std::unique_ptr<sim::Domain> clone() const override;

  sim::Handled begin(const sim::Message& command, sim::CommitGate& gate) override;
  void lose_follow_up(const sim::Message& event) override;

  [[nodiscard]] std::array<std::uint32_t, sim::key_spaces> bears_on(
      const sim::Message& event) const override;
  [[nodiscard]] std::optional<sim::Demand> demand_of(const sim::Message& command) const override;

  void commit(const sim::Message& event, sim::Ms at, sim::TouchedKeys& touched) override;
  void project(std::size_t replica, const sim::Message& event, sim::Ms at,
               sim::Projection projection, sim::TouchedKeys& touched) override;
  void clear(std::size_t replica) override;
  [[nodiscard]] bool agrees(std::size_t replica, sim::Key key) const override;
  [[nodiscard]] bool converged(std::size_t replica) const override;
  [[nodiscard]] bool found(int source, sim::Key key) const override;
  void answer(int source, sim::Key key, std::vector<sim::AnswerRow>& rows) const override;
  [[nodiscard]] std::int64_t shows(int source, sim::Key key) const override;
  void each_page(VisitPage visit, void* context) const override;

 private:
  [[nodiscard]] const Views& views(int source) const {
    return source == sim::write_model ? truth_ : replicas_[static_cast<std::size_t>(source)];
  }

  // What the write model answers, kept up with every commit: the two queries on it, in one step.
  // tests/property holds it against the batches themselves.
  Views truth_;
  std::vector<Views> replicas_;
  std::vector<OrderLine> lost_;
};

}  // namespace allocation
