#include "seeds.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "command_line.hpp"
#include "progress.hpp"
#include "scenario/scenario.hpp"

namespace native {
namespace {

std::optional<std::uint64_t> seed_from(std::string_view text) {
  const std::optional<std::int64_t> number = whole_number(text);
  if (!number || *number < 0 || *number > scenario::seed_max) return std::nullopt;
  return static_cast<std::uint64_t>(*number);
}

// What the threads share.
class Trial {
 public:
  Trial(const SeedRange& range, const std::function<CheckSeed()>& start)
      : range_(range), start_(start), progress_("seeds", range.count()) {}

  void work() {
    const CheckSeed check = start_();
    for (std::uint64_t n = next_++; n < range_.count(); n = next_++) {
      const std::uint64_t seed = range_.first + n;
      std::string complaint = check(seed);
      const std::scoped_lock lock(mutex_);
      if (!complaint.empty()) keep({seed, std::move(complaint)});
      progress_.done(++done_, result_.failed);
    }
  }
  SeedResult result() {
    progress_.end();
    return std::move(result_);
  }

 private:
  void keep(SeedComplaint complaint) {
    ++result_.failed;
    auto& first = result_.first;
    const auto place = std::find_if(first.begin(), first.end(), [&](const SeedComplaint& other) {
      return complaint.seed < other.seed;
    });
    first.insert(place, std::move(complaint));
    if (first.size() > failures_shown_max) first.pop_back();
  }

  const SeedRange& range_;
  const std::function<CheckSeed()>& start_;
  std::atomic<std::uint64_t> next_ = 0;
  std::mutex mutex_;
  std::uint64_t done_ = 0;
  SeedResult result_;
  Progress progress_;
};

}  // namespace

cqrs::Result<SeedRange, std::string> seed_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  const auto first = seed_from(text.substr(0, dots));
  const auto last = dots == std::string_view::npos ? first : seed_from(text.substr(dots + 2));
  if (first && last && *first <= *last) return SeedRange{*first, *last};
  return "--seeds: expected a seed, or A..B, found \"" + std::string(text) + "\"";
}

std::int64_t jobs_max() {
#ifdef __EMSCRIPTEN__
  return 1;
#else
  return std::max<std::int64_t>(1, std::thread::hardware_concurrency());
#endif
}

SeedResult try_seeds(const SeedRange& range, std::int64_t jobs,
                     const std::function<CheckSeed()>& start) {
  Trial trial(range, start);
  std::vector<std::thread> others;
  for (std::int64_t job = 1; job < jobs; ++job)
    others.emplace_back([&] { trial.work(); });
  trial.work();
  for (std::thread& other : others)
    other.join();
  return trial.result();
}

}  // namespace native
