#include "lab/session.hpp"

#include <algorithm>
#include <utility>

#include "lab/frame.hpp"
#include "scenario/input_error.hpp"
#include "scenario/report.hpp"
#include "scenario/settings_format.hpp"
#include "scenario/writer.hpp"

namespace lab {
namespace {

sim::Ms last_action_at(const sim::Script& script) {
  sim::Ms last = 0;
  for (std::size_t place = 0; place < script.size(); ++place) {
    const sim::ActionTemplate& action = script[place];
    last = std::max(last, action.at + (sim::Ms{action.times} - 1) * action.every);
  }
  return last;
}

struct Ahead {
  sim::Ms ends_at = 0;        // the last thing that has happened, or that is on its way
  sim::Ms next_arrival = -1;  // -1: nothing is on its way
};

// What is known to come in this world. Timers that may find nothing to do are left out, as in a
// report.
Ahead ahead_of(const sim::World& world) {
  using Kind = sim::Entry::Kind;
  Ahead ahead{world.last_activity, -1};
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.kind == Kind::arrival || entry.kind == Kind::relay || entry.kind == Kind::restart)
      ahead.ends_at = std::max(ahead.ends_at, entry.at);
    if (entry.kind == Kind::arrival && (ahead.next_arrival < 0 || entry.at < ahead.next_arrival))
      ahead.next_arrival = entry.at;
    if (entry.kind == Kind::replay) {
      const sim::Replay& replay = world.replays[entry.subject];
      ahead.ends_at =
          std::max(ahead.ends_at, replay.started_at + sim::Ms{replay.events} * replay.ms_per_event);
    }
  }
  return ahead;
}

}  // namespace

Refusal refusal(const scenario::InputError& error) {
  return {error.pointer, "expected " + scenario::expectation(error) + ", found " + error.found};
}

cqrs::Result<std::unique_ptr<Session>, Refusal> Session::open(std::string_view text) {
  auto opening = scenario::read_opening(text);
  if (!opening) return refusal(opening.error());
  const sim::Ms opens_at = opening.value().opens_at_ms;
  std::unique_ptr<Session> session(new Session(std::move(opening.value()), text));
  if (!session->go_to({opens_at, everything}))
    return Refusal{"/opens_at_ms", "expected an opening that is reached within " +
                                       std::to_string(open_entries_max) +
                                       " steps of the run, found a later one"};
  session->opening_ = session->timeline_.position();
  return session;
}

Session::Session(scenario::Opening opening, std::string_view text)
    : file_(text),
      lesson_(std::move(opening.name)),
      scenario_(std::move(opening.loaded.scenario)),
      script_(std::move(opening.loaded.script)),
      timeline_(scenario::begin(scenario_, true), script_),
      person_(script_, timeline_),
      cast_(script_),
      file_ends_at_(last_action_at(script_)) {}

Clock Session::clock() {
  Clock clock;
  clock.now_ms = timeline_.now();
  clock.opens_at_ms = opening_.at;
  clock.clock_ms = clock.now_ms - opening_.at;
  clock.next_ms = timeline_.next_at().value_or(-1);
  const Ahead ahead = ahead_of(world());
  clock.next_arrival_ms = ahead.next_arrival;
  sim::Ms end = std::max(file_ends_at_, ahead.ends_at);
  if (!person_.acts().empty()) end = std::max(end, person_.acts().back().action.at);
  if (timeline_.furthest() != nullptr) end = std::max(end, ahead_of(*timeline_.furthest()).ends_at);
  clock.ended_clock_ms = std::max<sim::Ms>(end - opening_.at, 0);
  clock.at_start = timeline_.position() == opening_ && person_.acts().empty();
  clock.entries_done = timeline_.position().done;
  clock.inside_instant = clock.entries_done > 0 && clock.next_ms == clock.now_ms;
  clock.failed = failed();
  if (scenario_.until) clock.until_clock_ms = std::max<sim::Ms>(*scenario_.until - opening_.at, 0);
  return clock;
}

Failed Session::failed() const {
  if (out_of_memory_) return Failed::out_of_memory;
  switch (world().stopped) {
    case sim::Stopped::no:
      return Failed::no;
    case sim::Stopped::too_many_entries:
      return Failed::too_many_entries;
    case sim::Stopped::too_many_waiting:
      return Failed::too_many_waiting;
  }
  return Failed::no;
}

