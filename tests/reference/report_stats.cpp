// Counting reads, outcomes and violations (semantics section 8).
#include "report_stats.hpp"

#include <algorithm>

#include "report_names.hpp"

namespace reference {
namespace {

using nlohmann::json;

template <typename Condition>
std::int64_t count_reads(const World& world, const Condition& condition) {
  return std::count_if(world.reads.begin(), world.reads.end(), condition);
}

json outcomes_json(const World& world) {
  json out = json::object();
  for (const Outcome outcome :
       {Outcome::ok, Outcome::no_change, Outcome::out_of_stock, Outcome::rejected, Outcome::failed,
        Outcome::unknown, Outcome::unavailable}) {
    out[name_of(outcome)] =
        std::count_if(world.commands.begin(), world.commands.end(),
                      [&](const CommandRecord& command) { return command.outcome == outcome; });
  }
  return out;
}

json violations_json(const World& world) {
  json out = json::object();
  for (const Guarantee guarantee : {Guarantee::read_your_writes, Guarantee::monotonic_reads,
                                    Guarantee::monotonic_writes, Guarantee::writes_follow_reads}) {
    std::uint64_t count = 0;
    for (const Read& read : world.reads) {
      for (const Violation& violation : read.violations) {
        count += violation.guarantee == guarantee ? 1U : 0U;
      }
    }
    out[name_of(guarantee)] = count;
  }
  return out;
}

}  // namespace

json stats_json(const World& world, TimeMs ended_at) {
  std::uint64_t max_versions_behind = 0;
  TimeMs max_age_ms = 0;
  for (const Read& read : world.reads) {  // both are 0 in a read without an answer
    max_versions_behind = std::max(max_versions_behind, read.versions_behind);
    max_age_ms = std::max(max_age_ms, read.age_ms);
  }
  const auto has = [](Status status) {
    return [status](const Read& read) { return read.status == status; };
  };
  const auto waited = [&](const Read& read) {
    return (read.status == Status::waiting ? ended_at - read.at : read.waited_ms) > 0;
  };
  return {{"reads", world.reads.size()},
          {"stale", count_reads(world, [](const Read& read) { return read.stale; })},
          {"pending", count_reads(world, has(Status::pending))},
          {"waited", count_reads(world, waited)},
          {"timed_out", count_reads(world, [](const Read& read) { return read.timed_out; })},
          {"unavailable", count_reads(world, has(Status::unavailable))},
          {"max_versions_behind", max_versions_behind},
          {"max_age_ms", max_age_ms},
          {"dropped", world.tally.dropped},
          {"duplicated", world.tally.duplicated},
          {"dead_letters", world.tally.dead_letters},
          {"disappointed", world.tally.disappointed},
          {"outcomes", outcomes_json(world)},
          {"violations", violations_json(world)}};
}

}  // namespace reference
