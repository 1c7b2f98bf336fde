// What will happen when a copy that is on its way arrives, as far as that is known now.
#pragma once

#include <cstdint>
#include <vector>

#include "lab/inspect/sight.hpp"
#include "sim/kernel/queue.hpp"

namespace lab {

struct ArrivalOutlook {
  enum class Outlook : std::uint8_t {
    refused,        // the replica is stopped
    fails,          // its handler will fail
    applies,        //
    applies_again,  // the book's projection does not ask whether it has
    applies_void,   // of a unit that was rolled back
    skips,          // the replica has it already, or will have
    holds_back,     // one before it is missing
  };
  static constexpr std::array<std::string_view, 7> words{
      "refused", "fails", "applies", "applies_again", "applies_void", "skips", "holds_back"};

  Outlook outlook = Outlook::applies;
  // Of one that has to be held back: the first that is missing, and will be by then.
  sim::EventId misses = 0;
};

[[nodiscard]] ArrivalOutlook outlook_of(const sim::World& world, const sim::Entry& copy);

}  // namespace lab
