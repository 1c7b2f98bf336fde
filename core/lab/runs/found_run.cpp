#include "lab/runs/found_run.hpp"

#include <utility>

#include "lab/runs/breach.hpp"
#include "lab/session.hpp"
#include "scenario/json_text.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

namespace lab {
namespace {

std::string link_to(const scenario::Loaded& loaded, sim::Ms opens_at, Position position) {
  std::string link = R"({"format": "cqrs-lab-link/1", "file": {"format": "cqrs-lab-lesson/1", )"
                     R"("name": "found", "opens_at_ms": )";
  scenario::append_whole(link, opens_at);
  link += R"(, "steps": [], "scenario": )" +
          scenario::write_scenario(loaded.scenario, loaded.script) + R"(}, "acts": [], "at_ms": )";
  scenario::append_whole(link, position.at);
  link += R"(, "entries_done": )";
  scenario::append_whole(link, static_cast<std::int64_t>(position.done));
  return link += '}';
}

}  // namespace

cqrs::Result<FoundRun, Refusal> found_run(std::string_view scenario_json, std::uint64_t seed,
                                          const Target& target, sim::Ms opens_at) {
  auto read = scenario::read_scenario(scenario_json);
  if (!read) return refusal(read.error());
  scenario::Loaded& loaded = read.value();
  scenario::reseed(loaded, seed);
  auto breach = breach_of(loaded, target, opens_at);
  if (breach && breach->at.at < opens_at) {
    opens_at = 0;
    breach = breach_of(loaded, target, opens_at);
  }
  if (!breach || breach->entries > Session::open_entries_max)
    return FoundRun{link_to(loaded, opens_at, {opens_at, 0}), {}};
  return FoundRun{link_to(loaded, opens_at, breach->at), std::move(breach->says)};
}

}  // namespace lab
