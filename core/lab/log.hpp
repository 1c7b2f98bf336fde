// The log of a run: its trace as lines to be read, filtered and searched (web/src/core/numbers.ts).
// It goes as far as the run is known, also ahead of now; the page asks for the lines that it has
// room for.
//
//   LogFilter filter{.text = "order-17"};
//   const LogPage page = show_log(session, filter, 0, 40);
//
// Which records a filter lets through is kept until another one is asked for: what is added to the
// trace is looked at once, and a page costs its lines, whatever the length of the run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lab/log_line.hpp"
#include "lab/log_search.hpp"

namespace lab {

class Session;

struct LogPage {
  std::size_t records = 0;  // in all
  std::size_t matching = 0;
  std::size_t before_now = 0;  // of the matching ones: the rest lies ahead
  std::size_t from = 0;        // the first line's place among the matching
  std::vector<LogLine> lines;
};

class Log {
 public:
  // As show_log().
  LogPage page(Session& session, const LogFilter& filter, std::size_t from, std::size_t count);

 private:
  void look_further(const Session& session);
  [[nodiscard]] std::size_t matching_before(std::size_t place) const;

  LogSearch search_;
  std::vector<std::uint32_t> matching_;  // places in the trace; unused while everything passes
  std::size_t looked_upto_ = 0;
  std::size_t ways_heard_ = 0;
};

// Lines `from` to `from + count` of the matching ones, fewer at the end.
[[nodiscard]] LogPage show_log(Session& session, const LogFilter& filter, std::size_t from,
                               std::size_t count);

// Whose names the filter may ask for: who does anything in the run, by their first record, 50 of
// them at most.
[[nodiscard]] std::vector<std::string> who_acts(const Session& session);

// The trace up to now as `cqrs-lab run --format ndjson` prints it, a line's end after each record.
[[nodiscard]] std::string trace_ndjson(const sim::World& world, const sim::Vocabulary& names);

}  // namespace lab
