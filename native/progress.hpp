// How far a long task has come, on standard error: one line that changes on a terminal, a line each
// tenth of the way elsewhere, nothing for what is done at once.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace native {

class Progress {
 public:
  // Of so many, "seeds".
  Progress(std::string_view what, std::uint64_t all);

  void done(std::uint64_t count, std::uint64_t failed);
  // Takes the line away again.
  void end();

 private:
  using Clock = std::chrono::steady_clock;

  std::string_view what_;
  std::uint64_t all_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point next_;
  std::uint64_t next_tenth_ = 1;
};

}  // namespace native
