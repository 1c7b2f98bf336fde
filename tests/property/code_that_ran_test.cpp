// What is told of the code that ran (lab/code/code_that_ran.hpp) fits what the run did: entry by
// entry, the world before it and the world after it are held against the lines and their number.
#include "lab/code/code_that_ran.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "lab/cast.hpp"
#include "scenario/reader.hpp"
#include "scenario/words.hpp"
#include "support/cases.hpp"
#include "worlds/generator.hpp"

namespace code_that_ran_test {

namespace {

using lab::CodeLine;
using Kind = sim::TraceKind;

// One entry: what was told of it, and the worlds around it.
struct Told {
  const lab::CodeThatRan& ran;
  const lab::Taken& taken;
  const sim::World& before;
  const sim::World& after;

  [[nodiscard]] const lab::RanLine* line(CodeLine wanted) const {
    for (const lab::RanLine& each : ran.lines) {
      if (each.line == wanted) return &each;
    }
    return nullptr;
  }
  [[nodiscard]] std::uint32_t times(std::initializer_list<CodeLine> wanted) const {
    std::uint32_t sum = 0;
    for (const lab::RanLine& each : ran.lines) {
      if (std::find(wanted.begin(), wanted.end(), each.line) != wanted.end()) sum += each.times;
    }
    return sum;
  }
  [[nodiscard]] std::uint32_t records(Kind kind) const {
    std::uint32_t sum = 0;
    for (std::size_t place = taken.traced; place < after.trace.size(); ++place)
      sum += after.trace[place].kind == kind;
    return sum;
  }
  // Events that got their ids in this entry.
  [[nodiscard]] std::uint32_t raised(allocation::EventKind kind) const {
    std::uint32_t sum = 0;
    for (sim::EventId id = taken.last_event + 1; id <= after.events.last(); ++id)
      sum += after.events[id].message.kind == static_cast<std::uint8_t>(kind);
    return sum;
  }
};

std::int64_t number(const lab::RanLine& line, std::string_view name) {
  for (const lab::Param& param : line.says.params()) {
    if (param.name == name) return param.number;
  }
  return -1;
}

// --- every record is told of, as often as it is there ---

struct Counted {
  Kind kind;
  std::vector<CodeLine> lines;
};

const std::vector<Counted> each_record{
    {Kind::command, {CodeLine::command_comes, CodeLine::writer_is_down}},
    {Kind::rolled_back, {CodeLine::unit_refused}},
    {Kind::committed, {CodeLine::event_committed}},
    {Kind::sent, {CodeLine::message_sent}},
    {Kind::dropped, {CodeLine::message_lost}},
    {Kind::duplicated, {CodeLine::message_doubled, CodeLine::touch_doubles}},
    {Kind::refused, {CodeLine::arrival_refused}},
    {Kind::handler_failed, {CodeLine::arrival_fails, CodeLine::in_process_fails}},
    {Kind::skipped,
     {CodeLine::idempotent_skips, CodeLine::sequenced_skips, CodeLine::already_held_back}},
    {Kind::held_back, {CodeLine::holds_back}},
    {Kind::applied, {CodeLine::hands_to_projection}},
    {Kind::dead_letter, {CodeLine::check_gives_up}},
    {Kind::waits, {CodeLine::read_waits}},
    {Kind::answered,
     {CodeLine::availability_answered, CodeLine::availability_unknown,
      CodeLine::allocations_answered, CodeLine::allocations_unknown}},
    {Kind::violated,
     {CodeLine::breaks_read_your_writes, CodeLine::breaks_monotonic_reads,
      CodeLine::breaks_monotonic_writes, CodeLine::breaks_writes_follow_reads}},
    {Kind::gave_up, {CodeLine::timeout_gives_up}},
    {Kind::unavailable,
     {CodeLine::read_turned_away, CodeLine::write_model_down, CodeLine::waiting_turned_away}},
    {Kind::disappointed, {CodeLine::disappointed}},
    {Kind::outcome,
     {CodeLine::command_answered, CodeLine::answer_unknown, CodeLine::writer_is_down}},
    {Kind::follow_up_lost, {CodeLine::follow_up_lost}},
    {Kind::crashed, {CodeLine::writer_goes_down}},
    {Kind::restarted, {CodeLine::restarts}},
    {Kind::stopped, {CodeLine::replica_stops}},
    {Kind::started, {CodeLine::replica_starts}},
    {Kind::rebuild, {CodeLine::rebuild_queues, CodeLine::rebuild_has_nothing}},
    {Kind::message_dropped, {CodeLine::touch_drops}},
    {Kind::message_delayed, {CodeLine::touch_delays}},
    {Kind::changed, {CodeLine::changes_settings}},
};

std::uint32_t times_of(const Told& told, const std::vector<CodeLine>& lines) {
  std::uint32_t sum = 0;
  for (const CodeLine line : lines)
    sum += told.times({line});
  return sum;
}

std::string miscounted(const Told& told) {
  for (const Counted& counted : each_record) {
    if (times_of(told, counted.lines) != told.records(counted.kind))
      return std::string(lab::word_of(counted.lines.front())) + " and its like ran " +
             std::to_string(times_of(told, counted.lines)) + " times, in the trace it is " +
             std::to_string(told.records(counted.kind));
  }
  const auto raised = [&](CodeLine line, allocation::EventKind kind) {
    return told.times({line}) == told.raised(kind);
  };
  using allocation::EventKind;
  if (!raised(CodeLine::allocated_raised, EventKind::Allocated)) return "Allocated miscounted";
  if (!raised(CodeLine::out_of_stock_raised, EventKind::OutOfStock)) return "OutOfStock miscounted";
  if (!raised(CodeLine::deallocated_raised, EventKind::Deallocated))
    return "Deallocated miscounted";
  if (!raised(CodeLine::quantity_changed_raised, EventKind::BatchQuantityChanged))
    return "BatchQuantityChanged miscounted";
  return "";
}

// --- a line is told only where the run was so ---

const sim::Replica& replica_of(const sim::World& world, const lab::RanLine& line) {
  return world.replicas[static_cast<std::size_t>(number(line, "replica"))];
}
sim::EventId event_of(const lab::RanLine& line) {
  return static_cast<sim::EventId>(number(line, "event"));
}
bool holds_back(const sim::Replica& replica, sim::EventId event) {
  return std::find(replica.held_back.begin(), replica.held_back.end(), event) !=
         replica.held_back.end();
}
bool trap_was_set(const Told& told, sim::CrashPoint point) {
  return told.before.writer.traps[static_cast<std::size_t>(point)].has_value();
}
bool waits(const sim::World& world, const sim::Entry& timeout) {
  const auto& waiting = world.replicas[timeout.replica].waiting;
  return std::any_of(waiting.begin(), waiting.end(),
                     [&](const sim::WaitingRead& read) { return read.read == timeout.subject; });
}
bool publishes(const Told& told, sim::Publishing publishing) {
  return told.after.settings.publishing == publishing;
}
bool projects(const Told& told, sim::Projection projection) {
  return told.after.settings.projection == projection;
}

bool fits_replica(const Told& told, const lab::RanLine& ran) {
  using sim::Projection;
  switch (ran.line) {
    case CodeLine::idempotent_skips:
      return projects(told, Projection::idempotent) &&
             replica_of(told.before, ran).has_applied(event_of(ran));
    case CodeLine::sequenced_skips:
      return projects(told, Projection::sequenced) &&
             replica_of(told.before, ran).has_applied(event_of(ran));
    case CodeLine::already_held_back:
      return holds_back(replica_of(told.before, ran), event_of(ran));
    case CodeLine::holds_back:
      return !holds_back(replica_of(told.before, ran), event_of(ran)) &&
             holds_back(replica_of(told.after, ran), event_of(ran)) &&
             number(ran, "missing") < event_of(ran);
    case CodeLine::idempotent_takes:
      return projects(told, Projection::idempotent) &&
             replica_of(told.after, ran).has_applied(event_of(ran));
    case CodeLine::book_takes:
    case CodeLine::book_inserts:
    case CodeLine::book_inserts_again:
    case CodeLine::book_deletes:
    case CodeLine::book_ignores:
      return projects(told, Projection::book);
    case CodeLine::line_set:
    case CodeLine::line_removed:
    case CodeLine::line_without_batch:
      return !projects(told, Projection::book);
    case CodeLine::phantom_applied:
      return !told.after.events[event_of(ran)].committed;
    case CodeLine::arrival_refused:
      return !replica_of(told.before, ran).running;
    case CodeLine::arrival_received:
      return replica_of(told.before, ran).running;
    case CodeLine::releases_held_back:
      return holds_back(replica_of(told.before, ran), event_of(ran));
    default:
      return true;
  }
}

bool fits_writer(const Told& told, const lab::RanLine& ran) {
  using sim::CrashPoint;
  using sim::Publishing;
  switch (ran.line) {
    case CodeLine::writer_is_down:
    case CodeLine::relay_put_off:
    case CodeLine::check_put_off:
    case CodeLine::write_model_down:
    case CodeLine::restarts:
      return told.before.writer.down;
    case CodeLine::check_acknowledged:
      return replica_of(told.before, ran).has_acknowledged(event_of(ran));
    case CodeLine::check_sends_again:
    case CodeLine::check_gives_up:
      return !replica_of(told.before, ran).has_acknowledged(event_of(ran));
    case CodeLine::commit_crashes:
      return trap_was_set(told, CrashPoint::before_commit);
    case CodeLine::crash_after_commit:
      return trap_was_set(told, CrashPoint::after_commit);
    case CodeLine::crash_between_units:
      return trap_was_set(told, CrashPoint::between_units);
    case CodeLine::after_commit_sends:
      return publishes(told, Publishing::after_commit);
    case CodeLine::after_commit_crash:
      return publishes(told, Publishing::after_commit) &&
             trap_was_set(told, CrashPoint::after_publish);
    case CodeLine::before_commit_sends:
      return publishes(told, Publishing::before_commit);
    case CodeLine::before_commit_crash:
    case CodeLine::down_after_sending:
      return publishes(told, Publishing::before_commit) &&
             trap_was_set(told, CrashPoint::after_publish);
    case CodeLine::in_process_updates:
    case CodeLine::in_process_fails:
      return publishes(told, Publishing::in_process);
    case CodeLine::in_process_crash:
      return publishes(told, Publishing::in_process) &&
             trap_was_set(told, CrashPoint::after_publish);
    case CodeLine::outbox_stores:
      return publishes(told, Publishing::outbox);
    case CodeLine::relay_crash:
      return trap_was_set(told, CrashPoint::after_publish);
    case CodeLine::timeout_too_late:
      return !waits(told.before, *told.taken.entry);
    case CodeLine::timeout_answers:
    case CodeLine::timeout_asks_write_model:
    case CodeLine::timeout_gives_up:
      return waits(told.before, *told.taken.entry);
    default:
      return true;
  }
}

const allocation::Product* product_of(const sim::World& world, allocation::Sku sku) {
  return dynamic_cast<const allocation::AllocationDomain&>(*world.domain).products().look(sku);
}

// A command that staged nothing or was refused, held against the write model before it.
bool fits_product(const Told& told, const lab::RanLine& ran) {
  const sim::CommandRecord& record = told.after.commands[told.after.commands.size() - 1];
  const auto command = allocation::decode_command(record.command);
  const auto* allocate = std::get_if<allocation::Allocate>(&command);
  switch (ran.line) {
    case CodeLine::line_known:
    case CodeLine::line_still_unfulfilled: {
      const allocation::OrderLine line{allocate->orderid, allocate->sku, allocate->qty};
      const allocation::Product& product = *product_of(told.before, line.sku);
      return ran.line == CodeLine::line_known ? product.allocated_to(line).has_value()
                                              : product.is_unfulfilled(line);
    }
    case CodeLine::refuses_unknown_sku:
      return product_of(told.before, allocate->sku) == nullptr;
    case CodeLine::refuses_allocate_quantity:
      return allocate->qty < 1;
    case CodeLine::commit_fails:
      return told.after.settings.commit_failure > 0;
    default:
      return true;
  }
}

std::string misfit(const Told& told) {
  if (told.ran.title.code().empty()) return "no title";
  if (told.ran.lines.empty()) return "no line";
  if (told.ran.decided >= told.ran.lines.size()) return "nothing decided";
  for (const lab::RanLine& ran : told.ran.lines) {
    if (!fits_replica(told, ran) || !fits_writer(told, ran)) return std::string(word_of(ran.line));
    if (told.records(Kind::command) > 0 && !fits_product(told, ran))
      return std::string(word_of(ran.line));
  }
  return miscounted(told);
}

// For a failure: what was told, and what the trace has.
std::string in_words(const Told& told) {
  std::string text;
  for (const lab::RanLine& ran : told.ran.lines)
    text += " " + std::string(word_of(ran.line)) + " " + std::to_string(ran.times) + ",";
  text += " in the trace:";
  for (std::size_t place = told.taken.traced; place < told.after.trace.size(); ++place)
    text += " " + std::string(scenario::word_of(told.after.trace[place].kind));
  return text;
}

// --- every sentence gets what it asks for ---

class Sentences {
 public:
  Sentences() {
    std::ifstream file(support::sources / "core/words/en/panels/code.json");
    words_ = nlohmann::json::parse(file);
  }

