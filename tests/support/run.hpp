// A run of the simulated world over the allocation domain, put together in the words of a scenario
// file:
//
//   Run run({.lag = constant(30'000)});
//   run.at(0).create_batch("batch-001", "DRESSER", 1);
//   run.at(40'000).by("harry").allocate("order-1", "DRESSER", 1);
//   run.at(41'000).by("bob").ask_availability("DRESSER");
//   run.to_the_end();
//   CHECK(run.read(0).stale);
//
// Events count from 1 as they happen, commands and reads from 0 as they are issued.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/simulation/allocation_domain.hpp"
#include "sim/delivery/replica.hpp"
#include "sim/world.hpp"
#include "support/lags.hpp"

namespace support {

using sim::EventId;
using sim::Ms;
using sim::TraceKind;

// Something that the trace says happened, and to which event.
struct Happening {
  Ms at = 0;
  EventId event = 0;

  friend bool operator==(const Happening&, const Happening&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Happening& happening) {
    return out << "{" << happening.at << ", " << happening.event << "}";
  }
};
using Happenings = std::vector<Happening>;

// The deeds of one moment, by one client.
class Moment {
 public:
  Moment(sim::Script& script, Ms at) : script_(script), at_(at) {}

  Moment& by(const std::string& client) {
    client_ = client;
    return *this;
  }

  Moment& create_batch(const std::string& ref, const std::string& sku, allocation::Quantity qty,
                       std::optional<allocation::Eta> eta = std::nullopt) {
    return command(allocation::CreateBatch{batch(ref), sku_of(sku), qty, eta});
  }
  Moment& allocate(const std::string& orderid, const std::string& sku, allocation::Quantity qty) {
    return command(allocation::Allocate{order(orderid), sku_of(sku), qty});
  }
  Moment& change_batch_quantity(const std::string& ref, allocation::Quantity qty) {
    return command(allocation::ChangeBatchQuantity{batch(ref), qty});
  }
  Moment& ask_availability(const std::string& sku) {
    return query(allocation::availability_of(sku_of(sku)));
  }
  Moment& ask_allocations(const std::string& orderid) {
    return query(allocation::allocations_of(order(orderid)));
  }

  Moment& stop(std::uint8_t replica) { return add(sim::StopReplica{replica}); }
  Moment& start(std::uint8_t replica) { return add(sim::StartReplica{replica}); }
  Moment& rebuild(std::uint8_t replica) { return add(sim::RebuildReplica{replica, true}); }
  Moment& replay(std::uint8_t replica) { return add(sim::RebuildReplica{replica, false}); }
  Moment& crash(sim::CrashPoint point, Ms down_ms) { return add(sim::CrashWriter{point, down_ms}); }
  Moment& lose(EventId event, std::uint8_t replica) {
    return touch(sim::TouchMessage::Act::drop, event, replica, 0);
  }
  Moment& double_up(EventId event, std::uint8_t replica) {
    return touch(sim::TouchMessage::Act::duplicate, event, replica, 0);
  }
  Moment& delay(EventId event, std::uint8_t replica, Ms by_ms) {
    return touch(sim::TouchMessage::Act::delay, event, replica, by_ms);
  }
  Moment& change(const sim::SettingsChange& settings) { return add(settings); }

 private:
  allocation::BatchRef batch(const std::string& ref) {
    return {intern(allocation::NameTable::ref, ref)};
  }
  allocation::Sku sku_of(const std::string& sku) {
    return {intern(allocation::NameTable::sku, sku)};
  }
  allocation::OrderId order(const std::string& orderid) {
    return {intern(allocation::NameTable::orderid, orderid)};
  }
  std::uint32_t intern(allocation::NameTable table, const std::string& name) {
    return script_.names().domain[static_cast<std::size_t>(table)].intern(name);
  }
  sim::ClientId who() { return {script_.names().clients.intern(client_)}; }

