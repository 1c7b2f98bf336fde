// What is still on its way to a replica, and what it will come to there.
//
// A look ahead from outside: what has been scheduled or will be tried again counts as coming, also
// where chance may lose it or the replica is stopped just now. Nobody in the world can know this.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/world.hpp"

namespace lab {

// An event that will be handed to the replica.
struct Delivery {
  sim::Ms at = 0;           // when it comes; of one still to be sent, when it is sent
  std::uint64_t order = 0;  // among those of one time
  sim::EventId event = 0;

  [[nodiscard]] bool before(const Delivery& other) const {
    return at != other.at ? at < other.at : order < other.order;
  }
};

using Deliveries = std::vector<Delivery>;

// For one moment of a world: each replica's deliveries are gathered when first asked for, so that
// many pages can be looked at.
class OnItsWay {
 public:
  // Of more deliveries than that to a replica the outlook is not played through.
  static constexpr std::size_t outlook_max = 20'000;

  // The world stays as it is meanwhile.
  explicit OnItsWay(const sim::World& world) : world_(world) {}

  // Messages in flight, events that the relay has or will send again, events of a rebuild: in the
  // order in which they come, as far as that is known.
  [[nodiscard]] const Deliveries& to(std::uint8_t replica);
  // Is the event among them?
  [[nodiscard]] bool brings(std::uint8_t replica, sim::EventId event);
  // Will the replica, once some of that has come, answer for the key as the truth does now? If not,
  // it is wrong for good: whatever it lacks will not come, or will not mend it (a row that is there
  // twice, an event that was rolled back). Of more than `outlook_max` deliveries, it is enough that
  // all it lacks will come.
  [[nodiscard]] bool will_mend(std::uint8_t replica, sim::Key key);

 private:
  struct Coming {
    std::size_t count = 0;
    std::vector<bool> events;  // by id
  };

  [[nodiscard]] const Coming& coming(std::uint8_t replica);
  void look_at_all();
  [[nodiscard]] bool brings_all_missing(std::uint8_t replica, sim::Key key);

  const sim::World& world_;
  std::vector<Coming> coming_;  // by replica, empty until somebody asks
  std::array<std::optional<Deliveries>, sim::replicas_max> to_;
};

}  // namespace lab
