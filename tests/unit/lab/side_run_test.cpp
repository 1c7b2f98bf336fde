// A run beside the stage, part by part.
#include "lab/side_run.hpp"

#include <string>

#include <doctest/doctest.h>

#include "lab/lesson_run.hpp"
#include "scenario/reader.hpp"

namespace side_run_test {

namespace {

scenario::Loaded loaded(const std::string& rest) {
  auto read = scenario::read_scenario(R"({"format": "cqrs-lab/1", "actions": [
    {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 5},
    {"at": 10, "query": "availability", "sku": "LAMP", "every": 10, "times": 50}])" +
                                      rest + "}");
  REQUIRE(read);
  return std::move(read.value());
}

}  // namespace

TEST_CASE("a run in parts is the run in one piece") {
  for (const std::string rest : {"", R"(, "until": 300)"}) {
    lab::SideRun run(loaded(rest), 3);
    double before = 0;
    while (run.on()) {
      CHECK(run.part() > before);
      before = run.part();
    }

    CHECK(run.part() == 1);
    CHECK_FALSE(run.on());
    CHECK(run.seen() == lab::seen_of_run(loaded(rest), 3));
  }
}

}  // namespace side_run_test
