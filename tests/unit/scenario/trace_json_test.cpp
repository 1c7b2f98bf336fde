// The trace as lines of JSON (semantics section 8).
#include "scenario/trace_json.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "scenario/reader.hpp"
#include "unit/scenario/scenario_builders.hpp"

namespace trace_json_test {

namespace {

std::vector<std::string> trace_of(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  REQUIRE(loaded);
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  scenario::run(about, world, script);
  std::vector<std::string> lines;
  for (std::size_t place = 0; place < world.trace.size(); ++place) {
    lines.push_back(scenario::trace_line(world, script.names(), place));
  }
  return lines;
}

}  // namespace

TEST_CASE("semantics 8: a line for each thing that happened, its keys sorted") {
  const std::vector<std::string> lines = trace_of(scenario_tests::with_actions(
      R"({"at": 0, "by": "w", "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 1},
         {"at": 5, "by": "bob", "query": "availability", "sku": "LAMP"})"));

  const std::vector<std::string> expected{
      R"({"at":0,"by":"w","command":0,"eta":null,"kind":"command","qty":1,"ref":"b","sku":"LAMP","type":"CreateBatch"})",
      R"({"at":0,"command":0,"eta":null,"event":1,"kind":"committed","qty":1,"ref":"b","sku":"LAMP","type":"BatchCreated"})",
      R"({"arrives_at":2000,"at":0,"attempt":0,"event":1,"kind":"sent","replica":0,"type":"BatchCreated"})",
      R"({"at":0,"by":"w","command":0,"kind":"outcome","outcome":"ok","type":"CreateBatch"})",
      R"({"at":5,"by":"bob","key":"LAMP","kind":"read","query":"availability","read":0,"replica":0})",
      R"({"age_ms":5,"at":5,"by":"bob","key":"LAMP","kind":"answered","query":"availability","read":0,"replica":0,"stale":true,"status":"pending","versions_behind":1,"waited_ms":0})",
      R"({"at":2000,"event":1,"kind":"applied","replica":0,"type":"BatchCreated"})",
  };
  CHECK(lines == expected);
}

}  // namespace trace_json_test
