// How often something was so among so many tries, and how far that can be trusted.
//
//   const Proportion stale = proportion(31, 1000);  // 0.031, most likely between 0.022 and 0.044
#pragma once

#include <cstdint>

namespace lab {

// All of them shares, 0 to 1.
struct Proportion {
  double share = 0;
  // The true share lies between these with 95 % confidence: the score interval of E. B. Wilson,
  // "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). Unlike
  // the textbook's, it says something true of 0 and of all.
  double low = 0;
  double high = 1;
};

// `count` of `of` tries; of none at all anything may be.
[[nodiscard]] Proportion proportion(std::uint64_t count, std::uint64_t of);

// What never happened in so many tries happens less often than once in this many, with 95 %
// confidence: the rule of three (Hanley and Lippman-Hand, JAMA 249, 1983). At least 1.
[[nodiscard]] std::uint64_t rarer_than_one_in(std::uint64_t tries);

}  // namespace lab
