#include "goal.hpp"

#include "lab/seed_check.hpp"

namespace native {

cqrs::Result<std::vector<scenario::Condition>, std::string> goals_given(
    const Arguments& arguments) {
  std::vector<scenario::Condition> conditions;
  for (const std::string_view goal : arguments.all("--goal")) {
    auto condition = scenario::Condition::parse(goal);
    if (!condition) return "--goal \"" + std::string(goal) + "\": " + condition.error();
    conditions.push_back(std::move(condition.value()));
  }
  return conditions;
}

std::vector<scenario::Condition> goal_of(const Runs& file,
                                         const std::vector<scenario::Condition>& given) {
  if (!given.empty()) return given;
  return file.goal.empty() ? lab::invariants(file.judged.scenario.record) : file.goal;
}

}  // namespace native
