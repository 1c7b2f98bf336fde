// Actions of the operator: replicas stopped, started and rebuilt, the writer crashed, messages in
// flight dropped, doubled and delayed (semantics section 2).
#include <array>
#include <span>

#include "scenario/action_reader.hpp"
#include "scenario/scenario.hpp"
#include "scenario/words.hpp"

namespace scenario {
namespace {

// All that an operation may say.
struct OperationDraft {
  std::uint8_t replicas = 1;  // of the world, for bounds

  sim::Ms at = 0;
  std::uint8_t replica = 0;
  bool clear = true;
  std::size_t point = 0;
  sim::Ms down_ms = 0;
  std::int64_t event = 0;
  sim::Ms by_ms = 0;
};

constexpr Field<OperationDraft> at{"at", true,
                                   [](Checker& checker, JsonValue value, OperationDraft& draft) {
                                     draft.at = checker.whole(value, 0, sim::time_max);
                                   }};
constexpr Field<OperationDraft> operate{"operate", true,
                                        [](Checker&, JsonValue, OperationDraft&) {}};
constexpr Field<OperationDraft> replica{
    "replica", true, [](Checker& checker, JsonValue value, OperationDraft& draft) {
      draft.replica = static_cast<std::uint8_t>(checker.whole(value, 0, draft.replicas - 1));
    }};
constexpr Field<OperationDraft> clear{"clear", false,
                                      [](Checker& checker, JsonValue value, OperationDraft& draft) {
                                        draft.clear = checker.boolean(value);
                                      }};
constexpr Field<OperationDraft> point{
    "point", true, [](Checker& checker, JsonValue value, OperationDraft& draft) {
      draft.point = checker.word(value, Words<sim::CrashPoint>::list);
    }};
constexpr Field<OperationDraft> down_ms{
    "down_ms", true, [](Checker& checker, JsonValue value, OperationDraft& draft) {
      draft.down_ms = checker.whole(value, 0, sim::duration_max);
    }};
constexpr Field<OperationDraft> event{"event", true,
                                      [](Checker& checker, JsonValue value, OperationDraft& draft) {
                                        draft.event = checker.whole(value, 1, event_max);
                                      }};
constexpr Field<OperationDraft> by_ms{
    "by_ms", true, [](Checker& checker, JsonValue value, OperationDraft& draft) {
      draft.by_ms = checker.whole(value, -sim::duration_max, sim::duration_max);
    }};

constexpr std::array of_replica{at, operate, replica};
constexpr std::array of_rebuild{at, operate, replica, clear};
constexpr std::array of_crash{at, operate, point, down_ms};
constexpr std::array of_message{at, operate, event, replica};
constexpr std::array of_delay{at, operate, event, replica, by_ms};

sim::Deed touch(const OperationDraft& draft, sim::TouchMessage::Act act) {
  return sim::TouchMessage{act, draft.event, draft.replica, draft.by_ms};
}

struct Operation {
  std::string_view word;
  std::span<const Field<OperationDraft>> fields;
  sim::Deed (*deed)(const OperationDraft& draft);
};

constexpr std::array<Operation, 7> operations{{
    {"stop", of_replica,
     [](const OperationDraft& d) -> sim::Deed { return sim::StopReplica{d.replica}; }},
    {"start", of_replica,
     [](const OperationDraft& d) -> sim::Deed { return sim::StartReplica{d.replica}; }},
    {"rebuild", of_rebuild,
     [](const OperationDraft& d) -> sim::Deed {
       return sim::RebuildReplica{d.replica, d.clear};
     }},
    {"crash", of_crash,
     [](const OperationDraft& d) -> sim::Deed {
       return sim::CrashWriter{static_cast<sim::CrashPoint>(d.point), d.down_ms};
     }},
    {"drop", of_message,
     [](const OperationDraft& d) { return touch(d, sim::TouchMessage::Act::drop); }},
    {"duplicate", of_message,
     [](const OperationDraft& d) { return touch(d, sim::TouchMessage::Act::duplicate); }},
    {"delay", of_delay,
     [](const OperationDraft& d) { return touch(d, sim::TouchMessage::Act::delay); }},
}};

}  // namespace

sim::ActionTemplate read_operation(Checker& checker, JsonValue value,
                                   const ActionContext& context) {
  static constexpr auto words = [] {
    std::array<std::string_view, operations.size()> list;
    for (std::size_t i = 0; i < list.size(); ++i)
      list[i] = operations[i].word;
    return list;
  }();
  sim::ActionTemplate action;
  const std::size_t which = checker.word(value.member("operate"), words);
  if (checker.failed()) return action;

  const Operation& operation = operations[which];
  OperationDraft draft;
  draft.replicas = context.replicas;
  read_fields(checker, value, operation.fields.subspan(context.now ? 1 : 0), draft);
  action.at = draft.at;
  action.deed = operation.deed(draft);
  return action;
}

}  // namespace scenario
