// One action of a file (semantics section 2), from its JSON.
#pragma once

#include <cstdint>

#include "scenario/checker.hpp"
#include "sim/script.hpp"

namespace scenario {

struct ActionContext {
  sim::Vocabulary& names;  // learns the names that the action mentions
  std::uint8_t replicas = 1;
  bool now = false;  // given by a person: no `at`, no repeats, no lists of names
};

[[nodiscard]] sim::ActionTemplate read_action(Checker& checker, JsonValue value,
                                              const ActionContext& context);

// "command", "query" (customer_action_reader.cpp).
[[nodiscard]] sim::ActionTemplate read_customer_action(Checker& checker, JsonValue value,
                                                       const ActionContext& context);
// "operate" (operation_reader.cpp).
[[nodiscard]] sim::ActionTemplate read_operation(Checker& checker, JsonValue value,
                                                 const ActionContext& context);

}  // namespace scenario
