// The JSON Schema of scenario and lesson files: the printed one is the one in docs/, and it agrees
// with the reader on the conformance cases.
#include "scenario/schema.hpp"

#include <array>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/cases.hpp"
#include "support/json_schema.hpp"

namespace schema_test {

namespace {

using nlohmann::json;

std::string complaint(const std::filesystem::path& path) {
  static const support::JsonSchema schema(json::parse(scenario::schema()));
  return schema.complaint(json::parse(support::contents(path)));
}

// Refused for what a schema cannot say (scenario/schema.hpp).
constexpr std::array<std::string_view, 10> beyond_a_schema{
    "004", "021",         // a key given twice
    "014", "037", "040",  // no JSON at all
    "015", "017", "043",  // half a surrogate pair
    "048",                // a replica that is not there
    "056",                // too many actions after repetition
};

bool a_schema_can_say(const std::string& name) {
  return std::find(beyond_a_schema.begin(), beyond_a_schema.end(), name) == beyond_a_schema.end();
}

}  // namespace

TEST_CASE("docs/cqrs-lab.schema.json is what `cqrs-lab schema` prints") {
  CHECK(support::contents(support::sources / "docs/cqrs-lab.schema.json") == scenario::schema());
}

TEST_CASE("the schema takes every scenario of the conformance cases, and every lesson") {
  for (const auto& stem : support::stems(support::conformance, ".scenario.json")) {
    CHECK_MESSAGE(complaint(support::with(stem, ".scenario.json")).empty(), stem.string());
  }
  for (const auto& stem : support::stems(support::sources / "core/lessons", ".json")) {
    CHECK_MESSAGE(complaint(support::with(stem, ".json")).empty(), stem.string());
  }
}

TEST_CASE("the schema knows which commands and queries are whose") {
  for (const auto& stem :
       support::stems(support::sources / "tests/golden/issues", ".scenario.json")) {
    CHECK_MESSAGE(complaint(support::with(stem, ".scenario.json")).empty(), stem.string());
  }
  const support::JsonSchema schema(json::parse(scenario::schema()));
  const auto refused = [&](const std::string& members) {
    return !schema.complaint(json::parse(R"({"format": "cqrs-lab/1", )" + members + "}")).empty();
  };
  CHECK(refused(R"("domain": "billing", "actions": [])"));
  CHECK(refused(R"("actions": [{"at": 0, "query": "open_issues"}])"));
  CHECK(refused(
      R"("domain": "issues", "actions": [{"at": 0, "query": "availability", "sku": "LAMP"}])"));
  CHECK_FALSE(refused(R"("domain": "issues", "actions": [{"at": 0, "query": "open_issues"}])"));
}

TEST_CASE("the schema refuses what the conformance cases refuse, where a schema can") {
  for (const auto& stem : support::stems(support::conformance / "refused", ".json")) {
    if (!a_schema_can_say(stem.filename().string())) continue;
    CHECK_MESSAGE(!complaint(support::with(stem, ".json")).empty(), stem.string());
  }
}

}  // namespace schema_test
