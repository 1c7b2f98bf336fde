# Finds Emscripten's own toolchain file: an active emsdk, `em-config` on the path, or Debian's package.
# (Not emcmake: it hands node options that newer versions refuse.)

set(candidates "$ENV{EMSCRIPTEN_ROOT}")
if(DEFINED ENV{EMSDK})
  list(APPEND candidates "$ENV{EMSDK}/upstream/emscripten")
endif()
find_program(CQRS_LAB_EM_CONFIG em-config NO_CMAKE_FIND_ROOT_PATH)
if(CQRS_LAB_EM_CONFIG)
  execute_process(
    COMMAND "${CQRS_LAB_EM_CONFIG}" EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET
  )
  list(APPEND candidates "${root}")
endif()
list(APPEND candidates /usr/share/emscripten)

unset(toolchain)
foreach(root IN LISTS candidates)
  if(root AND EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
    set(toolchain "${root}/cmake/Modules/Platform/Emscripten.cmake")
    break()
  endif()
endforeach()
if(NOT toolchain)
  message(FATAL_ERROR "Emscripten not found: apt install emscripten, or source emsdk_env.sh")
endif()

if(toolchain MATCHES "^/usr/share/emscripten")
  # Debian keeps emcc's JavaScript libraries here; as a launcher it works for a bare `ninja` too.
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs" CACHE STRING "")
endif()

include("${toolchain}")
