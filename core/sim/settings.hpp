// The settings of a world (semantics section 2). Each is looked at when it is used; what is already
// queued keeps its time.
#pragma once

#include <cstdint>
#include <optional>

#include "sim/kernel/lag.hpp"
#include "sim/kernel/time.hpp"

namespace sim {

// When and how events leave the write side.
enum class Publishing : std::uint8_t {
  in_process,     // the read model is updated before the command returns: never
                  // late, lost in a crash
  after_commit,   // sent once after the commit: late; lost if the writer crashes
                  // in between
  before_commit,  // sent before the commit: what is rolled back has been told
                  // all the same
  outbox,         // stored with the commit, sent by a relay until it is acknowledged
};
enum class Delivery : std::uint8_t { ordered, unordered };
enum class Projection : std::uint8_t {
  book,        // applies whatever arrives
  idempotent,  // skips what it has applied
  sequenced,   // and holds back what arrives too early
};
// Which replica answers.
enum class Routing : std::uint8_t { sticky, round_robin, random };
// What a reader insists on.
enum class Reads : std::uint8_t { eventual, read_your_writes, monotonic_reads, session, strong };
// By what a replica's position is judged when a reader waits for it.
enum class Token : std::uint8_t { prefix, highest };
// What a reader does who has waited long enough.
enum class OnTimeout : std::uint8_t { stale, primary, fail };

inline constexpr std::uint8_t replicas_max = 5;
inline constexpr std::uint8_t attempts_max = 64;

struct Settings {
  Publishing publishing = Publishing::after_commit;
  // Outbox: the relay looks every so many ms (0: at once). More: staler, in fewer trips.
  Ms relay_interval_ms = 500;
  // Outbox: how long without an acknowledgement until a message is sent again. Less than the lag:
  // every message goes out more than once.
  Ms redelivery_ms = 5000;
  // Outbox: sendings of one event to one replica before it is a dead letter, 1 to attempts_max.
  std::uint8_t max_attempts = 16;
  Lag lag{};
  // Probabilities, 0 to 1: that a sending is lost; that it arrives twice; that a commit fails; that
  // a replica's handler fails.
  double drop = 0;
  double duplicate = 0;
  double commit_failure = 0;
  double handler_failure = 0;
  Delivery delivery = Delivery::ordered;
  Projection projection = Projection::idempotent;
  std::uint8_t replicas = 1;  // 1 to replicas_max, fixed for a run
  Routing routing = Routing::sticky;
  Reads reads = Reads::eventual;
  Token token = Token::prefix;
  Ms wait_timeout_ms = 5000;
  OnTimeout on_timeout = OnTimeout::stale;
  Ms rebuild_ms_per_event = 0;

  friend bool operator==(const Settings&, const Settings&) = default;
};

// What a `change` action says: the settings that are there replace the present ones.
struct SettingsChange {
  std::optional<Publishing> publishing{};
  std::optional<Ms> relay_interval_ms{};
  std::optional<Ms> redelivery_ms{};
  std::optional<std::uint8_t> max_attempts{};
  std::optional<Lag> lag{};
  std::optional<double> drop{};
  std::optional<double> duplicate{};
  std::optional<double> commit_failure{};
  std::optional<double> handler_failure{};
  std::optional<Delivery> delivery{};
  std::optional<Projection> projection{};
  std::optional<Routing> routing{};
  std::optional<Reads> reads{};
  std::optional<Token> token{};
  std::optional<Ms> wait_timeout_ms{};
  std::optional<OnTimeout> on_timeout{};
  std::optional<Ms> rebuild_ms_per_event{};

  void apply_to(Settings& settings) const;
};

}  // namespace sim
