# The lessons as a source file, so that the command line carries them with it (native/lesson_texts.hpp).

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

}  // namespace native
]]
    @ONLY
  )
  target_sources(${target} PRIVATE "${CMAKE_BINARY_DIR}/lesson_texts.cpp")
endfunction()