void Session::recover() {
  timeline_.recover();
  if (timeline_.position() < opening_) timeline_.seek(opening_);
  marks_ = {};
  instruments_.reset();
  out_of_memory_ = true;
  ++revision_;
}

void Session::reset() {
  out_of_memory_ = false;
  timeline_.seek(opening_);
  marks_.forget_from(0);
  person_.forget();
  run_index_ = {};
  ways_.part_at(0);
  person_changed();
}

cqrs::Result<cqrs::Done, Refusal> Session::act(std::string_view json, std::uint32_t undoes) {
  if (world().stopped != sim::Stopped::no)
    return Refusal{"", "the run was stopped: it takes too many steps"};
  if (person_.acts().size() >= Person::acts_max)
    return Refusal{"", "no more than " + std::to_string(Person::acts_max) + " acts"};
  auto action = scenario::read_action(json, world().settings, script_);
  if (!action) return refusal(action.error());
  marks_.forget_from(world().trace.size());
  run_index_.forget_ahead(world());
  ways_.part_at(world().trace.size());
  std::string undo;
  if (const auto* change = std::get_if<sim::ChangeSettings>(&action.value().deed))
    undo = change_back(world().settings, **change);
  person_.act({0, std::string(json), std::move(action.value()), std::move(undo), undoes});
  person_changed();
  return cqrs::Done{};
}

DoneActs Session::acts() const {
  DoneActs acts;
  const std::size_t done = person_.done();
  for (std::size_t i = 0; i < done; ++i) {
    const Act& act = person_.acts()[i];
    acts.done.push_back({act.text, act.action.at, act.action.at - opening_.at});
  }
  acts.ahead = person_.acts().size() - done;
  return acts;
}

std::vector<BranchFacts> Session::branch_facts() const {
  std::vector<BranchFacts> facts;
  facts.reserve(person_.branches().size());
  for (const Branch& branch : person_.branches()) {
    facts.push_back(
        {branch.number, branch.name, person_.acts_apart(branch), branch.left_at.at - opening_.at});
  }
  return facts;
}

void Session::return_to_branch(std::size_t branch) {
  if (branch >= branches().size()) return;
  marks_.forget_from(0);
  person_.return_to(branch);
  run_index_ = {};
  ways_.part_at(0);
  person_changed();
}

void Session::rename_branch(std::size_t branch, std::string name) {
  if (branch >= branches().size()) return;
  person_.rename(branch, std::move(name));
  ++revision_;
}

void Session::remove_branch(std::size_t branch) {
  if (branch >= branches().size()) return;
  person_.remove(branch);
  ++revision_;
}

void Session::person_changed() {
  cast_.hear_person();
  ++revision_;
}

void Session::learn(const sim::Vocabulary& names) {
  const auto learn_all = [](sim::Names& known, const sim::Names& all) {
    for (std::uint32_t id = known.size(); id < all.size(); ++id)
      known.intern(all[id]);
  };
  learn_all(script_.names().clients, names.clients);
  for (std::size_t table = 0; table < names.domain.size(); ++table)
    learn_all(script_.names().domain[table], names.domain[table]);
}

const std::vector<double>& Session::messages() {
  show_messages(world(), opening_.at, messages_);
  return messages_;
}

EventFacts Session::event(sim::EventId id) const {
  return event_facts(world(), script_.names(), id, opening_.at);
}

WriteModelTable Session::write_model() const {
  return show_write_model(world(), script_.names());
}

std::vector<ReplicaTable> Session::replicas() const {
  return show_replicas(world(), script_.names());
}

WriterStatus Session::writer() const {
  return show_writer(world(), script_.names(), opening_.at);
}

std::vector<Customer> Session::customers() const {
  return show_customers(world(), script_.names(), cast_, opening_.at);
}

Sight Session::sight() {
  run_index_.follow(world());
  return {world(), script_, run_index_, cast_, opening_.at};
}

std::string Session::settings_json() const {
  std::string json;
  scenario::append_settings(json, world().settings, scenario::WhichSettings::all);
  return json;
}

std::string Session::scenario_json() const {
  return scenario::write_scenario(scenario_, script_);
}

std::string Session::report_json() const {
  return report_now().json;
}

std::string Session::report_hash() const {
  return report_now().hash;
}

scenario::Report Session::report_now() const {
  scenario::Scenario until_now = scenario_;
  until_now.until = timeline_.now();
  return scenario::report(until_now, world(), script_);
}

}  // namespace lab
