// The lessons of the repository, read once.
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "scenario/lesson.hpp"
#include "support/cases.hpp"

namespace support {

struct LessonFile {
  std::string stem;  // "01-last-dresser"
  std::string text;
  scenario::Lesson lesson;
};

inline std::vector<LessonFile> read_lessons() {
  std::vector<LessonFile> files;
  for (const auto& stem : stems(sources / "core/lessons", ".json")) {
    const std::string text = contents(with(stem, ".json"));
    auto lesson = scenario::read_lesson(text);
    REQUIRE_MESSAGE(lesson, stem.string() << (lesson ? "" : sentence(lesson.error())));
    files.push_back({stem.filename().string(), text, std::move(lesson.value())});
  }
  return files;
}
inline const std::vector<LessonFile>& lessons() {
  static const std::vector<LessonFile> files = read_lessons();
  return files;
}

}  // namespace support
