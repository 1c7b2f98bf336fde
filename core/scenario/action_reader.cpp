#include "scenario/action_reader.hpp"

#include <array>

#include "scenario/settings_format.hpp"

namespace scenario {
namespace {

constexpr std::array<std::string_view, 4> action_kinds{"command", "query", "operate", "change"};

void read_change_at(Checker& checker, JsonValue value, sim::ActionTemplate& action) {
  action.at = checker.whole(value, 0, sim::time_max);
}
void read_change(Checker& checker, JsonValue value, sim::ActionTemplate& action) {
  action.deed = read_settings_change(checker, value);
}

sim::ActionTemplate read_change_action(Checker& checker, JsonValue value,
                                       const ActionContext& context) {
  static constexpr std::array<Field<sim::ActionTemplate>, 2> fields{{
      {"at", true, read_change_at},
      {"change", true, read_change},
  }};
  sim::ActionTemplate action;
  read_fields<sim::ActionTemplate>(checker, value, std::span(fields).subspan(context.now ? 1 : 0),
                                   action);
  return action;
}

}  // namespace

sim::ActionTemplate read_action(Checker& checker, JsonValue value, const ActionContext& context) {
  if (!checker.object(value)) return {};
  std::string_view kind;
  for (const std::string_view candidate : action_kinds) {
    if (!value.member(candidate).exists()) continue;
    if (!kind.empty()) {
      checker.refuse_as(value, Expected::one_kind_of_action, {}, "several");
      return {};
    }
    kind = candidate;
  }
  if (kind == "command" || kind == "query") return read_customer_action(checker, value, context);
  if (kind == "operate") return read_operation(checker, value, context);
  if (kind == "change") return read_change_action(checker, value, context);
  checker.refuse_as(value, Expected::one_kind_of_action, {}, "none");
  return {};
}

}  // namespace scenario
