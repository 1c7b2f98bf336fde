// Columns of text for a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace native {

enum class Style : std::uint8_t { plain, bold, dim, good, bad };

// The text in that style, where colours are wanted; nothing else is ever put around it.
[[nodiscard]] std::string styled(std::string_view text, Style style, bool colours);

// A scenario's text made harmless for a terminal: what would be control characters there is shown
// as "?".
[[nodiscard]] std::string printable(std::string_view text);

// Places on the screen, about: a character is one.
[[nodiscard]] std::size_t width_of(std::string_view text);

class TextTable {
 public:
  struct Cell {
    std::string text;
    Style style = Style::plain;
  };
  void add_row(std::vector<Cell> row) { rows_.push_back(std::move(row)); }
  // Columns as wide as their widest cell, two spaces between them.
  [[nodiscard]] std::string text(bool colours) const;

 private:
  std::vector<std::vector<Cell>> rows_;
};

// "0:40.000", "1:00:40.000".
[[nodiscard]] std::string clock_text(std::int64_t ms);
// "300 ms", "1.5 s", "2 min 5 s".
[[nodiscard]] std::string duration_text(std::int64_t ms);
// "1 change", "2 changes".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view noun);

}  // namespace native
