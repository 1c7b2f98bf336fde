# Three libraries we use are headers of the system: nlohmann-json3-dev, doctest-dev and
# robin-map-dev on Debian. Each becomes a target whose include directory holds that library alone
# (a link), so that a cross build does not see the rest of /usr/include.

function(cqrs_lab_header_library name)
  find_path(${name}_ROOT NAMES "${name}" PATHS /usr/include /usr/local/include /opt/homebrew/include
            NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  set(root "${CMAKE_BINARY_DIR}/thirdparty/${name}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${${name}_ROOT}/${name}" "${root}/${name}" SYMBOLIC)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE "${root}")
endfunction()

cqrs_lab_header_library(nlohmann)
cqrs_lab_header_library(doctest)
cqrs_lab_header_library(tsl)

# SQLite is a library with one header, libsqlite3-dev on Debian; only natively, the page brings its own.
add_library(sqlite3 INTERFACE)
if(NOT EMSCRIPTEN)
  find_package(SQLite3 REQUIRED)
  list(GET SQLite3_INCLUDE_DIRS 0 folder)
  set(root "${CMAKE_BINARY_DIR}/thirdparty/sqlite3")
  file(MAKE_DIRECTORY "${root}/sqlite3")
  file(CREATE_LINK "${folder}/sqlite3.h" "${root}/sqlite3/sqlite3.h" SYMBOLIC)
  target_include_directories(sqlite3 SYSTEM INTERFACE "${root}")
  target_link_libraries(sqlite3 INTERFACE ${SQLite3_LIBRARIES})
endif()
