#include "lab/side_run.hpp"

#include <algorithm>
#include <utility>

#include "scenario/report.hpp"
#include "scenario/seen_by_conditions.hpp"

namespace lab {
namespace {

scenario::Loaded reseeded(scenario::Loaded run, std::uint64_t seed) {
  scenario::reseed(run, seed);
  return run;
}

// Its `until`, or where its last action is.
sim::Ms end_of(const scenario::Loaded& run) {
  if (run.scenario.until) return *run.scenario.until;
  sim::Ms end = 0;
  for (std::size_t place = 0; place < run.script.size(); ++place) {
    const sim::ActionTemplate& action = run.script[place];
    end = std::max(end, action.at + action.every * (action.times - 1));
  }
  return end;
}

}  // namespace

SideRun::SideRun(scenario::Loaded run, std::uint64_t seed)
    : run_(reseeded(std::move(run), seed)),
      world_(scenario::begin(run_.scenario, false)),
      ends_at_(end_of(run_)) {}

bool SideRun::on() {
  if (done_ == parts) return false;
  if (++done_ < parts) {
    world_.run_until(run_.script, ends_at_ / parts * done_);
    return true;
  }
  scenario::run(run_.scenario, world_, run_.script);
  return false;
}

double SideRun::part() const {
  return static_cast<double>(done_) / static_cast<double>(parts);
}

std::string SideRun::seen() const {
  if (world_.stopped != sim::Stopped::no) return {};
  return seen_by_conditions(scenario::report(run_.scenario, world_, run_.script), world_);
}

}  // namespace lab
