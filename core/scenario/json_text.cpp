#include "scenario/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

namespace scenario {
namespace {

// What stands behind the backslash; 0 where nothing needs one, 'u' for \u00xx.
constexpr std::array<char, 256> escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c)
    table[c] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

constexpr double exact_max = 9007199254740992.0;  // 2^53: below, every whole number is a double

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const char escape = escapes[byte];
    if (escape == 0) continue;
    out.append(text, written, i - written);
    written = i + 1;
    out += '\\';
    out += escape;
    if (escape == 'u') out.append({'0', '0', digits[byte >> 4], digits[byte & 15]});
  }
  out.append(text, written, text.size() - written);
  out += '"';
}

void append_whole(std::string& out, std::int64_t number) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_number(std::string& out, double number) {
  if (number == std::floor(number) && std::abs(number) < exact_max) {
    append_whole(out, static_cast<std::int64_t>(number));
  } else {
    out += nlohmann::json(number).dump();
  }
}

}  // namespace scenario
