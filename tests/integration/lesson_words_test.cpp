// The words of the lessons (docs/lessons.md), in every language there is: none is missing, none is
// left over, none is long.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "allocation/simulation/messages.hpp"
#include "support/lessons.hpp"

namespace lesson_words_test {

namespace {

using nlohmann::json;
using scenario::Attempt;
using scenario::LessonAct;
using scenario::Step;
using support::LessonFile;

constexpr std::size_t words_most = 60;
constexpr std::size_t sentences_before_the_act = 2;

// Each text under the way to it: "steps.two_pages.hint".
using Texts = std::map<std::string, std::string>;

void collect(const json& words, const std::string& way, Texts& texts) {
  if (words.is_string()) {
    texts[way] = words.get<std::string>();
    return;
  }
  for (const auto& [key, value] : words.items())
    collect(value, way.empty() ? key : way + "." + key, texts);
}

std::vector<std::string> languages() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(support::sources / "core/words")) {
    if (entry.is_directory()) found.push_back(entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

Texts texts_of(const std::string& language, const std::string& lesson) {
  const auto stem = support::sources / "core/words" / language / "lessons" / lesson;
  Texts texts;
  collect(json::parse(support::contents(support::with(stem, ".json"))), "", texts);
  return texts;
}

// No page has a control for it, so that it is a button of the lesson's own.
bool is_button(const LessonAct& act, const scenario::Lesson& lesson) {
  using Kind = LessonAct::Kind;
  if (act.kind == Kind::skip_by || act.kind == Kind::run) return true;
  if (act.kind != Kind::deed) return false;
  const auto* command = std::get_if<sim::CommandAction>(&act.action.deed);
  const bool is_shop = lesson.loaded.scenario.domain == 0;
  const bool buys =
      is_shop && command != nullptr &&
      command->command.kind == static_cast<std::uint8_t>(allocation::CommandKind::Allocate);
  return !buys && !std::holds_alternative<sim::QueryAction>(act.action.deed);
}

void want_step(const scenario::Lesson& lesson, const Step& step, std::set<std::string>& wanted) {
  const std::string way = "steps." + step.name + ".";
  wanted.insert({way + "title", way + "text"});
  if (step.act.kind != LessonAct::Kind::none || !step.done_when.empty())
    wanted.insert(way + "hint");
  if (is_button(step.act, lesson)) wanted.insert(way + "act");
  if (!step.tries.empty()) wanted.insert(way + "tries");
  if (!step.bet) return;
  wanted.insert(way + "bet.question");
  for (const auto& option : step.bet->options)
    wanted.insert(way + "bet.options." + option.name);
}

std::set<std::string> wanted_of(const scenario::Lesson& lesson) {
  std::set<std::string> wanted{"title", "idea", "take_home"};
  for (const Step& step : lesson.steps)
    want_step(lesson, step, wanted);
  if (lesson.goal) wanted.insert({"goal.text", "exercise"});
  if (lesson.goal && !lesson.goal->price.empty()) wanted.insert("goal.price");
  for (const Attempt& solution : lesson.solutions)
    wanted.insert({"solutions." + solution.name + ".do", "solutions." + solution.name + ".why"});
  for (const Attempt& detour : lesson.detours)
    wanted.insert({"detours." + detour.name + ".do", "detours." + detour.name + ".why"});
  return wanted;
}

// What a step may say, and need not.
bool may_be_there(const scenario::Lesson& lesson, const std::string& way) {
  return std::any_of(lesson.steps.begin(), lesson.steps.end(), [&](const Step& step) {
    const std::string begins = "steps." + step.name + ".";
    return way == begins + "quiet" || way == begins + "act";
  });
}

std::size_t words_in(const std::string& text) {
  std::istringstream in(text);
  return static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()));
}

// Counted by what ends them: a point, a question or exclamation mark before a space or the end, and
// their full-width forms.
std::size_t sentences_in(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends = at + 1 == text.size() || text[at + 1] == ' ';
    count += std::string(".?!").find(text[at]) != std::string::npos && ends;
    for (const std::string full_width : {"\u3002", "\uff1f", "\uff01"})
      count += text.compare(at, full_width.size(), full_width) == 0;
  }
  return count;
}

