#include "text_table.hpp"

#include <algorithm>
#include <array>

namespace native {
namespace {

constexpr std::array<std::string_view, 5> codes{"", "1", "2", "32", "31"};

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// Two digits at least.
std::string padded(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

}  // namespace

std::string styled(std::string_view text, Style style, bool colours) {
  if (!colours || style == Style::plain) return std::string(text);
  return "\x1b[" + std::string(codes[static_cast<std::size_t>(style)]) + "m" + std::string(text) +
         "\x1b[0m";
}

std::string printable(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // U+0080 to U+009F, two bytes in UTF-8, are control characters too.
    const bool c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c1) ++i;
    safe += byte < 0x20 || byte == 0x7F || c1 ? '?' : text[i];
  }
  return safe;
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string TextTable::text(bool colours) const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    if (widths.size() < row.size()) widths.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], width_of(row[i].text));
    }
  }
  std::string out;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += "  " + styled(row[i].text, row[i].style, colours);
      if (i + 1 < row.size()) line.append(widths[i] - width_of(row[i].text), ' ');
    }
    out += line + '\n';
  }
  return out;
}

std::string clock_text(std::int64_t ms) {
  const std::int64_t seconds = ms / 1000;
  std::string text = padded(seconds % 60, 2) + "." + padded(ms % 1000, 3);
  if (seconds < 3600) return std::to_string(seconds / 60) + ":" + text;
  return std::to_string(seconds / 3600) + ":" + padded(seconds / 60 % 60, 2) + ":" + text;
}

std::string duration_text(std::int64_t ms) {
  if (ms < 1000) return std::to_string(ms) + " ms";
  if (ms < 60'000) {
    const std::string tenths = ms % 1000 >= 100 ? "." + std::to_string(ms % 1000 / 100) : "";
    return std::to_string(ms / 1000) + tenths + " s";
  }
  const std::string seconds =
      ms / 1000 % 60 > 0 ? " " + std::to_string(ms / 1000 % 60) + " s" : std::string();
  return std::to_string(ms / 60'000) + " min" + seconds;
}

std::string counted(std::int64_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace native
