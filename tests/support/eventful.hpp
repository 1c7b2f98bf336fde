// A run in which nearly everything happens: for tests that hold one way of running against another.
#pragma once

#include <string>

#include "support/run.hpp"

namespace support {

inline sim::Settings eventful_settings() {
  return {.publishing = sim::Publishing::outbox,
          .redelivery_ms = 3000,
          .max_attempts = 4,
          .lag = mix_of({{3, uniform(10, 3000)}, {1, exponential(4000)}}),
          .drop = 0.2,
          .duplicate = 0.2,
          .commit_failure = 0.15,
          .handler_failure = 0.1,
          .delivery = sim::Delivery::unordered,
          .replicas = 3,
          .routing = sim::Routing::round_robin,
          .reads = sim::Reads::session,
          .wait_timeout_ms = 2500,
          .rebuild_ms_per_event = 40};
}

inline void add_customers(Run& run) {
  run.at(0).create_batch("batch-1", "LAMP", 30);
  run.at(0).create_batch("batch-2", "LAMP", 20, allocation::Eta{20110101});
  run.at(500).create_batch("batch-3", "DESK", 10);
  for (int n = 1; n <= 40; ++n) {
    const Ms at = 400 * n;
    const std::string order = "order-" + std::to_string(n % 25);
    Moment moment = run.at(at);
    moment.by(n % 3 == 0 ? "harry" : "bob").ask_availability(n % 4 == 0 ? "DESK" : "LAMP");
    moment.allocate(order, n % 4 == 0 ? "DESK" : "LAMP", n % 5 + 1).ask_allocations(order);
  }
  run.at(9000).change_batch_quantity("batch-1", 12);
  run.at(12'000).change_batch_quantity("batch-2", 3);
}

inline void add_operations(Run& run) {
  run.at(3000).stop(1);
  run.at(5000).crash(sim::CrashPoint::after_publish, 1200);
  run.at(6000).start(1);
  run.at(7000).change({.projection = sim::Projection::sequenced});
  run.at(8000).crash(sim::CrashPoint::between_units, 700);
  run.at(8500).lose(9, 0).double_up(10, 2).delay(11, 1, -100);
  run.at(10'000).rebuild(2);
  run.at(11'000).crash(sim::CrashPoint::before_commit, 500);
  run.at(13'000).change(
      {.publishing = sim::Publishing::before_commit, .reads = sim::Reads::eventual});
  run.at(14'500).change({.publishing = sim::Publishing::after_commit});
  run.at(15'000).change({.projection = sim::Projection::idempotent});
}

// To be run with a seed; each seed is another story.
class Eventful : public Run {
 public:
  explicit Eventful(std::uint64_t seed) : Run(eventful_settings(), seed) {
    add_customers(*this);
    add_operations(*this);
  }
};

}  // namespace support
