// cqrs-lab lessons: which there are; one of them, as it is in its file or on paper.
#include <algorithm>
#include <array>
#include <iostream>

#include "lesson_texts.hpp"
#include "lesson_words.hpp"
#include "subcommands.hpp"
#include "text_table.hpp"
#include "worksheet.hpp"

namespace native {
namespace {

constexpr std::array<Option, 3> options{
    {{"--worksheet", ""}, {"--answers", ""}, {"--lang", "LANGUAGE"}}};
constexpr std::string_view language_by_default = "en";

// "07-busy-day" -> "7".
std::string number_of(std::string_view name) {
  return std::string(name.substr(name.starts_with('0') ? 1 : 0, name.starts_with('0') ? 1 : 2));
}

Exit no_words(std::string_view language) {
  std::string known;
  for (const std::string_view each : languages())
    known.append(known.empty() ? "" : ", ").append(each);
  return bad_usage("--lang: expected one of " + known + ", found \"" + std::string(language) +
                   "\"");
}

Exit list(std::string_view language) {
  const auto around = LessonWords::of(language, "worksheet");
  if (!around) return no_words(language);
  TextTable table;
  for (const LessonText& text : lesson_texts()) {
    const auto lesson = scenario::read_lesson(text.json);
    if (!lesson) return bad_file(text.name, sentence(lesson.error()));
    const auto words = LessonWords::of(language, text.name);
    if (!words) return no_words(language);
    const std::string_view kind =
        scenario::lesson_words::kinds[static_cast<std::size_t>(lesson.value().kind)];
    table.add_row({{std::string(text.name)},
                   {words->say({"title"})},
                   {around->say({"facts"}, {{"minutes", std::to_string(lesson.value().minutes)},
                                            {"kind", around->say({"kind", kind})}})}});
  }
  std::cout << table.text(false);
  return Exit::done;
}

using OnPaper = std::string (*)(const Printed& printed);

Exit print(const LessonText& text, std::string_view language, OnPaper on_paper) {
  const auto lesson = scenario::read_lesson(text.json);
  if (!lesson) return bad_file(text.name, sentence(lesson.error()));
  const auto words = LessonWords::of(language, text.name);
  const auto around = LessonWords::of(language, "worksheet");
  const auto passage = LessonWords::of(language, "passages");
  if (!words || !around || !passage) return no_words(language);
  std::cout << on_paper({lesson.value(), number_of(text.name), *words, *around, *passage});
  return Exit::done;
}

// All of them, a line between two.
Exit print_all(std::string_view language, OnPaper on_paper) {
  bool first = true;
  for (const LessonText& text : lesson_texts()) {
    if (!first) std::cout << "\n---\n\n";
    first = false;
    const Exit exit = print(text, language, on_paper);
    if (exit != Exit::done) return exit;
  }
  return Exit::done;
}

Exit run(const Arguments& arguments) {
  const bool on_worksheet = arguments.option("--worksheet").has_value();
  const bool as_answers = arguments.option("--answers").has_value();
  if (on_worksheet && as_answers) return bad_usage("--worksheet or --answers, not both");
  const OnPaper on_paper = on_worksheet ? worksheet : as_answers ? answers : nullptr;
  const std::string_view language = arguments.option("--lang").value_or(language_by_default);
  if (arguments.operands().size() > 1) return bad_usage("lessons takes one NAME at most");
  if (arguments.operands().empty())
    return on_paper != nullptr ? print_all(language, on_paper) : list(language);

  const std::string_view name = arguments.operands().front();
  for (const LessonText& text : lesson_texts()) {
    if (text.name != name) continue;
    if (on_paper != nullptr) return print(text, language, on_paper);
    std::cout << text.json;
    return Exit::done;
  }
  return bad_usage("no lesson \"" + std::string(name) + "\"");
}

}  // namespace

const Subcommand lessons_command{
    "lessons",
    "[NAME] [--worksheet|--answers] [--lang LANGUAGE]",
    "Lists the lessons, or prints one: its file, or a sheet for the room.",
    "  NAME             prints that lesson's file; cqrs-lab run and check take it\n"
    "  --worksheet      as Markdown for who learns: idea, what to do, bets, notes, exercise\n"
    "  --answers        as Markdown for who leads: what the run says, ways to the goal, what to\n"
    "                   take home; without NAME, of all lessons\n"
    "  --lang LANGUAGE  the language of the words (en)\n",
    options,
    run,
};

}  // namespace native
