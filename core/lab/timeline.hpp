// A run that can be taken to any time, backward too, by restoring a copy and running on.
//
// The clock may stand where nothing happens, between two entries or behind them all. What the
// script says is not asked again until the run passes it; whoever changes the script calls
// forget_ahead() (lab/person.hpp does).
//
//   Timeline timeline(scenario::begin(scenario, true), script);
//   timeline.seek(60000);
//   timeline.step_instant_back();
//   show(timeline.world());
#pragma once

#include <cstdint>
#include <optional>

#include "lab/checkpoints.hpp"
#include "lab/moment.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

class Timeline {
 public:
  // The world is at its beginning; the script outlives the timeline.
  Timeline(sim::World start, sim::Script& script);

  // Its `now` is where the clock stands.
  [[nodiscard]] const sim::World& world() const { return present_.world(); }
  [[nodiscard]] sim::Ms now() const { return now_; }
  [[nodiscard]] Position position() const;
  // What the last entry before now was.
  [[nodiscard]] const Taken& taken() const { return present_.taken(); }
  // When the next entry is due; none: the run is over, or was stopped.
  [[nodiscard]] std::optional<sim::Ms> next_at();
  // The next action of the script, if there is one.
  [[nodiscard]] std::optional<sim::Agenda::Turn> next_action();
  // The furthest that this run has been, if that lies ahead.
  [[nodiscard]] const sim::World* furthest() const;

  // To the position, there and back; the clock then stands at its time. False: it has run no
  // further than so many entries from its beginning, and stands at the last.
  bool seek(Position position, std::uint64_t entries_max = everything);
  // So that all of that time is done.
  void seek(sim::Ms at) { seek(Position{at, everything}); }

  // To the next instant at which anything happens, all of it done; to the next entry. False, and
  // nothing done, where there is none.
  bool step_instant();
  bool step_entry();
  // To the last instant before now at which anything happened, all of it done (or the beginning);
  // to before the last entry. False where there is none.
  bool step_instant_back();
  bool step_entry_back();

  // The script is about to change in what is not done yet, from this place on: what the run was
  // there is forgotten.
  void forget_ahead(std::size_t place);

  // A step threw since there was no more memory, and left the present half done: back to about half
  // of the entries so far, and what lies behind is given up.
  void recover();

  [[nodiscard]] const Checkpoints& checkpoints() const { return checkpoints_; }
  // What it holds in all, shared pages counted once.
  [[nodiscard]] std::size_t bytes() const;

 private:
  void restore(Position position);
  void stand_at(sim::Ms now);

  sim::Script& script_;
  Moment present_;
  sim::Ms now_ = 0;
  Checkpoints checkpoints_;
  std::optional<Moment> furthest_;
};

}  // namespace lab
