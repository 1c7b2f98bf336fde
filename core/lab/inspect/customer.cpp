// Somebody who buys and asks: what it has to go by, what it has done, which promises it saw broken.
#include <array>

#include "lab/inspect/acts.hpp"
#include "lab/inspect/inspect.hpp"
#include "lab/inspect/shelves.hpp"
#include "scenario/words.hpp"
#include "sim/clients/reads.hpp"

namespace lab {
namespace {

// Reads and commands of one customer that are looked at, the latest.
constexpr std::size_t deeds_max = 500;

struct Deeds {
  std::int64_t reads = 0;
  std::int64_t commands = 0;
  std::int64_t stale = 0;
  std::array<std::uint32_t, sim::guarantees> broken_by{};  // the latest read, + 1
  std::vector<Relation> lines;
};

Deeds deeds_of(const Sight& sight, std::uint32_t client) {
  Deeds deeds;
  const auto places = sight.index.places(sight.world, RunIndex::About::client, client, deeds_max);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const sim::TraceRecord& record = sight.world.trace[places[i]];
    const bool is_listed = i + listed_max >= places.size();
    if (record.kind == sim::TraceKind::command) {
      ++deeds.commands;
      if (is_listed) deeds.lines.push_back(command_line(sight, record.subject));
      continue;
    }
    const sim::ReadRecord& read = sight.world.reads[record.subject];
    ++deeds.reads;
    if (read.stale) ++deeds.stale;
    for (std::size_t g = 0; g < sim::guarantees; ++g) {
      if (read.violations[g] != 0) deeds.broken_by[g] = record.subject + 1;
    }
    if (is_listed) deeds.lines.push_back(read_line(sight, record.subject));
  }
  return deeds;
}

// What it could hand to a replica, so as not to be told less than it knows.
void add_token(const Sight& sight, Inspection& seen, const sim::Client& client) {
  const auto fact = [&](std::string_view row, const std::string& code, sim::EventId event) {
    if (event == 0) return seen.say(row, Phrase(code + "_none"));
    seen.say(row, Phrase(code).count("event", event), the_event(event));
  };
  fact("own", "token.own", client.last_own);
  fact("seen", "token.seen", client.last_seen);
  if (sight.world.settings.routing != sim::Routing::sticky) return;
  const std::uint8_t replica = sim::route(sight.world, client.number, 0);
  Phrase asks("asks");
  seen.say("asks", asks.count("replica", replica), the_replica(replica));
}

// A question of each kind that a customer of the shop can be asked to put, with what there is to
// ask about.
void add_questions(const Sight& sight, Inspection& seen) {
  if (!sight.plays_shop()) return;
  const Shelves shelves = shelves_of(sight);
  const auto add = [&](std::string_view name, const QueryText& query,
                       const std::vector<std::string>& options) {
    PossibleAct act = read_as(name, seen.thing.name, query);
    act.asks = query.field;
    act.options = options;
    if (options.empty()) act.why_not = Phrase("why_not.nothing_to_ask");
    seen.acts.push_back(act);
  };
  const auto first = [](const std::vector<std::string>& names) {
    return names.empty() ? std::string() : names.front();
  };
  add("read_availability", {"availability", "sku", first(shelves.skus)}, shelves.skus);
  add("read_allocations", {"allocations", "orderid", first(shelves.orderids)}, shelves.orderids);
}

}  // namespace

void inspect_customer(const Sight& sight, Inspection& seen) {
  seen.title.text("by", seen.thing.name);
  const std::uint32_t id = sight.script.names().clients.intern(seen.thing.name);
  const auto& known = sight.world.clients.by_id;
  add_questions(sight, seen);
  if (id >= known.size() || !known[id].known) {
    seen.say("did", Phrase("did.nothing"));
    return;
  }
  Deeds deeds = deeds_of(sight, id);
  Phrase did("did.deeds");
  did.count("reads", deeds.reads).count("commands", deeds.commands).count("n", deeds.stale);
  seen.say("did", did);
  add_token(sight, seen, known[id]);
  for (std::size_t g = 0; g < sim::guarantees; ++g) {
    if (deeds.broken_by[g] == 0) continue;
    const std::uint32_t read = deeds.broken_by[g] - 1;
    Phrase broken("broken." + std::string(scenario::word_of(static_cast<sim::Guarantee>(g))));
    broken.count("event", sight.world.reads[read].violations[g]);
    seen.say("broken", broken, the_read(read));
  }
  seen.led_to = std::move(deeds.lines);
}

}  // namespace lab
