// Is one text part of another, upper and lower case alike? Of letters beyond ASCII, the same ones.
#pragma once

#include <algorithm>
#include <string_view>

namespace lab {

[[nodiscard]] constexpr char in_lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The empty text is part of every one.
[[nodiscard]] inline bool is_part_of(std::string_view part, std::string_view text) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char one, char other) {
                       return in_lower_case(one) == in_lower_case(other);
                     }) != text.end() ||
         part.empty();
}

}  // namespace lab
