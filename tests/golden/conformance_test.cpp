// The conformance cases beside this file (conformance/README.md): reports equal to those of an
// independent implementation, and files refused at the place it names.
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "support/cases.hpp"

namespace conformance_test {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;
using support::contents;
using support::with;

// Where two reports differ first, for a message; empty if they do not.
std::string first_difference(const json& ours, const json& theirs) {
  const json patch = json::diff(theirs, ours);
  if (patch.empty()) return {};
  const std::string path = patch[0]["path"];
  const json::json_pointer pointer(path);
  return path + ": theirs " + (theirs.contains(pointer) ? theirs[pointer].dump() : "nothing") +
         ", ours " + (ours.contains(pointer) ? ours[pointer].dump() : "nothing");
}

std::string difference(const fs::path& stem) {
  auto loaded = scenario::read_scenario(contents(with(stem, ".scenario.json")));
  if (!loaded) return "refused: " + sentence(loaded.error());
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  scenario::run(about, world, script);
  const json ours = json::parse(scenario::report(about, world, script).json);
  const json theirs = json::parse(contents(with(stem, ".report.json")));
  return first_difference(ours, theirs);
}

}  // namespace

TEST_CASE("semantics 8: the conformance cases give the reports of the independent implementation") {
  const std::vector<fs::path> stems = support::stems(support::conformance, ".scenario.json");
  std::size_t held = 0;
  for (const fs::path& stem : stems) {
    const std::string differs = difference(stem);
    CHECK_MESSAGE(differs.empty(), stem.filename().string() << ": " << differs);
    held += differs.empty() ? 1 : 0;
  }
  MESSAGE("conformance: " << held << " of " << stems.size() << " cases hold");
  CHECK(stems.size() >= 64);
}

TEST_CASE(
    "semantics 2: files that the independent implementation refuses are refused at the same "
    "place") {
  const std::vector<fs::path> stems = support::stems(support::conformance / "refused", ".json");
  std::size_t held = 0;
  for (const fs::path& stem : stems) {
    std::string pointer = contents(with(stem, ".pointer"));
    if (!pointer.empty() && pointer.back() == '\n') pointer.pop_back();
    const auto loaded = scenario::read_scenario(contents(with(stem, ".json")));
    const std::string ours = loaded ? "accepted" : loaded.error().pointer;
    CHECK_MESSAGE(ours == pointer, stem.filename().string());
    held += ours == pointer ? 1 : 0;
  }
  MESSAGE("conformance: " << held << " of " << stems.size() << " refusals hold");
  CHECK(stems.size() >= 60);
}

}  // namespace conformance_test