  Moment& command(const allocation::Command& command) {
    return add(sim::CommandAction{who(), allocation::encode(command)});
  }
  Moment& query(sim::Key key) { return add(sim::QueryAction{who(), key}); }
  Moment& touch(sim::TouchMessage::Act act, EventId event, std::uint8_t replica, Ms by_ms) {
    return add(sim::TouchMessage{act, event, replica, by_ms});
  }
  Moment& add(sim::Deed deed) {
    script_.add({.at = at_, .deed = std::move(deed)});
    return *this;
  }

  sim::Script& script_;
  Ms at_;
  std::string client_ = "anyone";
};

class Run {
 public:
  explicit Run(const sim::Settings& settings = {}, std::uint64_t seed = 1)
      : script(seed),
        world(seed, settings, std::make_unique<allocation::AllocationDomain>(settings.replicas)) {}

  sim::Script script;
  sim::World world;

  Moment at(Ms ms) { return {script, ms}; }
  void to_the_end() { world.run(script); }
  void until(Ms ms) { world.run_until(script, ms); }

  [[nodiscard]] const sim::CommandRecord& command(std::size_t number) const {
    return world.commands[number];
  }
  [[nodiscard]] sim::CommandOutcome outcome(std::size_t number) const {
    return world.commands[number].outcome;
  }
  [[nodiscard]] const sim::ReadRecord& read(std::size_t number) const {
    return world.reads[number];
  }
  [[nodiscard]] const sim::EventRecord& event(EventId id) const { return world.events[id]; }
  [[nodiscard]] EventId events() const { return world.events.last(); }
  [[nodiscard]] allocation::Event what(EventId id) const {
    return allocation::decode_event(world.events[id].message);
  }

  [[nodiscard]] EventId prefix(std::size_t replica) const {
    return prefix_of(world, world.replicas[replica]);
  }
  [[nodiscard]] EventId highest(std::size_t replica) const {
    return world.replicas[replica].highest;
  }
  [[nodiscard]] const allocation::AllocationDomain& domain() const {
    return dynamic_cast<const allocation::AllocationDomain&>(*world.domain);
  }

  // Lines taken off whose reallocation was lost, sorted.
  [[nodiscard]] std::vector<allocation::OrderLine> lost() const {
    std::vector<allocation::OrderLine> lines = domain().lost();
    std::sort(lines.begin(), lines.end());
    return lines;
  }

  // What a read was answered; for availability one row of in stock, incoming, next eta (0: none).
  [[nodiscard]] std::vector<sim::AnswerRow> answer(std::size_t number) const {
    const sim::ReadRecord& record = read(number);
    std::vector<sim::AnswerRow> rows;
    for (std::uint32_t row = 0; row < record.rows; ++row)
      rows.push_back(world.answer_rows[record.first_row + row]);
    return rows;
  }
  [[nodiscard]] std::int64_t shown_in_stock(std::size_t number) const {
    return answer(number).at(0)[0];
  }

  // When this happened, to which events; at this replica, or wherever.
  [[nodiscard]] Happenings happened(TraceKind kind, int replica = anywhere) const {
    Happenings found;
    for (std::size_t place = 0; place < world.trace.size(); ++place) {
      const sim::TraceRecord& record = world.trace[place];
      if (record.kind == kind && (replica == anywhere || record.replica == replica))
        found.push_back({record.at, record.subject});
    }
    return found;
  }
  [[nodiscard]] Happenings applied(int replica) const {
    return happened(TraceKind::applied, replica);
  }
  [[nodiscard]] Happenings sent(int replica) const { return happened(TraceKind::sent, replica); }

  static constexpr int anywhere = -2;
};

}  // namespace support

namespace doctest {

template <>
struct StringMaker<support::Happenings> {
  static String convert(const support::Happenings& happenings) {
    std::string text;
    for (const support::Happening& happening : happenings)
      text += " {" + std::to_string(happening.at) + ", " + std::to_string(happening.event) + "}";
    return text.c_str();
  }
};

}  // namespace doctest
