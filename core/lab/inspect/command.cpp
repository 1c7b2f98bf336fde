// What somebody asked of the write side, and what came of it.
#include "lab/inspect/inspect.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

struct Course {
  std::int64_t rolled_back = 0;
  std::int64_t follow_ups_lost = 0;
  bool disappointed = false;
};

Course course_of(const Sight& sight, std::uint32_t command) {
  Course course;
  for (const std::size_t place :
       sight.index.places(sight.world, RunIndex::About::command, command, raw_lines_max)) {
    const sim::TraceKind kind = sight.world.trace[place].kind;
    if (kind == sim::TraceKind::rolled_back) ++course.rolled_back;
    if (kind == sim::TraceKind::follow_up_lost) ++course.follow_ups_lost;
    if (kind == sim::TraceKind::disappointed) course.disappointed = true;
  }
  return course;
}

Phrase outcome(const Sight& sight, const sim::CommandRecord& command) {
  if (command.outcome != sim::CommandOutcome::rejected)
    return Phrase("outcome." + std::string(scenario::word_of(command.outcome)));
  return Phrase("rejected." + std::string(sight.format().reason(command.reason)));
}

Phrase counted(std::string_view code, std::int64_t n) {
  Phrase phrase(code);
  return phrase.count("n", n);
}

}  // namespace

void inspect_command(const Sight& sight, Inspection& seen) {
  const std::uint32_t number = seen.thing.number;
  const sim::CommandRecord& command = sight.world.commands[number];
  const Course course = course_of(sight, number);
  seen.title = what_command_says(sight, number);
  seen.title.text("by", sight.texts().of(command.by));
  seen.say("why", why(sight, number), the_customer(sight.texts().of(command.by)));
  seen.say("became", outcome(sight, command));
  if (course.disappointed) seen.say("but", Phrase("disappointed"));
  if (course.rolled_back > 0) seen.say("retries", counted("rolled_back", course.rolled_back));
  if (course.follow_ups_lost > 0)
    seen.say("lost", counted("follow_ups_lost", course.follow_ups_lost));

  seen.cause(customer_line(sight, command.by));
  for (const sim::EventId event : sight.index.of_command(sight.world, number, listed_max))
    seen.lead(event_line(sight, event));
}

}  // namespace lab
