// One scenario under many seeds: some seeds at a time, so that whoever calls can say how far it is,
// stop, or share the seeds out among threads that have one of these each.
//
//   auto runs = ManyRuns::open(text);
//   if (!runs) return refuse(runs.error());
//   Tally all;
//   for (std::uint64_t seed = 0; seed < 1000; seed += 50) all.merge(runs.value().tally(seed, 50));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cqrs/result.hpp"
#include "lab/refusal.hpp"
#include "lab/runs/smallest.hpp"
#include "lab/runs/tally.hpp"
#include "lab/runs/target.hpp"
#include "scenario/scenario.hpp"

namespace lab {

class ManyRuns {
 public:
  // A scenario or a lesson.
  static cqrs::Result<ManyRuns, Refusal> open(std::string_view text);

  // Runs it under so many seeds from `first` on, to its end. A run that does not fit into memory
  // counts as stopped.
  [[nodiscard]] Tally tally(std::uint64_t first, std::uint64_t count);

  // The first of the seeds under which the target is broken; the seeds behind it are not tried.
  struct Search {
    std::optional<std::uint64_t> seed;
    std::uint64_t tried = 0;
    std::uint64_t stopped = 0;  // of those: runs that could not be finished
  };
  [[nodiscard]] Search search(const Target& target, std::uint64_t first, std::uint64_t count);

  // To make the run under this seed smaller; nothing if the target is not broken in it.
  [[nodiscard]] std::optional<Smallest> shrink(const Target& target, std::uint64_t seed) const;

 private:
  ManyRuns(std::string_view text, scenario::Loaded loaded)
      : text_(text), loaded_(std::move(loaded)) {}

  std::string text_;  // what is shrunk is read anew: names cannot be copied
  scenario::Loaded loaded_;
};

// Seeds one after the other.
struct Seeds {
  static constexpr std::int64_t count_max = 1'000'000;

  std::uint64_t first = 0;
  std::uint64_t count = 0;
  std::uint64_t last = 0;
};
// As a person types them: the first, and how many. The refusal's pointer is `first` or `count`.
[[nodiscard]] cqrs::Result<Seeds, Refusal> seeds_from(std::string_view first,
                                                      std::string_view count);

}  // namespace lab
