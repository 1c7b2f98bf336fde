// A message as the stage shows it, whatever became of it: the numbers of a frame (lab/frame.hpp)
// and the lanes of the channel (lab/lanes.hpp) are made of these.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/kernel/queue.hpp"
#include "sim/kernel/time.hpp"
#include "sim/world.hpp"

namespace lab {

enum class Fate : std::uint8_t {
  on_its_way,
  lost,         // under way
  refused,      // arrived at a stopped replica
  failed,       // arrived, and the replica's handler failed
  dead_letter,  // sent for the last time, and not acknowledged
};

struct ShownMessage {
  sim::Entry copy;  // `at`: when it arrives, or arrived, or was lost
  Fate fate = Fate::on_its_way;
  double progress = 0;  // where it is: 0 sent, 1 at the replica's door
  double faded = 0;     // of what is lost: 0 just now to 1 forgotten
};

// How much of its way a copy in flight has behind it.
[[nodiscard]] inline double progress_of(const sim::Entry& copy, sim::Ms now) {
  const sim::Ms takes = copy.at - copy.sent_at;
  return takes <= 0 ? 1 : static_cast<double>(now - copy.sent_at) / static_cast<double>(takes);
}

// Those that have just been lost, the latest first.
[[nodiscard]] std::vector<ShownMessage> shown_losses(const sim::World& world);

}  // namespace lab
