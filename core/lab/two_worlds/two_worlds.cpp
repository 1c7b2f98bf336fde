#include "lab/two_worlds/two_worlds.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <variant>

#include "lab/two_worlds/other_file.hpp"
#include "scenario/checker.hpp"
#include "scenario/json_tree.hpp"
#include "scenario/reader.hpp"
#include "scenario/settings_format.hpp"
#include "sim/kernel/time.hpp"

namespace lab {
namespace {

bool changes_settings(const Act& act) {
  return std::holds_alternative<sim::ChangeSettings>(act.action.deed);
}

// The settings after an act that changes them.
sim::Settings changed(sim::Settings settings, const std::string& act) {
  sim::Script nobody(0);
  const auto action = scenario::read_action(act, settings, nobody);
  if (const auto* change = std::get_if<sim::ChangeSettings>(&action.value().deed))
    (**change).apply_to(settings);
  return settings;
}

bool is_part_of_lag(const Control& control) {
  return control.name.starts_with("lag.");
}

std::vector<OtherSetting> other_settings(const sim::Settings& first, const sim::Settings& second) {
  std::vector<OtherSetting> others;
  std::vector<Control> theirs = controls(second);
  for (Control& ours : controls(first)) {
    if (is_part_of_lag(ours)) continue;
    const auto same_name = [&](const Control& control) { return control.name == ours.name; };
    const auto their = std::find_if(theirs.begin(), theirs.end(), same_name);
    const bool differs = ours.name == "lag"
                             ? !(first.lag == second.lag)
                             : ours.word != their->word || ours.number != their->number;
    if (differs && (ours.used || their->used)) others.push_back({std::move(ours), *their});
  }
  return others;
}

}  // namespace

TwoWorlds::TwoWorlds(std::shared_ptr<Session> first, const sim::Settings& of_file)
    : first_(std::move(first)), of_file_(of_file) {}

cqrs::Result<std::unique_ptr<TwoWorlds>, Refusal> TwoWorlds::beside(
    std::shared_ptr<Session> first) {
  const auto file = scenario::read_opening(first->file());
  if (!file) return refusal(file.error());
  std::unique_ptr<TwoWorlds> worlds(
      new TwoWorlds(std::move(first), file.value().loaded.scenario.settings));
  const auto begun = worlds->begin_with(worlds->of_file_);
  if (!begun) return begun.error();
  return worlds;
}

cqrs::Result<cqrs::Done, Refusal> TwoWorlds::begin_with(const sim::Settings& settings) {
  if (second_ && settings == settings_) return cqrs::Done{};
  if (first_->world().entries_taken > Session::open_entries_max)
    return Refusal{"", "the run has taken too many steps to run a second world up to here"};
  auto opened = Session::open(with_settings(first_->file(), settings));
  if (!opened) {
    return Refusal{opened.error().pointer,
                   opened.error().message + " at " + opened.error().pointer + " of the file"};
  }
  second_ = std::move(opened.value());
  settings_ = settings;
  taken_.clear();
  comparing_.forget();
  follow();
  return cqrs::Done{};
}

void TwoWorlds::follow() {
  second_->learn(first_->script().names());
  take_up_acts();
  stand();
}

void TwoWorlds::take_up_acts() {
  const std::vector<Act>& acts = first_->person().acts();
  std::size_t same = 0;
  while (same < std::min(acts.size(), taken_.size()) && acts[same].number == taken_[same].number)
    ++same;
  // Other acts than those that were taken: it takes another way from its opening on.
  if (same < taken_.size()) {
    second_->reset();
    taken_.clear();
    comparing_.forget();
    same = 0;
  }
  for (; same < acts.size(); ++same)
    take(acts[same]);
}

void TwoWorlds::take(const Act& act) {
  Taken taken{act.number, {act.action.at - first_->opens_at(), {}}};
  if (!changes_settings(act)) {
    second_->seek(act.action.at);
    const auto acted = second_->act(act.text);
    if (!acted) taken.refused.message = acted.error().message;
  }
  taken_.push_back(std::move(taken));
}

void TwoWorlds::stand() {
  const Clock clock = first_->clock();
  // It has done no more of the file's actions, and knows no more names, than it has got to.
  if (first_->world().stopped != sim::Stopped::no) return;
  const bool instant_is_done = clock.next_ms != clock.now_ms;
  before_ = instant_is_done ? clock.now_ms + 1 : clock.now_ms;
  if (instant_is_done) {
    second_->seek(clock.now_ms);
  } else {
    second_->go_to({clock.now_ms, 0});
  }
}

std::vector<Control> TwoWorlds::controls() const {
  std::vector<Control> list = lab::controls(settings_);
  for (Control& control : list)
    control.fixed = false;
  return list;
}

std::vector<Preset> TwoWorlds::presets() const {
  std::vector<Preset> list = lab::presets(settings_);
  list.push_back({"file", settings_ == of_file_});
  list.push_back({"first", settings_ == first_->world().settings});
  return list;
}

cqrs::Result<cqrs::Done, Refusal> TwoWorlds::set_control(std::string_view name,
                                                         const std::string& typed) {
  const auto change = change_of(settings_, name, typed);
  if (!change) return change.error();
  sim::Settings settings = settings_;
  if (name == "replicas") {
    settings.replicas = static_cast<std::uint8_t>(std::strtod(typed.c_str(), nullptr));
  } else {
    settings = changed(settings, change.value());
  }
  const auto begun = begin_with(settings);
  if (!begun) return Refusal{std::string(name), begun.error().message};
  return begun;
}

cqrs::Result<cqrs::Done, Refusal> TwoWorlds::choose_preset(std::string_view name) {
  sim::Settings settings = settings_;
  if (name == "file") {
    settings = of_file_;
  } else if (name == "first") {
    settings = first_->world().settings;
  } else {
    const std::string change = change_to_preset(settings_, name);
    if (!change.empty()) settings = changed(settings_, change);
  }
  return begin_with(settings);
}

std::string TwoWorlds::settings_json() const {
  std::string json;
  scenario::append_settings(json, settings_, scenario::WhichSettings::all);
  return json;
}

cqrs::Result<cqrs::Done, Refusal> TwoWorlds::take_settings(std::string_view json) {
  const auto tree = scenario::parse_json(json);
  if (!tree) return refusal(tree.error());
  scenario::Checker checker;
  const sim::Settings settings = scenario::read_settings(checker, tree.value().root());
  if (checker.failed()) return refusal(checker.error());
  return begin_with(settings);
}

TwoCompared TwoWorlds::compare() {
  const sim::World& first = first_->world();
  const sim::World& second = second_->world();
  const sim::Ms opens_at = first_->opens_at();
  const FirstDifference parted = comparing_.first_difference(first, second, before_);
  TwoCompared comparison;
  comparison.settings = other_settings(first.settings, second.settings);
  comparison.parting = in_words(parted, {first, second, first_->script().names(), opens_at});
  if (before_ > first.now) {
    Parted how = Parted::parted;
    if (!parted.in_trace && !parted.in_answers)
      how = comparison.settings.empty() ? Parted::same_settings : Parted::same_run;
    comparison.verdict = judge(tally_of(first, first.now), tally_of(second, second.now), how);
  } else {
    comparison.verdict.sums_up = Phrase("sum.between");
  }
  for (const Taken& taken : taken_) {
    if (!taken.refused.message.empty() && taken.refused.clock_ms + opens_at <= first.now)
      comparison.refused.push_back(taken.refused);
  }
  return comparison;
}

sim::Ms TwoWorlds::end_of_both() {
  const Clock clock = first_->clock();
  if (clock.until_clock_ms > clock.clock_ms) return clock.until_clock_ms;
  const Position from = first_->timeline().position();
  // The first before the second, which learns the names that come up on the way.
  bool there = first_->go_to({sim::time_max, everything});
  second_->learn(first_->script().names());
  there = there && second_->go_to({sim::time_max, everything});
  const sim::Ms end = std::max(first_->world().last_activity, second_->world().last_activity);
  if (!first_->go_to(from)) first_->seek(from.at);
  follow();
  return there ? std::max(end - first_->opens_at(), clock.clock_ms) : -1;
}

std::string TwoWorlds::change_for_first() const {
  return change_to(first_->world().settings, second_->world().settings);
}

}  // namespace lab
