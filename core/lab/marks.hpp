// What happened in a run that is worth a mark on a line of time: commands, and the moments that
// somebody who looks for trouble wants to jump to. Read off the trace as it grows, so that a mark
// costs its record once.
//
//   Marks marks;
//   marks.read(world);
//   if (const Mark* mark = marks.next_moment(world.trace.size())) timeline.seek(mark->at);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/world.hpp"

namespace lab {

struct Mark {
  // By rising weight: where several fall together, the last of these is shown.
  enum class Kind : std::uint8_t { command, fault, stale_read, broken_guarantee };
  static constexpr std::array<std::string_view, 4> words{"command", "fault", "stale_read",
                                                         "broken_guarantee"};

  sim::Ms at = 0;
  std::uint32_t place = 0;  // in the trace
  Kind kind = Kind::command;
};

class Marks {
 public:
  // What has been added to the trace since; the same run as before, no shorter.
  void read(const sim::World& world);
  // The run goes another way from this place of the trace on.
  void forget_from(std::size_t place);

  [[nodiscard]] const std::vector<Mark>& all() const { return marks_; }
  // The first moment (a mark other than a command) at or behind a place of the trace; the last one
  // before a time. Null where there is none.
  [[nodiscard]] const Mark* next_moment(std::size_t place) const;
  [[nodiscard]] const Mark* moment_before(sim::Ms at) const;

 private:
  std::vector<Mark> marks_;
  std::vector<std::uint32_t> moments_;  // places in marks_
  std::size_t read_upto_ = 0;           // of the trace
};

}  // namespace lab
