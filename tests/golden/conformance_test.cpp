// The conformance cases beside this file (conformance/README.md): reports equal to those of an
// independent implementation, and files refused at the place it names.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "scenario/reader.hpp"
#include "scenario/report.hpp"

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const fs::path cases_folder = fs::path(CQRS_LAB_SOURCE_DIR) / "tests/golden/conformance";

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The files of a folder with this ending, in order, without it.
std::vector<fs::path> cases(const fs::path& folder, const std::string& ending) {
  std::vector<fs::path> stems;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.size() < ending.size()) continue;
    const std::size_t stem = name.size() - ending.size();
    if (name.substr(stem) == ending) stems.push_back(folder / name.substr(0, stem));
  }
  std::sort(stems.begin(), stems.end());
  return stems;
}

fs::path with(fs::path stem, const std::string& ending) {
  return stem += ending;
}

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

TEST_CASE("the conformance cases give the reports of the independent implementation") {
  const std::vector<fs::path> stems = cases(cases_folder, ".scenario.json");
  std::size_t held = 0;
  for (const fs::path& stem : stems) {
    const std::string differs = difference(stem);
    CHECK_MESSAGE(differs.empty(), stem.filename().string() << ": " << differs);
    held += differs.empty() ? 1 : 0;
  }
  MESSAGE("conformance: " << held << " of " << stems.size() << " cases hold");
  CHECK(stems.size() >= 64);
}

TEST_CASE("files that the independent implementation refuses are refused at the same place") {
  const std::vector<fs::path> stems = cases(cases_folder / "refused", ".json");
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
