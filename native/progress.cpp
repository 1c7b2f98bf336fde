#include "progress.hpp"

#include <iostream>

#include "terminal.hpp"

namespace native {
namespace {

constexpr std::chrono::milliseconds at_once(500);
constexpr std::chrono::milliseconds between(200);

}  // namespace

StatusLine::StatusLine() : terminal_(errors_are_seen()), next_(Clock::now() + at_once) {}

void StatusLine::show(std::string_view text) {
  if (!terminal_ || !due()) return;
  next_ = Clock::now() + between;
  shown_ = true;
  std::cerr << "\r" << text << "\x1b[K" << std::flush;
}

void StatusLine::end() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
}

void Progress::done(std::uint64_t count, std::uint64_t failed) {
  const bool tenth = count * 10 >= all_ * next_tenth_;
  if (tenth) next_tenth_ = count * 10 / all_ + 1;
  if (!line_.due() || (!line_.on_terminal() && !tenth)) return;
  const std::string text = std::to_string(count) + " of " + std::to_string(all_) + ' ' +
                           std::string(what_) + ", " + std::to_string(failed) + " failed";
  if (line_.on_terminal()) {
    line_.show(text);
  } else {
    std::cerr << text << std::endl;
  }
}

}  // namespace native
