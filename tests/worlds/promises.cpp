#include "worlds/promises.hpp"

#include <algorithm>
#include <vector>

#include "scenario/reader.hpp"
#include "scenario/words.hpp"
#include "worlds/generator.hpp"

namespace worlds {
namespace {

using sim::Guarantee;

const Held patient{"on_timeout", {"\"fail\"", "\"primary\""}};
const Held prefix{"token", {"\"prefix\""}};
const Held sequenced{"projection", {"\"sequenced\""}};

Held reads(std::string_view remedy) {
  return {"reads", {remedy, "\"strong\""}};
}

Wishes wishes_of(Promise promise) {
  switch (promise) {
    case Promise::session_by_prefix:
      return {.held = {patient, prefix, reads("\"session\"")}};
    case Promise::read_your_writes_by_prefix:
      return {.held = {patient, prefix, reads("\"read_your_writes\"")}};
    case Promise::monotonic_reads_by_prefix:
      return {.held = {patient, prefix, reads("\"monotonic_reads\"")}};
    case Promise::sequenced:
      return {.held = {sequenced}};
    case Promise::session_by_prefix_over_sequenced:
      return {
          .held = {{"on_timeout", {"\"fail\""}}, prefix, sequenced, {"reads", {"\"session\""}}}};
    case Promise::strong:
      return {.held = {{"reads", {"\"strong\""}}}};
    case Promise::convergence:
      return {.held = {sequenced,
                       {"publishing", {"\"outbox\""}},
                       {"max_attempts", {"64"}},
                       {"redelivery_ms", {"100", "1000"}},
                       {"drop", {"0", "0.2", "0.5"}},
                       {"handler_failure", {"0", "0.3"}}},
              .to_the_end = true};
  }
  return {};
}

std::vector<Guarantee> guarantees_of(Promise promise) {
  switch (promise) {
    case Promise::session_by_prefix:
      return {Guarantee::read_your_writes, Guarantee::monotonic_reads};
    case Promise::read_your_writes_by_prefix:
      return {Guarantee::read_your_writes};
    case Promise::monotonic_reads_by_prefix:
      return {Guarantee::monotonic_reads};
    case Promise::sequenced:
    case Promise::convergence:
      return {Guarantee::monotonic_writes, Guarantee::writes_follow_reads};
    case Promise::session_by_prefix_over_sequenced:
    case Promise::strong:
      return {Guarantee::read_your_writes, Guarantee::monotonic_reads, Guarantee::monotonic_writes,
              Guarantee::writes_follow_reads};
  }
  return {};
}

bool has_trace(const sim::World& world, sim::TraceKind kind, int replica = -1) {
  for (std::size_t place = 0; place < world.trace.size(); ++place) {
    const sim::TraceRecord& record = world.trace[place];
    if (record.kind == kind && (replica < 0 || record.replica == replica)) return true;
  }
  return false;
}

std::string check_strong(const sim::World& world) {
  const sim::Stats& stats = world.stats;
  if (stats.stale != 0 || stats.max_versions_behind != 0 || stats.max_age_ms != 0)
    return "a strong read was stale";
  if (stats.waited != 0) return "a strong read had to wait";
  if (stats.unavailable != 0 && !has_trace(world, sim::TraceKind::crashed))
    return "a strong read was turned away though the writer never crashed";
  return {};
}

std::string check_convergence(const sim::World& world, Tried& tried) {
  for (std::size_t place = 0; place < world.replicas.size(); ++place) {
    if (has_trace(world, sim::TraceKind::dead_letter, static_cast<int>(place))) continue;
    const sim::Replica& replica = world.replicas[place];
    const std::string name = "replica " + std::to_string(place);
    ++tried.converged;
    if (!world.domain->converged(place)) return name + " has not converged";
    if (sim::prefix_of(world, replica) != world.last_committed()) return name + " misses events";
    if (replica.phantoms_applied != 0) return name + " has applied what never happened";
    if (!replica.held_back.empty()) return name + " still holds events back";
  }
  return {};
}

// The two tokens are one, at any moment.
std::string check_no_holes(const sim::World& world) {
  const bool none =
      std::all_of(world.replicas.begin(), world.replicas.end(), [&](const sim::Replica& replica) {
        return sim::prefix_of(world, replica) == replica.highest;
      });
  return none ? "" : "a sequenced replica has a hole";
}

}  // namespace

std::string promise_text(Promise promise, std::uint64_t seed) {
  return generate(seed, wishes_of(promise));
}

std::string promise_broken(Promise promise, std::uint64_t seed, Tried& tried) {
  auto loaded = scenario::read_scenario(promise_text(promise, seed));
  if (!loaded) return "refused: " + sentence(loaded.error());
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  while (true) {
    const auto next = world.next_at(script);
    if (!next || (about.until && *next > *about.until) || !world.step(script)) break;
    if (promise != Promise::sequenced) continue;
    std::string hole = check_no_holes(world);
    if (!hole.empty()) return hole;
  }
  const sim::Stats& stats = world.stats;
  tried.answers += stats.reads - stats.unavailable - stats.timed_out;
  tried.waited += stats.waited;
  tried.lost_or_doubled += stats.dropped + stats.duplicated;
  for (const Guarantee guarantee : guarantees_of(promise)) {
    if (stats.violations[static_cast<std::size_t>(guarantee)] != 0)
      return std::string(scenario::word_of(guarantee)) + " is violated";
  }
  if (promise == Promise::strong) return check_strong(world);
  if (promise == Promise::convergence) return check_convergence(world, tried);
  return {};
}

}  // namespace worlds
