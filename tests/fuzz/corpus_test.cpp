// Every text that the fuzzer kept, tried again.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "fuzz/one_input.hpp"
#include "scenario/reader.hpp"

namespace corpus_test {

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string refusal(const std::string& text) {
  const auto loaded = scenario::read_scenario(text);
  return loaded ? "" : sentence(loaded.error());
}

}  // namespace

TEST_CASE("the fuzzer's corpus is refused or runs, without a crash") {
  int run = 0;
  int refused = 0;
  const auto folder = std::filesystem::path(CQRS_LAB_SOURCE_DIR) / "tests/fuzz/corpus";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    INFO(entry.path().filename().string());
    const fuzz::Verdict verdict = fuzz::try_input(contents(entry.path()));
    ++(verdict == fuzz::Verdict::run ? run : refused);
  }
  CHECK(run >= 20);
  CHECK(refused >= 20);
}

TEST_CASE("a text of a million open brackets is refused with a message") {
  for (const std::string open : {"[", "{\"a\":", R"({"format":"cqrs-lab/1","actions":)"}) {
    std::string text;
    for (int depth = 0; depth < 1'000'000; ++depth)
      text += open;
    CHECK(refusal(text).size() > 10);
  }
}

TEST_CASE("a million closed lists, one in the other, are refused with a message") {
  const std::string depth(1'000'000, '[');
  const std::string text =
      R"({"format":"cqrs-lab/1","actions":)" + depth + std::string(depth.size(), ']') + "}";
  CHECK(refusal(text).size() > 10);
}

}  // namespace corpus_test
