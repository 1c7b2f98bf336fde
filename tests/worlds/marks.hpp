// Marks: what a run has met, in words ("crash before_commit under outbox"), so that a test can
// prove that the generator strikes what is rare.
//
//   Marks marks;
//   marks.play(loaded);
//   marks.count("dead letter")
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "scenario/scenario.hpp"
#include "sim/world.hpp"

namespace worlds {

class Marks {
 public:
  // Runs the scenario to its end.
  void play(scenario::Loaded& loaded);

  // How often it was reached.
  [[nodiscard]] std::uint64_t count(const std::string& mark) const;
  [[nodiscard]] const std::map<std::string, std::uint64_t>& all() const { return counts_; }

 private:
  // What a step began with.
  struct Before {
    std::size_t traced = 0;
    bool down = false;
    bool had_put_off = false;
    bool had_follow_ups = false;
    std::optional<sim::Entry> entry;  // none: an action
  };

  void reach(const std::string& mark) { ++counts_[mark]; }
  void note_script(const sim::Script& script);
  void note_settings(const sim::Settings& settings);
  void note_step(const sim::World& world, const Before& before);
  void note_trace(const sim::World& world, const Before& before);
  void note_record(const sim::World& world, std::size_t place, bool crashed);
  void note_applied(const sim::World& world, const sim::TraceRecord& record);
  void note_end(const sim::World& world, bool ended_by_until);

  std::map<std::string, std::uint64_t> counts_;
  std::set<std::pair<std::int8_t, std::uint32_t>> applied_;  // in this run, by replica
};

}  // namespace worlds
