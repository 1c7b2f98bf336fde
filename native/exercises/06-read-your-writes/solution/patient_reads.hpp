// Exercise 6, solved: a read waits until its replica's prefix has reached the reader's position.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "02-idempotent/solution/replica.hpp"
#include "sim/kernel/time.hpp"

namespace exercises {

struct Answer {
  enum class Status : std::uint8_t { ok, not_there_yet, no_such_order };

  allocation::OrderId orderid;
  Status status = Status::ok;
  std::vector<allocation::AllocationRow> rows;
  sim::Ms waited_ms = 0;
  bool timed_out = false;
};

class PatientReads {
 public:
  PatientReads(const Replica& replica, sim::Ms wait_timeout_ms)
      : replica_(replica), wait_timeout_ms_(wait_timeout_ms) {}

  std::optional<Answer> ask(allocation::OrderId orderid, cqrs::EventId position, sim::Ms now) {
    const WaitingRead read{orderid, position, now};
    if (has_reached(position)) return answer(read, now);
    waiting_.push_back(read);
    return std::nullopt;
  }

  std::vector<Answer> replica_changed(sim::Ms now) {
    return answer_those([&](const WaitingRead& read) { return has_reached(read.position); }, now);
  }

  std::vector<Answer> time_passed(sim::Ms now) {
    return answer_those(
        [&](const WaitingRead& read) { return now - read.asked_at >= wait_timeout_ms_; }, now);
  }

 private:
  struct WaitingRead {
    allocation::OrderId orderid;
    cqrs::EventId position;
    sim::Ms asked_at;
  };

  // All events up to the position, not only the last of them: the highest id applied says nothing
  // about those below it.
  [[nodiscard]] bool has_reached(cqrs::EventId position) const {
    for (cqrs::EventId id = 1; id <= position; ++id) {
      if (!replica_.has_applied(id)) return false;
    }
    return true;
  }

  [[nodiscard]] Answer answer(const WaitingRead& read, sim::Ms now) const {
    const bool reached = has_reached(read.position);
    Answer given{read.orderid, Answer::Status::ok, replica_.view().allocations(read.orderid),
                 now - read.asked_at, !reached};
    if (given.rows.empty())
      given.status = reached ? Answer::Status::no_such_order : Answer::Status::not_there_yet;
    return given;
  }

  template <class Ready>
  std::vector<Answer> answer_those(Ready ready, sim::Ms now) {
    std::vector<Answer> answers;
    std::vector<WaitingRead> still_waiting;
    for (const WaitingRead& read : waiting_) {
      if (ready(read)) {
        answers.push_back(answer(read, now));
      } else {
        still_waiting.push_back(read);
      }
    }
    waiting_ = std::move(still_waiting);
    return answers;
  }

  const Replica& replica_;
  sim::Ms wait_timeout_ms_;
  std::vector<WaitingRead> waiting_;  // in the order in which they were asked
};

}  // namespace exercises
