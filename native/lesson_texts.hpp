// The lessons and their words, built into the program (cmake/lessons.cmake), so that it needs no
// files beside it.
#pragma once

#include <span>
#include <string_view>

namespace native {

struct LessonText {
  std::string_view name;  // "01-last-dresser"
  std::string_view json;
};
// In the order of their names.
[[nodiscard]] std::span<const LessonText> lesson_texts();

struct WordsText {
  std::string_view language;  // "en"
  std::string_view name;      // of a lesson; "worksheet", "passages"
  std::string_view json;
};
[[nodiscard]] std::span<const WordsText> words_texts();

}  // namespace native
