// The issue tracker as the simulated world sees it: the seam (sim/domain.hpp) over the real
// handlers, bus, repository and views.
//
// What the world's monitors ask of a domain means here (semantics section 11): the truth is what
// the three queries say of the write model; an event bears on its issue, on the list of open issues
// when it begins or ends one, and on the list of the engineer it names; whoever picks an issue that
// the last answer showed as free, and is refused, is disappointed.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "issues/adapters/in_memory_repository.hpp"
#include "issues/read_side/views.hpp"
#include "issues/service_layer/bootstrap.hpp"
#include "issues/simulation/identifiers.hpp"
#include "issues/simulation/messages.hpp"
#include "sim/bus_domain.hpp"

namespace issues {

// A word of an answer where nothing is known.
inline constexpr std::int64_t unknown_word = -1;

// What the bus runs on, named for the world.
struct IssuesService {
  using Command = issues::Command;
  using Event = issues::Event;
  using Repository = InMemoryRepository;

  static constexpr const auto& wiring = issues::wiring;
  static sim::Message encode(const Event& event) { return issues::encode(event); }
  static Event decode_event(const sim::Message& message) { return issues::decode_event(message); }
};

class IssuesDomain final : public sim::BusDomain<IssuesService> {
 public:
  // `seed`: of the run; ids are drawn from it.
  explicit IssuesDomain(std::size_t replicas, const IdentifierChoice& choice = {},
                        std::uint64_t seed = 0)
      : identifiers_(choice, seed), replicas_(replicas) {}

  // For reports.
  [[nodiscard]] const InMemoryRepository& issues() const { return repository(); }
  [[nodiscard]] const Views& truth() const { return truth_; }
  [[nodiscard]] const Views& replica(std::size_t replica) const { return replicas_[replica]; }
  [[nodiscard]] const Identifiers& identifiers() const { return identifiers_; }
  // Assignments of which the engineer will never be told, in no order.
  [[nodiscard]] const std::vector<IssueAssigned>& unnotified() const { return unnotified_; }

  [[nodiscard]] std::unique_ptr<sim::Domain> clone() const override;

  sim::Handled begin(const sim::Message& command, sim::CommitGate& gate) override;
  void lose_follow_up(const sim::Message& event) override;

  std::uint32_t choose_id(const sim::Chooser& by, sim::Names& issue_names) override;
  void crash() override;

  [[nodiscard]] std::array<std::uint32_t, sim::key_spaces> bears_on(
      const sim::Message& event) const override;
  [[nodiscard]] std::optional<sim::Demand> demand_of(const sim::Message& command) const override;

  void commit(const sim::Message& event, sim::Ms at, sim::TouchedKeys& touched) override;
  void project(std::size_t replica, const sim::Message& event, sim::Ms at,
               sim::Projection projection, sim::TouchedKeys& touched) override;
  void clear(std::size_t replica) override;
  [[nodiscard]] bool agrees(std::size_t replica, sim::Key key) const override;
  [[nodiscard]] bool converged(std::size_t replica) const override;
  // A list is always there, if only empty.
  [[nodiscard]] bool found(int source, sim::Key key) const override;
  // Of an issue two rows: name and address of the reporter, description, time; state, category,
  // assignee, whether they were told. Of the open issues a row each: issue, reporter's name,
  // description, time. Of an assignee a row for each issue: issue, assigned by.
  void answer(int source, sim::Key key, std::vector<sim::AnswerRow>& rows) const override;
  // Of an issue: 1 while nobody has it and anybody may pick it.
  [[nodiscard]] std::int64_t shows(int source, sim::Key key) const override;
  void each_page(VisitPage visit, void* context) const override;

 private:
  [[nodiscard]] const Views& views(int source) const {
    return source == sim::write_model ? truth_ : replicas_[static_cast<std::size_t>(source)];
  }
  void forget_unnotified(const Event& event);

  Identifiers identifiers_;
  // What the write model answers, kept up with every commit; tests/property holds it against the
  // issues themselves.
  Views truth_;
  std::vector<Views> replicas_;
  std::vector<IssueAssigned> unnotified_;
};

}  // namespace issues
