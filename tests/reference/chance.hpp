// Chance as a pure function (semantics section 1).
//
// A draw depends on the seed, what it is for, and three numbers, and on nothing that happened
// before it. So two runs with one seed and different settings meet the same luck, and nothing here
// keeps a state.
#pragma once

#include <cstdint>

namespace reference {

// What a draw is for. The numbers are part of the contract: another number is another luck.
enum class Purpose : std::uint64_t {
  lag = 1,
  mix_choice = 2,
  drop = 3,
  duplicate = 4,
  duplicate_lag = 5,
  duplicate_mix_choice = 6,
  commit_failure = 7,
  handler_failure = 8,
  routing = 9,
  duplicate_handler_failure = 10,
  picking = 11,
};

// The SplitMix64 finaliser; unsigned arithmetic wraps at 64 bits, as the page wants.
constexpr std::uint64_t mix(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

// A number in [0, 1). Messages pass (event id, replica, attempt); section 1 lists the others.
constexpr double draw(std::uint64_t seed, Purpose purpose, std::uint64_t a, std::uint64_t b = 0,
                      std::uint64_t c = 0) {
  constexpr std::uint64_t G = 0x9E3779B97F4A7C15U;
  std::uint64_t h = mix(seed + G);
  for (const std::uint64_t k : {static_cast<std::uint64_t>(purpose), a, b, c}) {
    h = mix((h ^ k) + G);
  }
  return static_cast<double>(h >> 11) * 0x1.0p-53;
}

}  // namespace reference
