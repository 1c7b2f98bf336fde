// What must hold in every world of the issue tracker, whatever befalls it.
//
//   IssuesInvariants invariants;
//   while (world.step(script)) broken = invariants.broken(world);
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "issues/domain/ids.hpp"
#include "sim/world.hpp"

namespace worlds {

class IssuesInvariants {
 public:
  // Call it after each step. What does not hold any more, as a sentence; empty: all does.
  //
  //   1. an issue's state never goes back
  //   2. one that is ready for work has an assignment, and a category
  //   3. the truth that reads are held against is what the issues themselves say
  //   4. a command that was refused, or changed nothing, has raised no event that was committed
  //   5. an answer from the write model is never stale
  //   6. whoever will never be told has an issue, and was not told
  //   7. an id that is chosen was nobody's before, and no issue is reported twice
  //   8. only a command whose number the write side drew returns something, and only if it is ok
  [[nodiscard]] std::string broken(const sim::World& world);

 private:
  std::string check_issues(const sim::World& world);
  std::string check_commands(const sim::World& world);
  std::string check_identifiers(const sim::World& world);

  std::vector<issues::State> states_;  // as last seen, by issue
  std::size_t commands_ = 0;           // looked at so far
  std::size_t reads_ = 0;
  std::size_t sent_ = 0;  // commands whose ids were looked at so far
  std::set<std::int32_t> chosen_;
  std::set<issues::IssueId> reported_;
};

}  // namespace worlds