  // What the phrase's sentence asks for and the phrase does not have; empty: nothing.
  [[nodiscard]] std::string lacks(const lab::Phrase& phrase) const {
    std::string path = "/" + phrase.code();
    std::replace(path.begin(), path.end(), '.', '/');
    const nlohmann::json::json_pointer place(path);
    if (!words_.contains(place)) return "a sentence";
    const std::string texts = words_.at(place).dump();
    for (std::size_t at = texts.find("{", 1); at != std::string::npos;
         at = texts.find("{", at + 1)) {
      const std::string name = texts.substr(at + 1, texts.find('}', at) - at - 1);
      const auto& params = phrase.params();
      const bool there = std::any_of(params.begin(), params.end(),
                                     [&](const lab::Param& param) { return param.name == name; });
      if (!there) return name;
    }
    return "";
  }

 private:
  nlohmann::json words_;
};

// Plays the world, and calls `look` for each entry.
template <class Look>
void play(const std::string& text, Look look) {
  auto loaded = scenario::read_scenario(text);
  REQUIRE(loaded);
  sim::Script& script = loaded.value().script;
  lab::Moment moment(scenario::begin(loaded.value().scenario, true));
  const lab::Cast cast(script);
  lab::RunIndex index;
  while (true) {
    const sim::World before = moment.world();
    if (!moment.step(script)) return;
    index.follow(moment.world());
    const lab::Sight sight{moment.world(), script, index, cast, 0};
    const lab::CodeThatRan ran = code_that_ran(sight, moment.taken());
    look(Told{ran, moment.taken(), before, moment.world()});
  }
}

}  // namespace

TEST_CASE("the code that ran fits what each entry did, and every code line is reached") {
  const Sentences sentences;
  std::set<CodeLine> reached;
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    play(worlds::generate(seed, {.with_records = true}), [&](const Told& told) {
      const std::string wrong = misfit(told);
      CHECK_MESSAGE(wrong.empty(), "seed " << seed << ", entry " << told.after.entries_taken << " ("
                                           << told.ran.title.code() << "): " << wrong
                                           << in_words(told));
      CHECK(sentences.lacks(told.ran.title) == "");
      for (const lab::RanLine& ran : told.ran.lines) {
        reached.insert(ran.line);
        const std::string lacking = sentences.lacks(ran.says);
        CHECK_MESSAGE(lacking.empty(), word_of(ran.line) << " lacks " << lacking);
      }
    });
  }
  for (std::size_t line = 0; line < lab::code_lines.size(); ++line)
    CHECK_MESSAGE(reached.contains(static_cast<CodeLine>(line)),
                  "never reached: " << lab::code_lines[line]);
}

}  // namespace code_that_ran_test
