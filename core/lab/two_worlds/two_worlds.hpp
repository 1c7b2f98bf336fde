// A second world beside the run that is watched: the same file, seed and acts under other settings,
// in step with it, and the two of them compared (web/src/core/two_worlds.ts).
//
//   auto worlds = TwoWorlds::beside(first);
//   worlds.value()->set_control("reads", "strong");
//   first->advance_to(60'000);
//   worlds.value()->follow();
//   show(*worlds.value()->second(), worlds.value()->compare());
//
// The settings of the second hold from its beginning on. What the file changes under way it changes
// in both; what the person changes belongs to the first world alone, or the second could never show
// what would have been without it. All other acts happen in both; one that speaks of a replica that
// the second does not have is refused there (docs/decisions).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "lab/controls.hpp"
#include "lab/difference.hpp"
#include "lab/refusal.hpp"
#include "lab/session.hpp"
#include "lab/two_worlds/parting.hpp"
#include "lab/two_worlds/verdict.hpp"

namespace lab {

// An act that the second world did not take.
struct RefusedThere {
  sim::Ms clock_ms = 0;
  std::string message;
};

// A control whose value is another one in the second world, as things are.
struct OtherSetting {
  Control first;
  Control second;
};

struct TwoCompared {
  std::vector<OtherSetting> settings;  // a lag once, by its kind
  PartingWords parting;
  VerdictOnTwo verdict;
  std::vector<RefusedThere> refused;  // up to now
};

class TwoWorlds {
 public:
  // The second world begins as the file does, and is in step when this returns. Refused where it
  // takes more than Session::open_entries_max entries to get there.
  static cqrs::Result<std::unique_ptr<TwoWorlds>, Refusal> beside(std::shared_ptr<Session> first);

  [[nodiscard]] const std::shared_ptr<Session>& first() const { return first_; }
  // To look at; it is moved from here alone. Another one whenever the settings change.
  [[nodiscard]] const std::shared_ptr<Session>& second() const { return second_; }

  // Whatever became of the first: its acts are done in the second, which then stands where the
  // first does. While that stands between two entries of an instant, of which those of the other
  // are no counterpart, the second waits before it.
  void follow();

  // The settings that the second began with, as controls: no number is fixed, each may be chosen
  // since it is another run. Presets are those of the lab, `file` and `first`: as the file begins,
  // and as the first world is now.
  [[nodiscard]] std::vector<Control> controls() const;
  [[nodiscard]] std::vector<Preset> presets() const;
  cqrs::Result<cqrs::Done, Refusal> set_control(std::string_view name, const std::string& typed);
  cqrs::Result<cqrs::Done, Refusal> choose_preset(std::string_view name);
  // As JSON, to have the same second world again.
  [[nodiscard]] std::string settings_json() const;
  cqrs::Result<cqrs::Done, Refusal> take_settings(std::string_view json);

  // Of what has happened up to now, as far as follow() has gone. No verdict between two entries of
  // an instant: only one of the worlds has begun with it.
  [[nodiscard]] TwoCompared compare();

  // When nothing more will happen in either, as things are, on the clock; or when the file says
  // that the run ends, if that is still to come. -1: that takes too many entries. Both worlds stand
  // where they stood.
  [[nodiscard]] sim::Ms end_of_both();
  // The act that gives the first world the second's settings from now on, `replicas` apart; empty:
  // it has them.
  [[nodiscard]] std::string change_for_first() const;

 private:
  struct Taken {
    std::uint32_t number = 0;  // of the first world's act
    RefusedThere refused;      // without a message: done
  };

  TwoWorlds(std::shared_ptr<Session> first, const sim::Settings& of_file);

  cqrs::Result<cqrs::Done, Refusal> begin_with(const sim::Settings& settings);
  void take_up_acts();
  void take(const Act& act);
  void stand();

  std::shared_ptr<Session> first_;
  std::shared_ptr<Session> second_;
  sim::Settings of_file_;
  sim::Settings settings_;  // of the second, at its beginning
  std::vector<Taken> taken_;
  Parting comparing_;
  sim::Ms before_ = 0;  // both have done everything before this time
};

}  // namespace lab
