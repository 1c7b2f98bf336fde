// A lesson from its JSON. Its members are read in the order of the table below, whatever the order
// of the text: steps speak of side runs, ways to the goal of steps.
#include "scenario/lesson_reader.hpp"

#include <algorithm>

#include "scenario/reader.hpp"

namespace scenario {
namespace {

void read_format(Checker& checker, JsonValue value, Lesson&) {
  checker.word(value, std::array{lesson_format});
}
void read_name(Checker& checker, JsonValue value, Lesson& lesson) {
  lesson.name = checker.text(value);
}
void read_kind(Checker& checker, JsonValue value, Lesson& lesson) {
  lesson.kind = static_cast<Lesson::Kind>(checker.word(value, lesson_words::kinds));
}
void read_minutes(Checker& checker, JsonValue value, Lesson& lesson) {
  lesson.minutes = checker.whole(value, 1, minutes_max);
}

constexpr std::array<Field<Passage>, 2> passage_fields{{
    {"in", true,
     [](Checker& checker, JsonValue value, Passage& passage) {
       passage.work = checker.word(value, lesson_words::works);
     }},
    {"section", true,
     [](Checker& checker, JsonValue value, Passage& passage) {
       passage.section = checker.text(value);
     }},
}};
void read_rests_on(Checker& checker, JsonValue list, Lesson& lesson) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children()) {
    Passage passage;
    read_fields<Passage>(checker, value, passage_fields, passage);
    lesson.rests_on.push_back(std::move(passage));
  }
}

void read_own_scenario(Checker& checker, JsonValue value, Lesson& lesson) {
  lesson.loaded = read_scenario(checker, value);
  lesson.seeds = {lesson.loaded.scenario.seed, lesson.loaded.scenario.seed};
}
void read_opens_at(Checker& checker, JsonValue value, Lesson& lesson) {
  lesson.opens_at_ms = checker.whole(value, 0, sim::time_max);
}
void read_speed(Checker& checker, JsonValue value, Lesson& lesson) {
  lesson.speed = checker.number(value, speed_least, speed_most);
}

struct RunDraft {
  const std::vector<SideRun>& before;
  SideRun run{{}, {{}, sim::Script(0)}};
};
constexpr std::array<Field<RunDraft>, 2> run_fields{{
    {"name", true,
     [](Checker& checker, JsonValue value, RunDraft& draft) {
       draft.run.name = read_own_name(checker, value, draft.before);
     }},
    {"scenario", true,
     [](Checker& checker, JsonValue value, RunDraft& draft) {
       draft.run.loaded = read_scenario(checker, value);
     }},
}};
void read_runs(Checker& checker, JsonValue list, Lesson& lesson) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children()) {
    RunDraft draft{lesson.runs};
    read_fields<RunDraft>(checker, value, run_fields, draft);
    lesson.runs.push_back(std::move(draft.run));
  }
}

void read_steps(Checker& checker, JsonValue list, Lesson& lesson) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children())
    read_step(checker, value, lesson);
}

void read_goal(Checker& checker, JsonValue value, Lesson& lesson) {
  static constexpr std::array<Field<Lesson>, 3> fields{{
      {"holds", true,
       [](Checker& at, JsonValue list, Lesson& of) { of.goal->holds = read_conditions(at, list); }},
      {"price", false,
       [](Checker& at, JsonValue list, Lesson& of) { of.goal->price = read_conditions(at, list); }},
      {"run", false,
       [](Checker& at, JsonValue name, Lesson& of) {
         of.goal->run = read_name_of(at, name, of.runs);
       }},
  }};
  lesson.goal.emplace();
  read_fields<Lesson>(checker, value, fields, lesson);
}

void read_solutions(Checker& checker, JsonValue list, Lesson& lesson) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children())
    lesson.solutions.push_back(read_attempt(checker, value, lesson, false));
}
void read_detours(Checker& checker, JsonValue list, Lesson& lesson) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children())
    lesson.detours.push_back(read_attempt(checker, value, lesson, true));
}

void read_seeds(Checker& checker, JsonValue value, Lesson& lesson) {
  static constexpr std::array<Field<Seeds>, 2> fields{{
      {"from", true,
       [](Checker& at, JsonValue number, Seeds& seeds) {
         seeds.from = static_cast<std::uint64_t>(at.whole(number, 0, seed_max));
       }},
      {"to", true,
       [](Checker& at, JsonValue number, Seeds& seeds) {
         seeds.to = static_cast<std::uint64_t>(at.whole(number, 0, seed_max));
       }},
  }};
  read_fields<Seeds>(checker, value, fields, lesson.seeds);
  if (lesson.seeds.to >= lesson.seeds.from) return;
  checker.refuse(value.member("to"), Expected::whole_number_from,
                 {std::to_string(lesson.seeds.from)});
}

constexpr std::array<Field<Lesson>, 14> lesson_fields{{
    {"format", true, read_format},
    {"name", true, read_name},
    {"kind", true, read_kind},
    {"minutes", true, read_minutes},
    {"rests_on", true, read_rests_on},
    {"scenario", true, read_own_scenario},
    {"opens_at_ms", false, read_opens_at},
    {"speed", false, read_speed},
    {"runs", false, read_runs},
    {"steps", true, read_steps},
    {"goal", false, read_goal},
    {"solutions", false, read_solutions},
    {"detours", false, read_detours},
    {"seeds", false, read_seeds},
}};

void check_tries(Checker& checker, JsonValue root, const Lesson& lesson) {
  std::vector<std::string_view> ways;
  for (const std::vector<Attempt>* attempts : {&lesson.solutions, &lesson.detours}) {
    for (const Attempt& attempt : *attempts)
      ways.push_back(attempt.name);
  }
  for (const JsonValue step : root.member("steps").children()) {
    const JsonValue tries = step.member("tries");
    if (!tries.exists()) continue;
    for (const JsonValue name : tries.children())
      checker.word(name, ways);
  }
}

void refuse_unknown_keys(Checker& checker, JsonValue root) {
  std::vector<std::string_view> keys;
  keys.reserve(lesson_fields.size());
  for (const Field<Lesson>& field : lesson_fields)
    keys.push_back(field.key);
  for (const JsonValue member : root.children()) {
    if (std::find(keys.begin(), keys.end(), member.key()) == keys.end())
      checker.refuse_as(member, Expected::known_key, {joined(keys)}, "an unknown key");
  }
}

}  // namespace

std::vector<Condition> read_conditions(Checker& checker, JsonValue list) {
  std::vector<Condition> conditions;
  if (!checker.list(list)) return conditions;
  for (const JsonValue value : list.children()) {
    auto condition = Condition::parse(checker.text(value));
    if (checker.failed()) break;
    if (condition) {
      conditions.push_back(std::move(condition.value()));
    } else {
      checker.refuse(value, Expected::condition, {condition.error()});
    }
  }
  return conditions;
}

cqrs::Result<Lesson, InputError> read_lesson(std::string_view text) {
  const cqrs::Result<JsonTree, InputError> tree = parse_json(text);
  if (!tree) return tree.error();
  const JsonValue root = tree.value().root();
  Checker checker;
  Lesson lesson;
  if (checker.object(root)) {
    for (const Field<Lesson>& field : lesson_fields) {
      const JsonValue member = root.member(field.key);
      if (!checker.failed() && (member.exists() || field.required))
        field.read(checker, member, lesson);
    }
    refuse_unknown_keys(checker, root);
    if (!checker.failed()) check_tries(checker, root, lesson);
  }
  if (checker.failed()) return checker.error();
  return lesson;
}

}  // namespace scenario
