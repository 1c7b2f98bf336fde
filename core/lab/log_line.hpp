// A record of the trace as a line of the log: when, where, what, and where to go from it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lab/inspect/phrase.hpp"
#include "lab/inspect/sight.hpp"
#include "lab/inspect/thing.hpp"

namespace lab {

// Where a record happened.
enum class LogSide : std::uint8_t { customer, write, channel, read, world };
inline constexpr std::array<std::string_view, 5> log_side_words{"customer", "write", "channel",
                                                                "read", "world"};

struct LogLine {
  std::size_t place = 0;  // in the trace, from 0
  sim::Ms clock_ms = 0;
  bool ahead = false;  // the present has not come to it yet
  bool trouble = false;
  std::string_view kind;  // of the record, as `--format ndjson` has it
  LogSide side = LogSide::world;
  std::string by;                // on the side of customers: who
  int replica = -1;              // of channel and read
  sim::EventId event = 0;        // that it is about, 0: none
  std::optional<Phrase> says{};  // more about it
  std::optional<Thing> thing{};  // to go to
};

// Of that place of the trace; whether it is ahead is not for the line to know.
[[nodiscard]] LogLine log_line(const Sight& sight, std::size_t place);

}  // namespace lab
