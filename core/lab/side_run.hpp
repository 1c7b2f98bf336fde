// A run to its end beside the one on the stage, a part at a time, so that whoever waits for it can
// be told how far it is: that of a busy day takes a second or two.
//
//   SideRun run(copy_of(lesson.runs[0].loaded), seed);
//   while (run.on()) tell(run.part());
//   judge(run.seen());
#pragma once

#include <cstdint>
#include <string>

#include "scenario/scenario.hpp"

namespace lab {

class SideRun {
 public:
  // Under this seed, in place of the scenario's own.
  SideRun(scenario::Loaded run, std::uint64_t seed);

  // Another part of it; false: it was the last.
  bool on();
  // From 0 to 1.
  [[nodiscard]] double part() const;
  // What conditions see of it (scenario/seen_by_conditions.hpp), once it is at its end; empty if it
  // takes more than a world may (sim::entries_max).
  [[nodiscard]] std::string seen() const;

 private:
  static constexpr std::int64_t parts = 40;

  scenario::Loaded run_;
  sim::World world_;
  sim::Ms ends_at_ = 0;
  std::int64_t done_ = 0;
};

}  // namespace lab
