#include "worksheet.hpp"

#include <algorithm>

#include "lab/lesson_run.hpp"

namespace native {
namespace {

using Holes = LessonWords::Holes;
using scenario::Attempt;
using scenario::JsonTree;
using scenario::Step;

constexpr int lines_for_notes = 8;

std::string paragraph(const std::string& text) {
  return text.empty() ? text : text + "\n\n";
}

// Markdown, put together.
class Page {
 public:
  explicit Page(const Printed& printed) : printed_(printed) {}

  void title(std::string_view key) {
    const Holes holes{{"number", printed_.number}, {"title", printed_.words.say({"title"})}};
    text_ += "# " + paragraph(around(key, holes));
  }
  void facts() {
    const std::string_view kind =
        scenario::lesson_words::kinds[static_cast<std::size_t>(printed_.lesson.kind)];
    text_ += paragraph(around("facts", {{"minutes", std::to_string(printed_.lesson.minutes)},
                                        {"kind", printed_.around.say({"kind", kind})}}));
  }
  void heading(std::string_view key) { text_ += "## " + paragraph(around(key)); }
  void say(const std::string& text) { text_ += paragraph(text); }
  void item(const std::string& text) { text_ += "- " + text + '\n'; }
  void line(const std::string& text) { text_ += text + '\n'; }
  void end_of_list() { text_ += '\n'; }

  [[nodiscard]] std::string around(std::string_view key, const Holes& holes = {}) const {
    return printed_.around.say({key}, holes);
  }
  [[nodiscard]] std::string take() {
    while (text_.ends_with("\n\n"))
      text_.pop_back();
    return std::move(text_);
  }

 private:
  const Printed& printed_;
  std::string text_;
};

std::string step_words(const Printed& printed, const Step& step, std::string_view key,
                       const Holes& holes = {}) {
  return printed.words.say({"steps", step.name, key}, holes);
}
std::string option_words(const Printed& printed, const Step& step, const std::string& option) {
  return printed.words.say({"steps", step.name, "bet", "options", option});
}

void add_steps(Page& page, const Printed& printed) {
  page.heading("to_do");
  std::size_t number = 0;
  for (const Step& step : printed.lesson.steps) {
    const std::string hint = step_words(printed, step, "hint");
    if (!hint.empty()) page.line(std::to_string(++number) + ". " + hint);
  }
  page.end_of_list();
}

// Numbered as the steps above are.
std::string question(const Page& page, const Printed& printed, std::size_t place) {
  std::size_t number = 1;
  for (std::size_t before = 0; before < place; ++before)
    number += !step_words(printed, printed.lesson.steps[before], "hint").empty();
  const Step& step = printed.lesson.steps[place];
  return page.around("before_step",
                     {{"number", std::to_string(number)},
                      {"question", printed.words.say({"steps", step.name, "bet", "question"})}});
}

bool has_bets(const scenario::Lesson& lesson) {
  return std::any_of(lesson.steps.begin(), lesson.steps.end(),
                     [](const Step& step) { return step.bet.has_value(); });
}

void add_goal(Page& page, const Printed& printed) {
  if (!printed.lesson.goal) return;
  page.heading("goal");
  const std::string goal = printed.words.say({"goal", "text"});
  const std::string price = printed.words.say({"goal", "price"});
  page.say(price.empty() ? goal : page.around("goal_at_price", {{"goal", goal}, {"price", price}}));
}

void add_ways(Page& page, const Printed& printed, std::string_view key,
              const std::vector<Attempt>& ways) {
  if (ways.empty()) return;
  page.heading(key);
  for (const Attempt& way : ways) {
    page.item(page.around("way", {{"do", printed.words.say({key, way.name, "do"})},
                                  {"why", printed.words.say({key, way.name, "why"})}}));
  }
  page.end_of_list();
}

Holes figures_of(const Step& step, scenario::JsonValue report) {
  Holes holes;
  for (const scenario::Figure& figure : step.figures)
    holes[figure.name] = lab::shown(figure, report).value_or("?");
  return holes;
}

// The bet of a step, as the run settles it, and what the next step says of it.
void add_settled(Page& page, const Printed& printed, std::size_t place,
                 scenario::JsonValue report) {
  const Step& step = printed.lesson.steps[place];
  const std::vector<std::size_t> right = lab::right_options(*step.bet, report);
  page.say(question(page, printed, place));
  page.line("| " + page.around("options") + " | " + page.around("run_says") + " | " +
            page.around("condition") + " |");
  page.line("|---|---|---|");
  for (std::size_t option = 0; option < step.bet->options.size(); ++option) {
    const bool holds = std::find(right.begin(), right.end(), option) != right.end();
    const scenario::BetOption& offered = step.bet->options[option];
    const std::string text = option_words(printed, step, offered.name);
    page.line("| " + (holds ? "**" + text + "**" : text) + " | " +
              page.around(holds ? "holds" : "fails") + " | `" + offered.holds.text() + "` |");
  }
  page.end_of_list();
  if (place + 1 == printed.lesson.steps.size()) return;
  const Step& next = printed.lesson.steps[place + 1];
  page.say(step_words(printed, next, "text", figures_of(next, report)));
}

}  // namespace

std::string worksheet(const Printed& printed) {
  Page page(printed);
  page.title("heading");
  page.facts();
  page.heading("idea");
  page.say(printed.words.say({"idea"}));
  add_steps(page, printed);
  if (has_bets(printed.lesson)) page.heading("bets");
  for (std::size_t place = 0; place < printed.lesson.steps.size(); ++place) {
    const Step& step = printed.lesson.steps[place];
    if (!step.bet) continue;
    page.say(question(page, printed, place));
    for (const scenario::BetOption& option : step.bet->options)
      page.item("[ ] " + option_words(printed, step, option.name));
    page.end_of_list();
  }
  add_goal(page, printed);
  page.heading("notes");
  for (int line = 0; line < lines_for_notes; ++line)
    page.say("________________________________________");
  const std::string exercise = printed.words.say({"exercise"});
  if (!exercise.empty()) page.heading("exercise");
  page.say(exercise);
  return page.take();
}

std::string answers(const Printed& printed) {
  const scenario::Lesson& lesson = printed.lesson;
  const std::vector<JsonTree> reports = lab::told_step_by_step(lesson, lesson.loaded.scenario.seed);
  Page page(printed);
  page.title("heading_of_answers");
  if (has_bets(lesson)) page.heading("bets");
  for (std::size_t place = 0; place < lesson.steps.size(); ++place) {
    if (lesson.steps[place].bet) add_settled(page, printed, place, reports[place + 1].root());
  }
  add_goal(page, printed);
  add_ways(page, printed, "solutions", lesson.solutions);
  add_ways(page, printed, "detours", lesson.detours);
  page.heading("take_home");
  page.say(printed.words.say({"take_home"}));
  page.heading("rests_on");
  for (const scenario::Passage& passage : lesson.rests_on) {
    page.item(printed.passage.say({scenario::lesson_words::works[passage.work]},
                                  {{"section", passage.section}}));
  }
  return page.take();
}

}  // namespace native
