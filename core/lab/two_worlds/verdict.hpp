// Two worlds in numbers: what each figure of a run came to in both, in which of them it is better,
// and what that amounts to in one sentence.
//
//   const VerdictOnTwo verdict = judge(tally_of(one, now), tally_of(other, now));
//   for (const FigureOfTwo& figure : verdict.figures) show(figure);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lab/inspect/phrase.hpp"
#include "sim/records.hpp"
#include "sim/world.hpp"

namespace lab {

// What the figures of one world are made of.
struct WorldTally {
  sim::Stats stats;  // as a report gives them, the reads that still wait included
  // Counted from the records of reads; all 0 in a run that keeps none.
  std::int64_t answered = 0;
  std::int64_t asked_write_side = 0;  // answers that the write side gave
  std::int64_t waited_ms = 0;         // by all readers together, so far
  std::int64_t lines_lost = 0;        // order lines of which nobody in the system knows
  std::int64_t replicas = 0;
  std::int64_t converged = 0;  // replicas whose views equal the truth's
};
// Of the run up to `now`, at which it stands.
[[nodiscard]] WorldTally tally_of(const sim::World& world, sim::Ms now);

struct FigureOfTwo {
  enum class Unit : std::uint8_t {
    count,
    percent,  // to the tenth
    ms,
    out_of,  // so many of so many
  };
  static constexpr std::array<std::string_view, 4> unit_words{"count", "percent", "ms", "out_of"};
  enum class Better : std::uint8_t {
    same,
    first,
    second,
    neither,  // they differ, and neither is worse for it
  };
  static constexpr std::array<std::string_view, 4> better_words{"same", "first", "second",
                                                                "neither"};

  std::string_view name;
  Unit unit = Unit::count;
  double first = 0;
  double second = 0;
  std::int64_t first_of = 0;  // with out_of
  std::int64_t second_of = 0;
  Better better = Better::same;
};

struct VerdictOnTwo {
  std::vector<FigureOfTwo> figures;       // those that are not 0 in both worlds
  std::vector<std::string_view> nothing;  // names of the others
  Phrase sums_up;
};
// How the two got here: same_settings and same_run are sums of their own.
enum class Parted : std::uint8_t { same_settings, same_run, parted };
[[nodiscard]] VerdictOnTwo judge(const WorldTally& first, const WorldTally& second, Parted parted);

}  // namespace lab
