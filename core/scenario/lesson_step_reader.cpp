// One step of a lesson: its act, its bet, what it offers and points at.
#include <algorithm>

#include "scenario/action_reader.hpp"
#include "scenario/lesson_reader.hpp"
#include "scenario/settings_format.hpp"

namespace scenario {
namespace {

constexpr std::array<std::string_view, 4> other_acts{"skip", "skip_ms", "run", "reach"};

// A step while it is read, and the lesson as far as it has been.
struct StepDraft {
  Lesson& lesson;
  Step step;
  JsonValue act;
  JsonValue done_when;
};

// --- the act ---

struct OtherAct {
  const std::vector<SideRun>& runs;
  LessonAct& act;
};
constexpr std::array<Field<OtherAct>, other_acts.size()> other_act_fields{{
    {other_acts[0], false,
     [](Checker& checker, JsonValue value, OtherAct& draft) {
       checker.word(value, lesson_words::skips);
       draft.act.kind = LessonAct::Kind::skip_to_arrival;
     }},
    {other_acts[1], false,
     [](Checker& checker, JsonValue value, OtherAct& draft) {
       draft.act.skip_ms = checker.whole(value, 1, sim::duration_max);
       draft.act.kind = LessonAct::Kind::skip_by;
     }},
    {other_acts[2], false,
     [](Checker& checker, JsonValue value, OtherAct& draft) {
       draft.act.run = read_name_of(checker, value, draft.runs);
       draft.act.kind = LessonAct::Kind::run;
     }},
    {other_acts[3], false,
     [](Checker& checker, JsonValue value, OtherAct& draft) {
       checker.word(value, lesson_words::reaches);
       draft.act.kind = LessonAct::Kind::reach_goal;
     }},
}};

void read_act(Checker& checker, JsonValue value, StepDraft& draft) {
  draft.act = value;
  if (!checker.object(value)) return;
  const auto is_other = [&](std::string_view key) { return value.member(key).exists(); };
  const auto others = std::count_if(other_acts.begin(), other_acts.end(), is_other);
  LessonAct& act = draft.step.act;
  if (others > 1) {
    checker.refuse_as(value, Expected::one_kind_of_act, {}, "several");
  } else if (others == 1) {
    OtherAct other{draft.lesson.runs, act};
    read_fields<OtherAct>(checker, value, other_act_fields, other);
  } else {
    Loaded& loaded = draft.lesson.loaded;
    act.kind = LessonAct::Kind::deed;
    act.json = value.json();
    act.action =
        read_action(checker, value,
                    ActionContext{loaded.script.names(), loaded.scenario.settings.replicas, true});
  }
}

// --- the bet ---

struct OptionDraft {
  const std::vector<BetOption>& before;
  std::string name;
  std::optional<Condition> holds;
};
constexpr std::array<Field<OptionDraft>, 2> option_fields{{
    {"name", true,
     [](Checker& checker, JsonValue value, OptionDraft& draft) {
       draft.name = read_own_name(checker, value, draft.before);
     }},
    {"if", true,
     [](Checker& checker, JsonValue value, OptionDraft& draft) {
       auto condition = Condition::parse(checker.text(value));
       if (checker.failed()) return;
       if (!condition) return checker.refuse(value, Expected::condition, {condition.error()});
       draft.holds.emplace(std::move(condition.value()));
     }},
}};

void read_options(Checker& checker, JsonValue list, Bet& bet) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children()) {
    OptionDraft draft{bet.options, {}, {}};
    read_fields<OptionDraft>(checker, value, option_fields, draft);
    if (checker.failed()) return;
    bet.options.push_back({std::move(draft.name), std::move(*draft.holds)});
  }
}

void read_bet(Checker& checker, JsonValue value, StepDraft& draft) {
  static constexpr std::array<Field<Bet>, 2> fields{{
      {"options", true, read_options},
      {"answer", true,
       [](Checker& at, JsonValue name, Bet& bet) {
         bet.answer = read_name_of(at, name, bet.options);
       }},
  }};
  read_fields<Bet>(checker, value, fields, draft.step.bet.emplace());
}

// --- the figures ---

struct FigureDraft {
  const std::vector<Figure>& before;
  std::string name;
  std::optional<ReportValue> value;
  std::optional<ReportValue> of;
  Figure::Form form = Figure::Form::count;
};

