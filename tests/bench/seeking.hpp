// Going to any time of a long run that is being watched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

struct Seeking {
  std::size_t records = 0;    // in the trace of the whole run
  std::vector<double> in_ms;  // each seek; the same ones in every round
  std::size_t bytes = 0;      // of everything the timeline keeps, at the most
};

// Runs a shop with three replicas, an outbox, losses and waits until the trace has so many records,
// then goes from one place of it to another, `seeks` times.
Seeking seek_anywhere(std::size_t records, std::uint32_t seeks);

}  // namespace bench
