# The SQL of the read side as a source file of core/allocation/ways, so that natively and in the page
# the same texts run (core/allocation/ways/sql_texts.hpp).

function(cqrs_lab_embed_sql target)
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/core/allocation/read_side/sql/*.sql")
  list(SORT files)
  set(SQL_ENTRIES "")
  foreach(file IN LISTS files)
    cmake_path(GET file STEM name)
    file(READ "${file}" text)
    string(APPEND SQL_ENTRIES "    {\"${name}\", R\"sql(${text})sql\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  endforeach()
  file(
    CONFIGURE
    OUTPUT "${CMAKE_BINARY_DIR}/sql_texts.cpp"
    CONTENT
      [[
#include "allocation/ways/sql_texts.hpp"

namespace allocation::ways {

std::span<const SqlText> sql_texts() {
  static constexpr auto texts = std::to_array<SqlText>({
@SQL_ENTRIES@  });
  return texts;
}

}  // namespace allocation::ways
]]
    @ONLY
  )
  target_sources(${target} PRIVATE "${CMAKE_BINARY_DIR}/sql_texts.cpp")
endfunction()

cqrs_lab_embed_sql(allocation_ways)
