// Scenario texts for tests: the least there is, with one thing in it that the test is about.
#pragma once

#include <string>

#include "scenario/reader.hpp"

namespace scenario_tests {

inline std::string with_actions(const std::string& actions) {
  return R"({"format": "cqrs-lab/1", "actions": [)" + actions + "]}";
}
inline std::string with_settings(const std::string& members) {
  return R"({"format": "cqrs-lab/1", "settings": {)" + members + R"(}, "actions": []})";
}
inline std::string with_settings_and_actions(const std::string& members,
                                             const std::string& actions) {
  return R"({"format": "cqrs-lab/1", "settings": {)" + members + R"(}, "actions": [)" + actions +
         "]}";
}
// Beside format and actions.
inline std::string with_member(const std::string& member) {
  return R"({"format": "cqrs-lab/1", "actions": [], )" + member + "}";
}

// What is said about a text that is refused; "accepted" if it is not.
inline std::string verdict(const std::string& text) {
  const auto loaded = scenario::read_scenario(text);
  return loaded ? "accepted" : sentence(loaded.error());
}
inline std::string pointer_of_refusal(const std::string& text) {
  const auto loaded = scenario::read_scenario(text);
  return loaded ? "accepted" : loaded.error().pointer;
}

}  // namespace scenario_tests
