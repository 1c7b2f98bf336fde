// What of a run that is being watched can be run many times: its file and the person's acts, under
// any seed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lab/session.hpp"

namespace lab {

// What happens in each of the runs.
enum class Happens : std::uint8_t {
  as_here,        // the file's actions and the person's, each change of the world when it was made
  in_this_world,  // the same, but what the person changed in the world counts from the start
  busy_minute,    // as here, and then a minute of customers (busy_minute.hpp)
};
inline constexpr std::size_t ways_to_happen = 3;
inline constexpr std::array<std::string_view, ways_to_happen> happens_words{
    "as_here", "in_this_world", "busy_minute"};

struct Offer {
  std::vector<std::string_view> happens;  // those that make sense here
  std::string_view proposed;              // the one to begin with
  std::vector<std::string> customers;     // whom a promise can be made to
};
[[nodiscard]] Offer offer_of(const Session& session);

struct Runs {
  std::string scenario_json;
  // The same text for the same runs, whatever their seed and title.
  std::string key;
  std::vector<std::string_view> luck;  // where chance comes in (luck.hpp); none: all are the same
  sim::Ms opens_at = 0;                // of the run that is being watched
};
// An unknown word: as here.
[[nodiscard]] Runs runs_of(const Session& session, std::string_view happens);

// Another number whenever runs_of may answer otherwise for the same world.
[[nodiscard]] std::uint32_t acts_mark(const Session& session);

}  // namespace lab
