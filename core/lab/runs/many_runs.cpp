#include "lab/runs/many_runs.hpp"

#include <charconv>
#include <new>
#include <utility>

#include "lab/session.hpp"
#include "scenario/reader.hpp"

namespace lab {
namespace {

std::optional<std::int64_t> whole_from(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc() || stopped != end) return std::nullopt;
  return number;
}

Refusal not_within(std::string_view field, std::int64_t from, std::int64_t to,
                   std::string_view found) {
  return {std::string(field), "expected a whole number from " + std::to_string(from) + " to " +
                                  std::to_string(to) + ", found " +
                                  (found.empty() ? "nothing" : std::string(found))};
}

}  // namespace

cqrs::Result<ManyRuns, Refusal> ManyRuns::open(std::string_view text) {
  auto read = scenario::read_opening(text);
  if (!read) return refusal(read.error());
  return ManyRuns(text, std::move(read.value().loaded));
}

Tally ManyRuns::tally(std::uint64_t first, std::uint64_t count) {
  Tally tally;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    try {
      scenario::reseed(loaded_, seed);
      sim::World world = scenario::begin(loaded_.scenario, false);
      scenario::run(loaded_.scenario, world, loaded_.script);
      tally.add(seed, loaded_.scenario, world);
    } catch (const std::bad_alloc&) {
      tally.add_stopped(seed);
    }
  }
  return tally;
}

ManyRuns::Search ManyRuns::search(const Target& target, std::uint64_t first, std::uint64_t count) {
  Search search;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    auto outcome = Target::Outcome::stopped;
    try {
      outcome = target.outcome_under(seed, loaded_);
    } catch (const std::bad_alloc&) {
    }
    ++search.tried;
    if (outcome == Target::Outcome::stopped) ++search.stopped;
    if (outcome != Target::Outcome::broken) continue;
    search.seed = seed;
    break;
  }
  return search;
}

std::optional<Smallest> ManyRuns::shrink(const Target& target, std::uint64_t seed) const {
  scenario::Loaded loaded = std::move(scenario::read_opening(text_).value().loaded);
  scenario::reseed(loaded, seed);
  auto conditions = target.conditions(loaded.scenario.record);
  return Smallest::start(std::move(loaded), std::move(conditions));
}

cqrs::Result<Seeds, Refusal> seeds_from(std::string_view first, std::string_view count) {
  const auto from = whole_from(first);
  const std::int64_t first_max = scenario::seed_max - Seeds::count_max;
  if (!from || *from < 0 || *from > first_max) return not_within("first", 0, first_max, first);
  const auto many = whole_from(count);
  if (!many || *many < 1 || *many > Seeds::count_max)
    return not_within("count", 1, Seeds::count_max, count);
  return Seeds{static_cast<std::uint64_t>(*from), static_cast<std::uint64_t>(*many),
               static_cast<std::uint64_t>(*from + *many - 1)};
}

}  // namespace lab
