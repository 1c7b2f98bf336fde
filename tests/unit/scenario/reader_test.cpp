// The frame of a scenario file (semantics section 2): what it must and may hold, and how one that
// breaks a rule is refused.
#include "scenario/reader.hpp"

#include <string>

#include <doctest/doctest.h>

#include "unit/scenario/scenario_builders.hpp"

namespace reader_test {

using namespace scenario_tests;

TEST_CASE("semantics 2: a file of format and actions is enough, the rest has defaults") {
  const auto loaded = scenario::read_scenario(R"({"format": "cqrs-lab/1", "actions": []})");

  REQUIRE(loaded);
  const scenario::Scenario& about = loaded.value().scenario;
  CHECK(about.title.empty());
  CHECK(about.seed == 0);
  CHECK(about.settings == sim::Settings());
  CHECK_FALSE(about.until);
  CHECK(about.record == scenario::Record::all);
  CHECK(loaded.value().script.size() == 0);
}

TEST_CASE("semantics 2: what a file says about the run is taken over") {
  const auto loaded = scenario::read_scenario(R"({
    "format": "cqrs-lab/1", "title": "Zoë's run", "seed": 9007199254740991,
    "settings": {"replicas": 3, "drop": 0.25}, "actions": [], "until": 1e3, "record": "summary",
    "domain": "allocation"})");

  REQUIRE(loaded);
  const scenario::Scenario& about = loaded.value().scenario;
  CHECK(about.title == "Zoë's run");
  CHECK(about.seed == 9007199254740991);
  CHECK(loaded.value().script.seed() == 9007199254740991);
  CHECK(about.settings.replicas == 3);
  CHECK(about.settings.drop == 0.25);
  CHECK(about.until == 1000);
  CHECK(about.record == scenario::Record::summary);
}

TEST_CASE("semantics 2: a refusal names the place and what was expected there") {
  CHECK(verdict(with_actions(R"({"at": 0, "command": "Allocate", "orderid": "o", "sku": "s",
                                 "qty": "two"})")) ==
        R"(/actions/0/qty: expected a whole number, found "two")");
  CHECK(verdict(with_settings(R"("replicas": 6)")) ==
        "/settings/replicas: expected a whole number from 1 to 5, found 6");
  CHECK(verdict(with_settings(R"("routing": "fastest")")) ==
        R"(/settings/routing: expected one of sticky, round_robin, random, found "fastest")");
}

TEST_CASE("semantics 2: the place of a missing key is where it should be") {
  CHECK(verdict(R"({"format": "cqrs-lab/1"})") == "/actions: expected a list, found nothing");
  CHECK(verdict(R"({"actions": []})") == "/format: expected one of cqrs-lab/1, found nothing");
  CHECK(pointer_of_refusal(with_actions(R"({"query": "availability", "sku": "s"})")) ==
        "/actions/0/at");
}

TEST_CASE("semantics 2: the place of an unknown or repeated key is that key") {
  CHECK(pointer_of_refusal(with_member(R"("colour": 1)")) == "/colour");
  CHECK(pointer_of_refusal(with_member(R"("a/b~c": 1)")) == "/a~1b~0c");
  CHECK(pointer_of_refusal(with_member(R"("until": 1, "until": 1)")) == "/until");
  CHECK(pointer_of_refusal(with_member(R"("seed": 1, "s\u0065ed": 2)")) == "/seed");
}

TEST_CASE("semantics 2: a file of another format is refused for that, whatever else it holds") {
  CHECK(pointer_of_refusal(R"({"actions": 3, "format": "cqrs-lab/2"})") == "/format");
  CHECK(pointer_of_refusal(R"({"colour": 1, "format": 1})") == "/format");
}

TEST_CASE("semantics 2: of several things that are wrong, the first in the text is named") {
  CHECK(pointer_of_refusal(with_member(R"("seed": -1, "until": -1)")) == "/seed");
  CHECK(pointer_of_refusal(with_member(R"("until": -1, "seed": -1)")) == "/until");
  CHECK(pointer_of_refusal(R"({"format": "cqrs-lab/1", "until": -1})") == "/until");
}

TEST_CASE("semantics 2: seeds and times are whole and bounded") {
  CHECK(pointer_of_refusal(with_member(R"("seed": 9007199254740992)")) == "/seed");
  CHECK(pointer_of_refusal(with_member(R"("seed": 9007199254740993)")) == "/seed");
  CHECK(pointer_of_refusal(with_member(R"("seed": -1)")) == "/seed");
  CHECK(verdict(with_member(R"("seed": -0)")) == "accepted");
  CHECK(verdict(with_member(R"("seed": 3.0)")) == "accepted");
  CHECK(pointer_of_refusal(with_member(R"("seed": 3.5)")) == "/seed");
  CHECK(pointer_of_refusal(with_member(R"("seed": true)")) == "/seed");
  CHECK(verdict(with_member(R"("until": 1000000000000)")) == "accepted");
  CHECK(pointer_of_refusal(with_member(R"("until": 1000000000001)")) == "/until");
  CHECK(pointer_of_refusal(with_member(R"("until": null)")) == "/until");
}

TEST_CASE("semantics 2: title, record and domain are of their kinds") {
  CHECK(pointer_of_refusal(with_member(R"("title": 1)")) == "/title");
  CHECK(pointer_of_refusal(with_member(R"("record": "some")")) == "/record");
  CHECK(pointer_of_refusal(with_member(R"("domain": "billing")")) == "/domain");
}

TEST_CASE("semantics 2: at most 200,000 actions after repetition, 20 million in a summary") {
  const auto reads = [](const std::string& times, const std::string& record) {
    return R"({"format": "cqrs-lab/1", "actions": [{"at": 0, "every": 1, "times": )" + times +
           R"(, "query": "availability", "sku": "s"}], "record": ")" + record + "\"}";
  };

  CHECK(verdict(reads("200000", "all")) == "accepted");
  CHECK(verdict(reads("200001", "all")) ==
        "/actions: expected at most 200000 actions after repetition, found 200001");
  CHECK(verdict(reads("20000000", "summary")) == "accepted");
  CHECK(pointer_of_refusal(reads("20000001", "summary")) == "/actions");
  CHECK(pointer_of_refusal(reads("1e300", "summary")) == "/actions");
}

TEST_CASE("semantics 2: another seed is that of the names too") {
  auto loaded = scenario::read_scenario(with_member(R"("seed": 1)"));
  REQUIRE(loaded);

  scenario::reseed(loaded.value(), 2);

  CHECK(loaded.value().scenario.seed == 2);
  CHECK(loaded.value().script.seed() == 2);
}

}  // namespace reader_test