void read_path(Checker& checker, JsonValue value, std::optional<ReportValue>& path) {
  auto parsed = ReportValue::parse(checker.text(value));
  if (checker.failed()) return;
  if (!parsed) return checker.refuse(value, Expected::report_value, {parsed.error()});
  path.emplace(std::move(parsed.value()));
}

constexpr std::array<Field<FigureDraft>, 4> figure_fields{{
    {"name", true,
     [](Checker& checker, JsonValue value, FigureDraft& draft) {
       draft.name = read_own_name(checker, value, draft.before);
     }},
    {"value", true,
     [](Checker& checker, JsonValue value, FigureDraft& draft) {
       read_path(checker, value, draft.value);
     }},
    {"of", false,
     [](Checker& checker, JsonValue value, FigureDraft& draft) {
       read_path(checker, value, draft.of);
     }},
    {"as", false,
     [](Checker& checker, JsonValue value, FigureDraft& draft) {
       draft.form = static_cast<Figure::Form>(checker.word(value, lesson_words::figure_forms));
     }},
}};

void read_figures(Checker& checker, JsonValue list, StepDraft& draft) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children()) {
    FigureDraft figure{draft.step.figures, {}, {}, {}, Figure::Form::count};
    read_fields<FigureDraft>(checker, value, figure_fields, figure);
    const bool compares =
        figure.form == Figure::Form::percent || figure.form == Figure::Form::times;
    if (compares && !figure.of) read_path(checker, value.member("of"), figure.of);
    if (checker.failed()) return;
    draft.step.figures.push_back(
        {std::move(figure.name), std::move(*figure.value), std::move(figure.of), figure.form});
  }
}

// --- what is offered and pointed at, which is the page's to show ---

template <const auto& words>
void read_words(Checker& checker, JsonValue list, StepDraft&) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children())
    checker.word(value, words);
}

void read_controls(Checker& checker, JsonValue list, StepDraft&) {
  std::vector<std::string_view> keys;
  each_setting([&](std::string_view key, const auto&, auto, auto) { keys.push_back(key); });
  keys.push_back("replicas");
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children())
    checker.word(value, keys);
}

void read_look_at(Checker& checker, JsonValue value, StepDraft&) {
  std::vector<std::string_view> places(lesson_words::parts.begin(), lesson_words::parts.end());
  places.insert(places.end(), lesson_words::instruments.begin(), lesson_words::instruments.end());
  checker.word(value, places);
}

// Which ways there are is known once all steps have been read (lesson_reader.cpp).
void read_tries(Checker& checker, JsonValue list, StepDraft& draft) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children())
    draft.step.tries.emplace_back(checker.text(value));
}

constexpr std::array<Field<StepDraft>, 13> step_fields{{
    {"name", true,
     [](Checker& checker, JsonValue value, StepDraft& draft) {
       draft.step.name = read_own_name(checker, value, draft.lesson.steps);
     }},
    {"needs", false,
     [](Checker& checker, JsonValue value, StepDraft& draft) {
       checker.word(value, lesson_words::needs);
       draft.step.needs_behind = true;
     }},
    {"bet", false, read_bet},
    {"act", false, read_act},
    {"done_when", false,
     [](Checker& checker, JsonValue value, StepDraft& draft) {
       draft.done_when = value;
       draft.step.done_when = read_conditions(checker, value);
     }},
    {"at_ms", false,
     [](Checker& checker, JsonValue value, StepDraft& draft) {
       const std::vector<Telling> before = tellings(draft.lesson);
       const sim::Ms earliest = before.empty() ? draft.lesson.opens_at_ms : before.back().done_at;
       draft.step.at_ms = checker.whole(value, earliest, sim::time_max);
     }},
    {"then_play_ms", false,
     [](Checker& checker, JsonValue value, StepDraft& draft) {
       draft.step.then_play_ms = checker.whole(value, 1, sim::duration_max);
     }},
    {"look_at", false, read_look_at},
    {"offers", false, read_words<lesson_words::offers>},
    {"controls", false, read_controls},
    {"instruments", false, read_words<lesson_words::instruments>},
    {"figures", false, read_figures},
    {"tries", false, read_tries},
}};

}  // namespace

void read_step(Checker& checker, JsonValue value, Lesson& lesson) {
  StepDraft draft{lesson, {}, value.member("act"), value.member("done_when")};
  read_fields<StepDraft>(checker, value, step_fields, draft);
  if (draft.act.exists() && draft.done_when.exists())
    checker.refuse_as(value, Expected::act_or_condition, {}, "both");
  lesson.steps.push_back(std::move(draft.step));
}

}  // namespace scenario
