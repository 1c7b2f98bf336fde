# One target per folder of core/house.txt.
#
# A layer is a folder with the sources in it, except those in a folder that is a layer of its own.
# Its headers are found below an include root of its own, build/PRESET/layers/NAME, which holds a link
# to that folder and nothing else: `#include "allocation/domain/batch.hpp"` compiles only where
# core/allocation/domain is reached. Headers may include what their folder may, hence PUBLIC.

# core/allocation/read_side -> allocation_read_side
function(cqrs_lab_layer_name folder result)
  string(REGEX REPLACE "^core/" "" name "${folder}")
  string(REPLACE "/" "_" name "${name}")
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

# The folder's .cpp files, without those of folders below it that are layers themselves.
function(cqrs_lab_layer_sources folder result)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${folder}/*.cpp")
  foreach(other IN LISTS CQRS_LAB_FOLDERS)
    string(FIND "${other}" "${folder}/" at)
    if(at EQUAL 0)
      list(FILTER sources EXCLUDE REGEX "^${CMAKE_SOURCE_DIR}/${other}/")
    endif()
  endforeach()
  set(${result} "${sources}" PARENT_SCOPE)
endfunction()

# The target's files are compiled some at a time as one, which reads what they include once
# (docs/decisions/0014). Files of the core by folder, and only with CQRS_LAB_UNITY: names without linkage
# are then unique in their folder, or it does not compile. Tests always, and across folders: each has a
# namespace of its own.
set(CQRS_LAB_UNITY_SIZE 8)
function(cqrs_lab_unity target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "TESTS" "" "")
  if(NOT CQRS_LAB_UNITY AND NOT arg_TESTS)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(SORT sources)
  # Left out by the linker where a program has its own, so it is an object file by itself.
  list(FILTER sources EXCLUDE REGEX "/core/scenario/domains.cpp$")
  foreach(source IN LISTS sources)
    set(group tests)
    if(NOT arg_TESTS)
      cmake_path(GET source PARENT_PATH folder)
      string(MAKE_C_IDENTIFIER "${folder}" group)
    endif()
    math(EXPR count_${group} "0${count_${group}} + 1")
    math(EXPR batch "(${count_${group}} - 1) / ${CQRS_LAB_UNITY_SIZE}")
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${group}_${batch}")
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# cqrs_lab_layer(NAME FOLDER core/sim LINKS cqrs sim_kernel): the folder as a library, an interface
# library as long as it has no .cpp.
function(cqrs_lab_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "LINKS")
  string(REGEX REPLACE "^(core|tests)/" "" path "${arg_FOLDER}")
  set(root "${CMAKE_BINARY_DIR}/layers/${name}")
  cmake_path(GET path PARENT_PATH parent)
  file(MAKE_DIRECTORY "${root}/${parent}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/${arg_FOLDER}" "${root}/${path}" SYMBOLIC)

  cqrs_lab_layer_sources("${arg_FOLDER}" sources)
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC "${root}")
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE cqrs_lab_options)
    cqrs_lab_unity(${name})
    if(EMSCRIPTEN AND name IN_LIST CQRS_LAB_SMALL_LAYERS)
      target_compile_options(${name} PRIVATE -Oz)
    endif()
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${root}")
    target_link_libraries(${name} INTERFACE ${arg_LINKS})
  endif()
endfunction()

# The page waits for every byte of its module, so what runs once a file, a frame or a touch is built
# for size there. What runs once a command, a message or a read (sim, allocation) is built for speed.
set(CQRS_LAB_SMALL_LAYERS scenario lab)

# All layers of the core, from the list that people read. What it says of other folders (native, web)
# is kept as CQRS_LAB_LINKS_<name> for their own rules.
function(cqrs_lab_layers house)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${house}")
  file(STRINGS "${house}" lines REGEX "^[a-z]")

  set(CQRS_LAB_FOLDERS "")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE ":.*" "" folder "${line}")
    list(APPEND CQRS_LAB_FOLDERS "${folder}")
  endforeach()

  set(layers "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^([^:]+):(.*)$" _ "${line}")
    set(folder "${CMAKE_MATCH_1}")
    string(REGEX MATCHALL "[^ ]+" allowed "${CMAKE_MATCH_2}")
    if(folder MATCHES "^web/")
      continue() # TypeScript: tests/house looks after it
    endif()
    set(links "")
    foreach(other IN LISTS allowed)
      cqrs_lab_layer_name("${other}" link)
      list(APPEND links "${link}")
    endforeach()
    list(REMOVE_ITEM links emscripten)
    foreach(link IN LISTS links)
      if(NOT TARGET ${link})
        message(FATAL_ERROR "core/house.txt: ${folder} names ${link}, which does not stand above it")
      endif()
    endforeach()
    cqrs_lab_layer_name("${folder}" name)
    set(CQRS_LAB_LINKS_${name} "${links}" PARENT_SCOPE)
    if(folder MATCHES "^core/" AND NOT name STREQUAL "cqrs") # core/cqrs builds on its own as well
      cqrs_lab_layer(${name} FOLDER "${folder}" LINKS ${links})
      list(APPEND layers ${name})
    elseif(folder MATCHES "^native/sqlite$") # its sources depend on the platform: programs.cmake
      add_library(${name} STATIC)
      target_link_libraries(${name} PUBLIC ${links} PRIVATE cqrs_lab_options)
    endif()
  endforeach()
  set(CQRS_LAB_LAYERS cqrs ${layers} PARENT_SCOPE)
endfunction()
