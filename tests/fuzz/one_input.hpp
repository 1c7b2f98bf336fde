// What the fuzzer tries on a text, and the tests on every text that it kept (corpus/): read it, run
// it within bounds, report, write it down and read that again. It aborts where something is wrong
// that a sanitizer would not see.
#pragma once

#include <cstdint>
#include <string_view>

namespace fuzz {

// Entries of a run; what a text asks for beyond is not waited for.
inline constexpr std::uint64_t entries_max = 20'000;

enum class Verdict : std::uint8_t { refused, run };

Verdict try_input(std::string_view text);

}  // namespace fuzz
