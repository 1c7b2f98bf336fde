// The allocation domain as the simulated world sees it: the seam (sim/domain.hpp) over the real
// handlers, bus, repository and views.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "allocation/adapters/in_memory_repository.hpp"
#include "allocation/read_side/views.hpp"
#include "allocation/service_layer/bootstrap.hpp"
#include "allocation/simulation/messages.hpp"
#include "sim/domain.hpp"

namespace allocation {

class AllocationDomain final : public sim::Domain {
 public:
  explicit AllocationDomain(std::size_t replicas) : replicas_(replicas) {}

  // For reports and the page.
  [[nodiscard]] const InMemoryRepository& products() const { return repository_; }
  [[nodiscard]] const Views& truth() const { return truth_; }
  [[nodiscard]] const Views& replica(std::size_t replica) const { return replicas_[replica]; }
  // Lines taken off whose reallocation was lost, in no order.
  [[nodiscard]] const std::vector<OrderLine>& lost() const { return lost_; }

  [[nodiscard]] std::unique_ptr<sim::Domain> clone() const override;

  sim::Handled begin(const sim::Message& command, sim::CommitGate& gate) override;
  bool follow_up_waits() override;
  [[nodiscard]] sim::Message next_follow_up() const override;
  bool follow_up(sim::CommitGate& gate, std::size_t attempts) override;
  std::vector<sim::Message> set_aside_follow_ups() override;
  void resume_follow_up(const sim::Message& event) override;
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

  InMemoryRepository repository_;
  MessageBus bus_{wiring};
  WorkSpace work_space_;
  std::vector<sim::Message> carried_;  // a unit's events on their way to the world
  // What the write model answers, kept up with every commit: the two queries on it, in one step.
  // tests/property holds it against the batches themselves.
  Views truth_;
  std::vector<Views> replicas_;
  std::vector<OrderLine> lost_;
};

}  // namespace allocation
