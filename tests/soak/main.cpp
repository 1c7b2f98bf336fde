// The soak: generated worlds by the thousand, and one figure over what came of them, which must be
// the same natively and in WebAssembly. `./lab soak` runs it on all cores.
//
//   soak seeds FIRST END [COMPARED]   seeds FIRST to END - 1; those below COMPARED against the
//                                     independent implementation too
//   soak files FILE...                a line for each: hash of its ndjson trace, hash of its report
//   soak print SEED [PROMISE]         the scenario of a seed
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "scenario/canonical_json.hpp"
#include "scenario/lesson.hpp"
#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "scenario/trace_json.hpp"
#include "sim/kernel/chance.hpp"
#include "worlds/check.hpp"
#include "worlds/generator.hpp"
#include "worlds/promises.hpp"

namespace {

using Words = std::vector<std::string>;

constexpr int failures_shown_max = 5;

int bad_usage() {
  std::cerr << "usage: soak seeds FIRST END [COMPARED] | files FILE... | print SEED [PROMISE]\n";
  return 2;
}

// Sums of shares do not depend on who ran which.
std::uint64_t share(std::uint64_t seed, const std::string& hash) {
  return sim::mix(std::stoull(hash, nullptr, 16) ^ sim::mix(seed + 1));
}

std::string hex(std::uint64_t number) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4)
    digits += "0123456789abcdef"[number >> shift & 15];
  return digits;
}

int run_seeds(std::uint64_t first, std::uint64_t end, std::uint64_t compared) {
  std::uint64_t sum = 0;
  int failures = 0;
  for (std::uint64_t seed = first; seed < end && failures < failures_shown_max; ++seed) {
    const worlds::Checked checked = worlds::check_seed(seed, seed < compared);
    if (checked.broken.empty()) {
      sum += share(seed, checked.hash);
    } else {
      ++failures;
      std::cout << "seed " << seed << ": " << checked.broken << '\n';
    }
  }
  if (failures == 0) std::cout << "sum " << hex(sum) << '\n';
  return failures == 0 ? 0 : 1;
}

// The scenario, or the lesson as it is told.
cqrs::Result<scenario::Loaded, scenario::InputError> to_run(std::string_view text) {
  auto opening = scenario::read_opening(text);
  if (!opening) return opening.error();
  if (!opening.value().is_lesson) return std::move(opening.value().loaded);
  const auto lesson = scenario::read_lesson(text);
  if (!lesson) return lesson.error();
  return told(lesson.value());
}

int run_files(const Words& names) {
  for (const std::string& name : names) {
    std::ifstream file(name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto loaded = to_run(text);
    if (!loaded) {
      std::cout << "refused " << sentence(loaded.error()) << ' ' << name << '\n';
      continue;
    }
    auto& [about, script] = loaded.value();
    sim::World world = scenario::begin(about, true);
    scenario::run(about, world, script);
    std::string lines;
    for (std::size_t place = 0; place < world.trace.size(); ++place)
      lines += scenario::trace_line(world, script.names(), place) + '\n';
    std::cout << scenario::fnv1a64(lines) << ' ' << scenario::report(about, world, script).hash
              << ' ' << name << '\n';
  }
  return 0;
}

int print_scenario(const Words& arguments) {
  const std::uint64_t seed = std::stoull(arguments[0]);
  if (arguments.size() == 1) {
    std::cout << worlds::generate(seed) << '\n';
    return 0;
  }
  const auto which = static_cast<std::size_t>(std::stoull(arguments[1]));
  std::cout << worlds::promise_text(worlds::promises.at(which), seed) << '\n';
  return 0;
}

int run(const Words& words) {
  if (words.size() < 2) return bad_usage();
  const Words arguments(words.begin() + 1, words.end());
  if (words[0] == "files") return run_files(arguments);
  if (words[0] == "print") return print_scenario(arguments);
  if (words[0] != "seeds" || arguments.size() < 2) return bad_usage();
  const std::uint64_t compared = arguments.size() > 2 ? std::stoull(arguments[2]) : 0;
  return run_seeds(std::stoull(arguments[0]), std::stoull(arguments[1]), compared);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception&) {  // a number that is none
    return bad_usage();
  }
}
