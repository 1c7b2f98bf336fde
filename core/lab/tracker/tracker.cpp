#include "lab/tracker/tracker.hpp"

#include "lab/tracker/issue_texts.hpp"
#include "lab/tracker/people.hpp"
#include "lab/tracker/sides.hpp"
#include "scenario/issues_format.hpp"

namespace lab {

std::optional<Tracker> show_tracker(const Sight& sight) {
  if (&sight.format() != &scenario::issues_format) return std::nullopt;
  const IssueTexts texts(sight.script.names(), sight.opens_at);
  Tracker tracker;
  tracker.people = show_people(sight, texts);
  tracker.write = show_written_issues(sight.world, texts);
  for (std::uint8_t number = 0; number < sight.world.replicas.size(); ++number)
    tracker.replicas.push_back(show_tracker_replica(sight.world, texts, number));
  const std::size_t commands = sight.world.commands.size();
  if (commands > 0) {
    const auto last = static_cast<std::uint32_t>(commands - 1);
    tracker.last_command = what_command_says(sight, last);
    tracker.last_command->text("by", texts.of(sight.world.commands[last].by));
  }
  return tracker;
}

}  // namespace lab
