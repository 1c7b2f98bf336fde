// All that a run has left behind, in words, so that two runs can be compared and a difference read.
#pragma once

#include <string>

#include "sim/world.hpp"

namespace support {

inline std::string in_words(const sim::TraceRecord& record) {
  return std::to_string(record.at) + " " + std::to_string(static_cast<int>(record.kind)) +
         " subject " + std::to_string(record.subject) + " at " + std::to_string(record.replica) +
         " attempt " + std::to_string(record.attempt) + " other " + std::to_string(record.other) +
         " flag " + std::to_string(record.flag) + "\n";
}

inline std::string in_words(const sim::ReadRecord& read) {
  std::string text =
      "read " + std::to_string(read.at) + " answered " + std::to_string(read.answered_at) +
      " status " + std::to_string(static_cast<int>(read.status)) + " replica " +
      std::to_string(read.replica) + " behind " + std::to_string(read.versions_behind) + " age " +
      std::to_string(read.age_ms) + " waited " + std::to_string(read.waited_ms) +
      (read.stale ? " stale" : "") + (read.timed_out ? " timed out" : "") + " broken";
  for (const sim::EventId missing : read.violations)
    text += " " + std::to_string(missing);
  return text;
}

inline std::string trace_of(const sim::World& world) {
  std::string text;
  for (std::size_t place = 0; place < world.trace.size(); ++place)
    text += in_words(world.trace[place]);
  return text;
}

inline std::string reads_of(const sim::World& world) {
  std::string text;
  for (std::size_t number = 0; number < world.reads.size(); ++number) {
    const sim::ReadRecord& read = world.reads[number];
    text += in_words(read) + ":";
    for (std::uint32_t row = 0; row < read.rows; ++row) {
      for (const std::int64_t word : world.answer_rows[read.first_row + row])
        text += " " + std::to_string(word);
    }
    text += "\n";
  }
  return text;
}

inline std::string commands_of(const sim::World& world) {
  std::string text;
  for (std::size_t number = 0; number < world.commands.size(); ++number) {
    const sim::CommandRecord& command = world.commands[number];
    text += "command " + std::to_string(command.at) + " outcome " +
            std::to_string(static_cast<int>(command.outcome)) + "\n";
  }
  return text;
}

inline std::string events_of(const sim::World& world) {
  std::string text;
  for (sim::EventId id = 1; id <= world.events.last(); ++id) {
    const sim::EventRecord& event = world.events[id];
    text += "event " + std::to_string(event.at) + " of command " + std::to_string(event.command) +
            (event.committed ? "" : " rolled back") + "\n";
  }
  return text;
}

inline std::string stats_of(const sim::World& world) {
  const sim::Stats& stats = world.stats;
  std::string text;
  for (const std::int64_t figure :
       {stats.reads, stats.stale, stats.pending, stats.waited, stats.timed_out, stats.unavailable,
        stats.max_versions_behind, stats.max_age_ms, stats.dropped, stats.duplicated,
        stats.dead_letters, stats.disappointed})
    text += " " + std::to_string(figure);
  for (const std::int64_t figure : stats.outcomes)
    text += " " + std::to_string(figure);
  for (const std::int64_t figure : stats.violations)
    text += " " + std::to_string(figure);
  return text;
}

inline std::string records_of(const sim::World& world) {
  return trace_of(world) + reads_of(world) + commands_of(world) + events_of(world) +
         stats_of(world);
}

}  // namespace support