// What is on everybody's way through a lesson, read at 200 words a minute, and what is done on it.
double minutes_of(const scenario::Lesson& lesson, const Texts& texts) {
  constexpr double words_a_second = 200.0 / 60;
  constexpr double act_s = 4;
  constexpr double bet_s = 8;
  double seconds = 0;
  for (const auto& [way, text] : texts) {
    const bool is_read =
        way == "take_home" || (way.starts_with("steps.") && !way.ends_with("quiet"));
    if (is_read) seconds += static_cast<double>(words_in(text)) / words_a_second;
  }
  for (const Step& step : lesson.steps) {
    const double played_s = static_cast<double>(step.then_play_ms) / 1000 / lesson.speed;
    seconds += act_s + (step.bet ? bet_s : 0) + played_s;
  }
  return seconds / 60;
}

std::set<std::string> holes_in(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    names.insert(text.substr(at + 1, text.find('}', at) - at - 1));
  return names;
}

template <class Check>
void in_each_language(Check check) {
  for (const std::string& language : languages()) {
    for (const LessonFile& file : support::lessons()) {
      INFO(language, ", ", file.stem);
      check(file.lesson, texts_of(language, file.stem));
    }
  }
}

}  // namespace

TEST_CASE("every lesson has all its words, and no others") {
  in_each_language([](const scenario::Lesson& lesson, const Texts& texts) {
    const std::set<std::string> wanted = wanted_of(lesson);
    for (const std::string& way : wanted)
      CHECK_MESSAGE(texts.contains(way), way);
    for (const auto& text : texts)
      CHECK_MESSAGE((wanted.contains(text.first) || may_be_there(lesson, text.first)), text.first);
  });
}

TEST_CASE("no text of a lesson is longer than 60 words") {
  in_each_language([](const scenario::Lesson&, const Texts& texts) {
    for (const auto& text : texts)
      CHECK_MESSAGE(words_in(text.second) <= words_most, text.first);
  });
}

TEST_CASE("a lesson asks for its first act within two sentences, and sends home with one") {
  in_each_language([](const scenario::Lesson& lesson, const Texts& texts) {
    const std::string first = "steps." + lesson.steps.front().name + ".";
    CHECK(sentences_in(texts.at(first + "text")) <= sentences_before_the_act);
    CHECK_FALSE(texts.contains(first + "quiet"));
    CHECK(sentences_in(texts.at("take_home")) == 1);
  });
}

TEST_CASE("what is to be pressed and what is bet on is said without a figure of the run") {
  in_each_language([](const scenario::Lesson&, const Texts& texts) {
    for (const auto& each : texts) {
      const std::string& way = each.first;
      const std::string& text = each.second;
      const bool before_the_run =
          way.ends_with(".hint") || way.ends_with(".act") || way.find(".bet.") != std::string::npos;
      if (before_the_run) CHECK_MESSAGE(holes_in(text).empty(), way);
    }
  });
}

TEST_CASE("a step's sentences have its figures, and all of them") {
  in_each_language([](const scenario::Lesson& lesson, const Texts& texts) {
    std::set<std::string> holes_elsewhere;
    for (const auto& each : texts) {
      const std::string& way = each.first;
      const std::string& text = each.second;
      if (!way.starts_with("steps.")) holes_elsewhere.merge(holes_in(text));
    }
    CHECK(holes_elsewhere.empty());
    for (const Step& step : lesson.steps) {
      INFO(step.name);
      std::set<std::string> holes;
      for (const auto& each : texts) {
        const std::string& way = each.first;
        const std::string& text = each.second;
        if (way.starts_with("steps." + step.name + ".")) holes.merge(holes_in(text));
      }
      std::set<std::string> figures;
      for (const scenario::Figure& figure : step.figures)
        figures.insert(figure.name);
      CHECK(holes == figures);
    }
  });
}

TEST_CASE("a lesson takes as long as it says, and the core is done in 20 minutes") {
  double core_minutes = 0;
  for (const LessonFile& file : support::lessons()) {
    const double minutes = minutes_of(file.lesson, texts_of("en", file.stem));
    CHECK(file.lesson.minutes >= 2);
    CHECK(file.lesson.minutes <= 6);
    INFO(file.stem, ": ", minutes, " minutes");
    const auto said = static_cast<double>(file.lesson.minutes);
    CHECK(minutes <= said + 0.25);
    CHECK(said <= minutes + 1.25);  // a way out has to be looked for
    if (file.lesson.kind == scenario::Lesson::Kind::core) core_minutes += said;
  }
  CHECK(core_minutes <= 20);
}

}  // namespace lesson_words_test
