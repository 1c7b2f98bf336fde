#include "progress.hpp"

#include <iostream>

#include "terminal.hpp"

namespace native {
namespace {

constexpr std::chrono::milliseconds at_once(500);
constexpr std::chrono::milliseconds between(200);

}  // namespace

Progress::Progress(std::string_view what, std::uint64_t all)
    : what_(what), all_(all), terminal_(errors_are_seen()), next_(Clock::now() + at_once) {}

void Progress::done(std::uint64_t count, std::uint64_t failed) {
  const bool tenth = count * 10 >= all_ * next_tenth_;
  if (tenth) next_tenth_ = count * 10 / all_ + 1;
  if (terminal_ ? Clock::now() < next_ : !tenth || Clock::now() < next_) return;
  if (terminal_) next_ = Clock::now() + between;
  shown_ = true;
  std::cerr << (terminal_ ? "\r" : "") << count << " of " << all_ << ' ' << what_ << ", " << failed
            << " failed" << (terminal_ ? "" : "\n") << std::flush;
}

void Progress::end() {
  if (terminal_ && shown_) std::cerr << "\r\x1b[K" << std::flush;
}

}  // namespace native
