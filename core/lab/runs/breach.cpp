#include "lab/runs/breach.hpp"

#include <utility>

#include "lab/runs/telling.hpp"
#include "lab/shrink_passes.hpp"
#include "scenario/report.hpp"

namespace lab {
namespace {

using Kind = sim::TraceKind;

// A report after each entry: for conditions of somebody's own, of which nobody knows where they
// break. A run longer than this is looked at from its end alone.
constexpr std::uint64_t reports_max = 500;

class Rerun {
 public:
  Rerun(const scenario::Scenario& scenario, sim::Script& script)
      : scenario_(scenario), script_(script), moment_(scenario::begin(scenario, true)) {}

  [[nodiscard]] const sim::World& world() const { return moment_.world(); }
  [[nodiscard]] Position position() const { return moment_.reached(); }
  [[nodiscard]] std::uint64_t entries() const { return moment_.entries(); }

  bool step() {
    const auto next = moment_.world().next_at(script_);
    if (!next || (scenario_.until && *next > *scenario_.until)) return false;
    return moment_.step(script_);
  }
  void to_the_end() {
    while (step()) {
    }
  }
  // So that the record at that place of the trace is the last, or one of the last.
  void to(std::size_t place) {
    while (world().trace.size() <= place && step()) {
    }
  }
  // As a report with `until` now would have it; nothing: they all hold.
  [[nodiscard]] std::optional<scenario::Condition::Failure> failure(
      const std::vector<scenario::Condition>& conditions) const {
    scenario::Scenario until_now = scenario_;
    until_now.until = world().now;
    const auto report = scenario::parse_json(scenario::report(until_now, world(), script_).json);
    if (!report) return std::nullopt;
    for (const scenario::Condition& condition : conditions) {
      auto failure = condition.failure(report.value().root());
      if (failure) return failure;
    }
    return std::nullopt;
  }

 private:
  const scenario::Scenario& scenario_;
  sim::Script& script_;
  Moment moment_;
};

struct Finder {
  const Target& target;
  const scenario::Scenario& scenario;
  sim::Script& script;
  sim::Ms opens_at;

  [[nodiscard]] std::optional<Breach> find() const {
    Rerun run(scenario, script);
    run.to_the_end();
    if (run.world().stopped != sim::Stopped::no) return std::nullopt;
    if (!target.promise() || *target.promise() == Promise::never_oversold) return by_condition(run);
    if (*target.promise() == Promise::converges) return of_replicas(run);
    return by_record(*target.promise(), run.world());
  }

 private:
  [[nodiscard]] bool is_theirs(sim::ClientId by) const {
    return target.by().empty() || script.names().clients[by.value] == target.by();
  }

  // Is it the record that tells of the broken promise?
  [[nodiscard]] bool tells(const sim::World& world, const sim::TraceRecord& record,
                           Promise promise) const {
    switch (promise) {
      case Promise::read_your_writes:
      case Promise::monotonic_reads:
      case Promise::monotonic_writes:
      case Promise::writes_follow_reads:
        return record.kind == Kind::violated && record.flag == place_of(promise) &&
               is_theirs(world.reads[record.subject].by);
      case Promise::no_stale_answer:
        return record.kind == Kind::answered && record.flag != 0 &&
               is_theirs(world.reads[record.subject].by);
      case Promise::nobody_disappointed:
        return record.kind == Kind::disappointed;
      case Promise::no_dead_letter:
        return record.kind == Kind::dead_letter;
      case Promise::converges:
      case Promise::never_oversold:
        break;
    }
    return false;
  }

  [[nodiscard]] std::optional<Breach> by_record(Promise promise, const sim::World& ended) const {
    std::size_t place = 0;
    while (place < ended.trace.size() && !tells(ended, ended.trace[place], promise))
      ++place;
    if (place == ended.trace.size()) return std::nullopt;
    Rerun run(scenario, script);
    run.to(place);
    const Scene scene{run.world(), script.names(), opens_at, place};
    return Breach{run.position(), run.entries(), tell(scene, promise)};
  }

  static std::vector<Phrase> tell(const Scene& scene, Promise promise) {
    if (promise == Promise::nobody_disappointed) return tell_of_disappointment(scene);
    if (promise == Promise::no_dead_letter) return tell_of_dead_letter(scene);
    return tell_of_answer(scene, promise);
  }

  [[nodiscard]] std::optional<Breach> of_replicas(const Rerun& ended) const {
    if (!is_broken(ended.world(), Promise::converges, {})) return std::nullopt;
    const Culprit culprit = culprit_in(ended.world());
    Rerun run(scenario, script);
    run.to(culprit.place);
    const Scene scene{run.world(), script.names(), opens_at, culprit.place};
    return Breach{run.position(), run.entries(), tell_of_culprit(scene, culprit)};
  }

  // Where it began not to hold, and went on so to the end; the end, if it never held.
  [[nodiscard]] std::optional<Breach> by_condition(const Rerun& ended) const {
    const auto conditions = target.conditions(scenario.record);
    const auto failure = ended.failure(conditions);
    if (!failure) return std::nullopt;
    Phrase told("own");
    told.text("condition", failure->comparison).text("found", failure->found);
    Breach breach{ended.position(), ended.entries(), {Phrase("title.own"), told}};
    if (ended.entries() > reports_max) return breach;
    Rerun run(scenario, script);
    bool held = !run.failure(conditions);
    while (run.step()) {
      const bool holds = !run.failure(conditions);
      if (held && !holds) {
        breach.at = run.position();
        breach.entries = run.entries();
      }
      held = holds;
    }
    return breach;
  }
};

}  // namespace

std::optional<Breach> breach_of(scenario::Loaded& loaded, const Target& target, sim::Ms opens_at) {
  scenario::Scenario recorded = loaded.scenario;
  // What there is to say stands in the records, where they are not too many.
  if (actions_of(loaded.script) <= scenario::actions_max) recorded.record = scenario::Record::all;
  if (recorded.record == scenario::Record::summary) return std::nullopt;
  return Finder{target, recorded, loaded.script, opens_at}.find();
}

}  // namespace lab
