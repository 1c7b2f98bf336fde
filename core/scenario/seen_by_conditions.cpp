#include "scenario/seen_by_conditions.hpp"

#include <numeric>

#include "scenario/canonical_json.hpp"

namespace scenario {
namespace {

std::int64_t commands_taken(const sim::Stats& stats) {
  constexpr auto turned_away = static_cast<std::size_t>(sim::CommandOutcome::unavailable);
  return std::accumulate(stats.outcomes.begin(), stats.outcomes.end(), std::int64_t{0}) -
         stats.outcomes[turned_away];
}

std::string work_of(const sim::Stats& stats) {
  CanonicalJson json;
  json.open_object();
  json.key("read_side");
  json.open_object();
  json.member("answers", stats.work.answers_by_replicas);
  json.member("updates", stats.work.updates_by_replicas);
  json.close_object();
  json.key("write_side");
  json.open_object();
  json.member("answers", stats.work.answers_by_writer);
  json.member("commands", commands_taken(stats));
  json.member("updates", stats.work.updates_by_writer);
  json.close_object();
  json.close_object();
  return json.take();
}

}  // namespace

std::string seen_by_conditions(const Report& report, const sim::World& world) {
  std::string text = report.json;
  text.pop_back();  // the report's last brace
  return text + R"(,"work":)" + work_of(world.stats) + '}';
}

}  // namespace scenario
