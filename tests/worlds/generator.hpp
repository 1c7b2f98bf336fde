// Random scenarios, as files: small worlds (5 to 60 actions, few skus and orders) tuned so that
// what is rare in a shop is common in them. They reach every setting, every action, picks, repeats,
// {n}, `until`, changes of settings in mid-run, crashes, hands on messages that are in flight.
// tests/property/marks_test.cpp proves that they do.
//
//   const std::string text = worlds::generate(7);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace worlds {

// A setting that has one of these values (as JSON) from the first entry to the last.
struct Held {
  std::string_view setting;
  std::vector<std::string_view> values;
};

struct Wishes {
  std::vector<Held> held = {};
  bool to_the_end = false;    // no `until`
  bool with_records = false;  // never a summary
};

// The text of a scenario that is never refused; the same for a seed everywhere.
[[nodiscard]] std::string generate(std::uint64_t seed, const Wishes& wishes = {});

}  // namespace worlds
