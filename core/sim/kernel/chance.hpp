// Chance as a pure function of a seed and of what is decided, never a stream (semantics section 1):
// two runs with one seed and different settings meet the same luck.
#pragma once

#include <cstdint>
#include <initializer_list>

namespace sim {

enum class Purpose : std::uint64_t {
  lag = 1,
  lag_choice = 2,
  drop = 3,
  duplicate = 4,
  duplicate_lag = 5,
  duplicate_lag_choice = 6,
  commit_failure = 7,
  handler_failure = 8,
  routing = 9,
  duplicate_handler_failure = 10,
  name = 11,
};

// The SplitMix64 finaliser.
constexpr std::uint64_t mix(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

// A number in [0, 1). What a, b and c are is said with each purpose in semantics section 1.
constexpr double draw(std::uint64_t seed, Purpose purpose, std::uint64_t a, std::uint64_t b,
                      std::uint64_t c) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;
  std::uint64_t h = mix(seed + golden);
  for (const std::uint64_t key : {static_cast<std::uint64_t>(purpose), a, b, c}) {
    h = mix((h ^ key) + golden);
  }
  return static_cast<double>(h >> 11) * 0x1p-53;
}

}  // namespace sim
