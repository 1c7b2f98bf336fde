// Work on many seeds: which, on how many cores, and how far it has come.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"

namespace native {

struct SeedRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;  // included

  [[nodiscard]] std::uint64_t count() const { return last - first + 1; }
};
// "5" or "0..999"; the error is a sentence.
[[nodiscard]] cqrs::Result<SeedRange, std::string> seed_range(std::string_view text);

// How many threads this program can have: one in WebAssembly.
[[nodiscard]] std::int64_t jobs_max();

struct SeedComplaint {
  std::uint64_t seed = 0;
  std::string complaint;
};
struct SeedResult {
  std::uint64_t failed = 0;
  std::vector<SeedComplaint> first;  // the smallest seeds that failed, failures_shown_max at most
};
inline constexpr std::size_t failures_shown_max = 5;

// What is wrong under a seed; empty if nothing is. Called by one thread.
using CheckSeed = std::function<std::string(std::uint64_t seed)>;

// Tries every seed of the range. `start` is called once by each thread and gives what that thread
// calls for its seeds. Tells on standard error how far it is. The result is the same whatever the
// number of threads.
[[nodiscard]] SeedResult try_seeds(const SeedRange& range, std::int64_t jobs,
                                   const std::function<CheckSeed()>& start);

}  // namespace native
