// The issue tracker's write side as an application has it: the bus over the in-memory repository,
// with a store that can be told to fail, and every event committed so far. With the people and
// things of the essay.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "issues/adapters/in_memory_unit_of_work.hpp"
#include "issues/service_layer/bootstrap.hpp"

namespace support {

inline constexpr issues::IssueId issue_1{1};
inline constexpr issues::IssueId issue_2{2};
inline constexpr issues::Reporter arnold{{10}, {11}};
inline constexpr issues::Reporter betty{{12}, {13}};
inline constexpr issues::TextId broken_mouse{20};
inline constexpr issues::TextId no_network{21};
inline constexpr issues::CategoryId hardware{1};
inline constexpr issues::CategoryId training{2};
inline constexpr issues::EngineerId percy{1};
inline constexpr issues::EngineerId norman{2};
inline constexpr issues::EngineerId fred{3};

class Tracker final : public issues::CommitGate {
 public:
  issues::InMemoryRepository all;
  issues::Units units{all, this};
  issues::MessageBus bus{issues::wiring};

  std::vector<issues::Event> events;
  int units_committed = 0;
  // The commits from then on fail.
  int commits_until_failure = std::numeric_limits<int>::max();

  issues::Outcome handle(const issues::Command& command) { return bus.handle(command, units); }

  void report(issues::IssueId id) { handle(issues::ReportIssue{id, arnold, broken_mouse}); }
  void triaged(issues::IssueId id) {
    report(id);
    handle(issues::TriageIssue{id, hardware});
  }
  void assigned(issues::IssueId id, issues::EngineerId to) {
    triaged(id);
    handle(issues::AssignIssue{id, {to, norman}});
  }

  bool admit(std::span<const issues::Event>) override { return commits_until_failure-- > 0; }
  void committed(std::span<const issues::Event> raised) override {
    ++units_committed;
    events.insert(events.end(), raised.begin(), raised.end());
  }
};

}  // namespace support
