// Which of the four session guarantees an answer broke (Terry et al. 1994), told so that the reader
// can follow: the change that was missing, and the earlier read, command or change that promised it
// (web/src/core/contract.ts, BrokenPromise).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lab/on_its_way.hpp"
#include "sim/records.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// Reads looked at, backward, for the one that had the change already.
inline constexpr std::uint32_t earlier_reads_max = 10'000;

struct BrokenPromise {
  sim::Guarantee guarantee = sim::Guarantee::read_your_writes;
  sim::EventId event = 0;  // the change that is missing from the answer
  bool coming = false;     // and it is on its way to the replica that answered
  // read_your_writes: the reader's command that made it.
  std::optional<std::uint32_t> other_command;
  // monotonic_reads: the reader's earlier answer that had it; of the same page, if there is one.
  std::optional<std::uint32_t> other_read;
  bool same_page = false;
  std::optional<std::int64_t> said_in_stock;  // what that page had said, if it was a product's
  // monotonic_writes, writes_follow_reads: the later change that is in the answer.
  sim::EventId other_event = 0;
  std::string other_by;         // who made that one
  sim::Ms other_clock_ms = -1;  // when the earlier read was answered, the change was made
};

// Of an answered read; `place`: of its answer in the trace. In the order of a report.
[[nodiscard]] std::vector<BrokenPromise> broken_promises(const sim::World& world,
                                                         const sim::Vocabulary& names,
                                                         OnItsWay& on_its_way, std::uint32_t read,
                                                         std::size_t place, sim::Ms opens_at);

}  // namespace lab
