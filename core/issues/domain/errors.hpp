// Why a rule says no. One table: the command line, the page and the docs take code and sentence
// from here.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace issues {

enum class Refusal : std::uint8_t { UnknownIssue, WrongState, IssueIdTaken };

struct RefusalEntry {
  Refusal refusal;
  std::string_view code;      // as in reports
  std::string_view sentence;  // in English; other languages translate by code
};

inline constexpr std::array<RefusalEntry, 3> refusals{{
    {Refusal::UnknownIssue, "UnknownIssue", "There is no issue with this id."},
    {Refusal::WrongState, "WrongState", "The issue is in a state in which this cannot be done."},
    {Refusal::IssueIdTaken, "IssueIdTaken", "Another issue has this id already."},
}};

constexpr std::string_view code_of(Refusal refusal) {
  return refusals[static_cast<std::size_t>(refusal)].code;
}

}  // namespace issues
