// A scenario, read and unrolled (semantics section 2).
//
// Repetitions are written out and names are picked here, so that the run meets plain actions. The
// file is assumed valid: refusing files is not this implementation's work.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "settings.hpp"

namespace reference {

using TimeMs = std::int64_t;
using EventId = std::uint64_t;
using Date = std::optional<std::string>;  // YYYY-MM-DD, or null: in stock

struct CreateBatch {
  std::string ref;
  std::string sku;
  std::int64_t qty = 0;
  Date eta;
};
struct Allocate {
  std::string orderid;
  std::string sku;
  std::int64_t qty = 0;
};
struct ChangeBatchQuantity {
  std::string ref;
  std::int64_t qty = 0;
};
using Command = std::variant<CreateBatch, Allocate, ChangeBatchQuantity>;

enum class QueryKind { allocations, availability };

struct Query {
  QueryKind kind = QueryKind::allocations;
  std::string key;  // the orderid or the sku
};

enum class CrashPoint { before_commit, after_commit, between_units, after_publish };

struct Stop {
  std::size_t replica = 0;
};
struct Start {
  std::size_t replica = 0;
};
struct Rebuild {
  std::size_t replica = 0;
  bool clear = true;
};
struct SetTrap {
  CrashPoint point = CrashPoint::before_commit;
  TimeMs down_ms = 0;
};

enum class Meddling { drop, duplicate, delay };

// A hand laid on a message in flight.
struct Meddle {
  Meddling what = Meddling::drop;
  EventId event = 0;
  std::size_t replica = 0;
  TimeMs by_ms = 0;
};

struct ClientCommand {
  std::string by;
  Command command;
};
struct ClientQuery {
  std::string by;
  Query query;
};
struct Change {
  nlohmann::json settings;
};

using Deed =
    std::variant<ClientCommand, ClientQuery, Stop, Start, Rebuild, SetTrap, Meddle, Change>;

struct Action {
  TimeMs at = 0;
  Deed deed;
};

struct Scenario {
  std::string title;
  std::uint64_t seed = 0;
  Settings settings;
  std::vector<Action> actions;  // in the file's order, repetitions in theirs
  std::optional<TimeMs> until;
  bool summary = false;
};

// `until` and `seed` replace the file's where given; names are picked with the seed that counts.
Scenario scenario_from(const nlohmann::json& file, std::optional<TimeMs> until,
                       std::optional<std::uint64_t> seed);

}  // namespace reference
