# The lessons and their words as a source file, so that the command line carries them with it
# (native/lesson_texts.hpp).

function(cqrs_lab_embed_lessons target)
  file(GLOB lessons CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/core/lessons/*.json")
  list(SORT lessons)
  set(LESSON_ENTRIES "")
  foreach(lesson IN LISTS lessons)
    cmake_path(GET lesson STEM name)
    file(READ "${lesson}" json)
    string(APPEND LESSON_ENTRIES "    {\"${name}\", R\"lesson(${json})lesson\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${lesson}")
  endforeach()

  # Of each language: those of the lessons, and what stands around them on paper.
  set(words_folder "${CMAKE_SOURCE_DIR}/core/words")
  file(
    GLOB words CONFIGURE_DEPENDS "${words_folder}/*/lessons/*.json" "${words_folder}/*/worksheet.json"
    "${words_folder}/*/passages.json"
  )
  list(SORT words)
  set(WORDS_ENTRIES "")
  foreach(file IN LISTS words)
    cmake_path(GET file STEM name)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${words_folder}" OUTPUT_VARIABLE language)
    string(REGEX REPLACE "/.*" "" language "${language}")
    file(READ "${file}" json)
    string(APPEND WORDS_ENTRIES "    {\"${language}\", \"${name}\", R\"words(${json})words\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  endforeach()
  file(
    CONFIGURE
    OUTPUT "${CMAKE_BINARY_DIR}/lesson_texts.cpp"
    CONTENT
      [[
#include "lesson_texts.hpp"

#include <array>

namespace native {

std::span<const LessonText> lesson_texts() {
  static constexpr auto lessons = std::to_array<LessonText>({
@LESSON_ENTRIES@  });
  return lessons;
}

std::span<const WordsText> words_texts() {
  static constexpr auto words = std::to_array<WordsText>({
@WORDS_ENTRIES@  });
  return words;
}

}  // namespace native
]]
    @ONLY
  )
  target_sources(${target} PRIVATE "${CMAKE_BINARY_DIR}/lesson_texts.cpp")
endfunction()
