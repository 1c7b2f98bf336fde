// The tables of both sides, and where they differ (web/src/core/contract.ts, WriteModel and
// Replica). A row that differs says so, and which events are missing; nobody else compares. Of a
// run of another domain than the shop's there are no rows (lab/tracker has the issue tracker's).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/lacks.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// Rows beyond that are left out: of batches and products the later ones, of orders the earlier.
inline constexpr std::size_t rows_shown_max = 100;

struct BatchRow {
  std::string ref;
  std::string sku;
  std::optional<std::string> eta;
  std::int64_t purchased = 0;
  std::int64_t available = 0;
  bool differs = false;      // a running replica has another number for it, or has not heard of it
  std::vector<Lack> behind;  // what they lack of it
};

struct OrderRow {
  std::string orderid;
  std::string sku;
  std::int64_t qty = 0;
  std::optional<std::string> batchref;  // none: out of stock, or lost
  std::string by;                       // who ordered it
  bool differs = false;                 // the other side has it otherwise, or not at all
  bool here = true;                     // false: of a replica that lacks the line
  std::vector<Lack> behind;             // on the write side: what the running replicas lack of it
  std::vector<sim::EventId> missing_events;  // at a replica: what it lacks of it, by id
};

struct WriteModelTable {
  std::vector<BatchRow> batches;  // by creation
  std::vector<OrderRow> orders;   // by the order's first event; then by (sku, qty), lost lines last
  std::size_t events_committed = 0;
  sim::EventId last_event = 0;
};

struct ProductRow {
  std::string sku;
  bool here = false;  // false: the replica has not heard of it, and has 0
  std::int64_t in_stock = 0;
  std::int64_t incoming = 0;
  std::optional<std::string> next_eta;
  bool differs = false;
  std::int64_t truth_in_stock = 0;
  std::int64_t truth_incoming = 0;
  // Committed events that bear on it and are not applied here: the first of them, by id.
  std::vector<sim::EventId> missing_events;
};

// How far a replica has come.
struct ReplicaStatus {
  enum class Has : std::uint8_t {
    nothing,
    one,   // the first event
    some,  // all from the first one up to the prefix
    all,   // that was ever committed
  };
  static constexpr std::array<std::string_view, 4> has_words{"nothing", "one", "some", "all"};

  bool running = true;
  Has has = Has::nothing;
  sim::EventId first = 0;  // the first event that was ever committed; 0: none was
  sim::EventId prefix = 0;
  sim::EventId highest = 0;
  std::size_t later = 0;                // committed events applied beyond the prefix
  std::size_t missing = 0;              // committed events not applied
  sim::EventId waits_for = 0;           // the first of them, 0: none is missing
  bool coming = false;                  // and it is on its way, or will be sent again
  std::size_t phantoms = 0;             // applied events that were rolled back
  std::vector<sim::EventId> held_back;  // by id, the first of them
  std::size_t held_back_count = 0;
  std::uint32_t replayed = 0;  // of a rebuild under way: events done, and in all
  std::uint32_t to_replay = 0;
  std::size_t waiting_reads = 0;
};

struct ReplicaTable {
  ReplicaStatus status;
  std::vector<ProductRow>
      products;  // by creation of the first batch; what only the replica knows, last
  std::vector<OrderRow> orders;  // the view's rows, then the lines it lacks
};

[[nodiscard]] WriteModelTable show_write_model(const sim::World& world,
                                               const sim::Vocabulary& names);
[[nodiscard]] std::vector<ReplicaTable> show_replicas(const sim::World& world,
                                                      const sim::Vocabulary& names);

}  // namespace lab
