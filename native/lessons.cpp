// cqrs-lab lessons: which there are, or one of them.
#include <iostream>

#include "lesson_texts.hpp"
#include "scenario/reader.hpp"
#include "subcommands.hpp"
#include "text_table.hpp"

namespace native {
namespace {

Exit list() {
  TextTable table;
  for (const LessonText& lesson : lesson_texts()) {
    const auto read = scenario::read_lesson(lesson.json);
    if (!read) return bad_file(lesson.name, sentence(read.error()));
    table.add_row({{std::string(lesson.name)}, {printable(read.value().loaded.scenario.title)}});
  }
  std::cout << table.text(false);
  return Exit::done;
}

Exit run(const Arguments& arguments) {
  if (arguments.operands().empty()) return list();
  if (arguments.operands().size() > 1) return bad_usage("lessons takes one NAME at most");
  for (const LessonText& lesson : lesson_texts()) {
    if (lesson.name != arguments.operands().front()) continue;
    std::cout << lesson.json;
    return Exit::done;
  }
  return bad_usage("no lesson \"" + std::string(arguments.operands().front()) + "\"");
}

}  // namespace

const Subcommand lessons_command{
    "lessons",
    "[NAME]",
    "Lists the lessons, or prints one.",
    "  NAME   prints that lesson's file; cqrs-lab run takes it\n",
    {},
    run,
};

}  // namespace native
