// The settings of a run and their defaults (the table in semantics section 2).
//
// A setting is looked at when it is used (section 1), so a run holds one Settings and an action may
// change it.
#pragma once

#include <cstddef>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "lag.hpp"

namespace reference {

enum class Publishing { in_process, after_commit, before_commit, outbox };
enum class Delivery { ordered, unordered };
enum class Projection { book, idempotent, sequenced };
enum class Routing { sticky, round_robin, random };
enum class Reads { eventual, read_your_writes, monotonic_reads, session, strong };
enum class Token { prefix, highest };
enum class OnTimeout { stale, primary, fail };

struct Settings {
  Publishing publishing = Publishing::after_commit;
  std::int64_t relay_interval_ms = 500;
  std::int64_t redelivery_ms = 5000;
  std::uint64_t max_attempts = 16;
  Lag lag = SimpleLag{Constant{2000}};
  double drop = 0;
  double duplicate = 0;
  double commit_failure = 0;
  double handler_failure = 0;
  Delivery delivery = Delivery::ordered;
  Projection projection = Projection::idempotent;
  std::size_t replicas = 1;
  Routing routing = Routing::sticky;
  Reads reads = Reads::eventual;
  Token token = Token::prefix;
  std::int64_t wait_timeout_ms = 5000;
  OnTimeout on_timeout = OnTimeout::stale;
  std::int64_t rebuild_ms_per_event = 0;
};

// Sets what `changes` names and leaves the rest.
void change(Settings& settings, const nlohmann::json& changes);

}  // namespace reference
