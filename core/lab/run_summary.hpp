// The report of a run up to now in sections, to be read: the same figures as in its JSON
// (scenario/report.hpp), without having to write that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/kernel/time.hpp"
#include "sim/message.hpp"

namespace lab {

class Session;

struct Figure {
  std::string_view name;  // as in the report
  std::int64_t n = 0;
  bool is_ms = false;  // a duration
};
using Figures = std::vector<Figure>;

struct ReplicaFigures {
  bool running = true;
  sim::EventId prefix = 0;
  sim::EventId highest = 0;
  std::size_t missing = 0;
  std::size_t phantoms = 0;
  bool converged = false;
};

struct RunSummary {
  std::string title;
  std::uint64_t seed = 0;
  sim::Ms clock_ms = 0;  // where it ends, from the opening
  std::size_t events_committed = 0;
  Figures reads;
  Figures messages;
  Figures outcomes;  // of commands, and how many customers were disappointed
  Figures violations;
  std::vector<ReplicaFigures> replicas;
  // How many records the trace has; and whether a report of that length is written in a moment.
  std::size_t records = 0;
  bool short_enough = true;
};
inline constexpr std::size_t short_records_max = 5'000;

[[nodiscard]] RunSummary run_summary(const Session& session);

}  // namespace lab
