// Scenarios and conditions from text, where the text is known to be right.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "scenario/condition.hpp"
#include "scenario/reader.hpp"
#include "scenario/report.hpp"

namespace support {

inline scenario::Loaded loaded(std::string_view text) {
  auto read = scenario::read_scenario(text);
  REQUIRE_MESSAGE(read, (read ? "" : sentence(read.error())));
  return std::move(read.value());
}

inline scenario::Condition condition(std::string_view text) {
  auto parsed = scenario::Condition::parse(text);
  REQUIRE_MESSAGE(parsed, (parsed ? "" : parsed.error()));
  return std::move(parsed.value());
}

inline std::string hash_of_run(scenario::Loaded& loaded) {
  sim::World world = scenario::begin(loaded.scenario, false);
  scenario::run(loaded.scenario, world, loaded.script);
  return scenario::report(loaded.scenario, world, loaded.script).hash;
}

}  // namespace support
