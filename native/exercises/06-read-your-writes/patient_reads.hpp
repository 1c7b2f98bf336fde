// Exercise 6: reads that wait for the reader's own writes. You write in this file.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "02-idempotent/solution/replica.hpp"
#include "sim/kernel/time.hpp"

namespace exercises {

struct Answer {
  enum class Status : std::uint8_t {
    ok,             // the order's rows
    not_there_yet,  // no row, and something that the reader has written is still missing
    no_such_order,  // no row, and nothing of the reader's is missing
  };

  allocation::OrderId orderid;
  Status status = Status::ok;
  std::vector<allocation::AllocationRow> rows;
  sim::Ms waited_ms = 0;
  bool timed_out = false;  // it is answered only since it has waited long enough
};

// Reads of one replica. A reader brings the id of the last event that its own commands caused, 0 if
// there is none: its position. The answer waits until all events up to that position are applied.
class PatientReads {
 public:
  PatientReads(const Replica& replica, sim::Ms wait_timeout_ms)
      : replica_(replica), wait_timeout_ms_(wait_timeout_ms) {}

  // Somebody opens the order's page. The answer, or none: then the read waits.
  std::optional<Answer> ask(allocation::OrderId orderid, cqrs::EventId position, sim::Ms now) {
    return Answer{orderid, Answer::Status::ok, replica_.view().allocations(orderid)};
  }

  // The replica has applied something: the answers of the reads that need not wait any longer, in
  // the order in which they were asked.
  std::vector<Answer> replica_changed(sim::Ms now) { return {}; }

  // Time has passed: the answers of the reads that have waited wait_timeout_ms, as the replica is
  // now, in the order in which they were asked.
  std::vector<Answer> time_passed(sim::Ms now) { return {}; }

 private:
  const Replica& replica_;
  sim::Ms wait_timeout_ms_;
};

}  // namespace exercises
