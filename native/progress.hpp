// How far a long task has come, on standard error, for whoever looks.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace native {

// One line that changes, on a terminal; nothing elsewhere, and nothing for what is done at once.
class StatusLine {
 public:
  StatusLine();

  [[nodiscard]] bool on_terminal() const { return terminal_; }
  // Long enough after the last time.
  [[nodiscard]] bool due() const { return Clock::now() >= next_; }
  void show(std::string_view text);
  // Takes the line away again.
  void end();

 private:
  using Clock = std::chrono::steady_clock;

  bool terminal_;
  bool shown_ = false;
  Clock::time_point next_;
};

// Of so many: that line on a terminal, a line each tenth of the way elsewhere.
class Progress {
 public:
  // Of so many, "seeds".
  Progress(std::string_view what, std::uint64_t all) : what_(what), all_(all) {}

  void done(std::uint64_t count, std::uint64_t failed);
  void end() { line_.end(); }

 private:
  std::string_view what_;
  std::uint64_t all_;
  std::uint64_t next_tenth_ = 1;
  StatusLine line_;
};

}  // namespace native
