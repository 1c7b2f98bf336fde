#include "lab/playable.hpp"

#include <string>

#include <doctest/doctest.h>

#include "lab/runs/many_runs.hpp"
#include "lab/session.hpp"

namespace lab::playable_test {
namespace {

const std::string tracker = R"({"format": "cqrs-lab/1", "domain": "issues", "actions": []})";

TEST_CASE("the stage plays the shop, and refuses a file of another domain at its domain") {
  const auto session = Session::open(tracker);
  const auto runs = ManyRuns::open(tracker);

  REQUIRE_FALSE(session);
  CHECK(session.error().pointer == "/domain");
  CHECK(session.error().message == "expected one of allocation, found another");
  REQUIRE_FALSE(runs);
  CHECK(runs.error().pointer == "/domain");
}

TEST_CASE("a lesson of another domain is refused as well") {
  const auto session = Session::open(R"({"format": "cqrs-lab-lesson/1", "name": "01-test",
                                         "steps": [], "scenario": )" +
                                     tracker + "}");

  REQUIRE_FALSE(session);
  CHECK(session.error().pointer == "/domain");
}

}  // namespace
}  // namespace lab::playable_test
