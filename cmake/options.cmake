# What every file of ours is compiled with: the target cqrs_lab_options, linked privately.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# assert() stays on in every build: no -DNDEBUG anywhere. In a build of the default kind, backtraces
# have lines, no more.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O3")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")

option(CQRS_LAB_SANITIZE "Address and undefined behaviour sanitizers" OFF)
option(CQRS_LAB_UNITY "A folder's files compiled some at a time as one: a build from nothing takes half" OFF)
option(CQRS_LAB_FUZZ "The fuzzer (clang), with the sanitizers" OFF)

add_library(cqrs_lab_options INTERFACE)
target_compile_options(
  cqrs_lab_options
  INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    # A parameter may have the name of another file's function, which shadows nothing where each is
    # compiled alone (see cqrs_lab_unity).
    $<IF:$<BOOL:${CQRS_LAB_UNITY}>,$<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>,-Wshadow>
    -Wconversion
    -Werror
    # Lags are computed in floating point and must come out equal on every platform.
    -ffp-contract=off
    # An assertion's text must not depend on where the clone lies.
    "-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/="
)

# Since 3.1.27 Emscripten gives a program a stack of 64 KB where it had 5 MB, and ours go deeper; this
# is the name that old and new ones know.
if(EMSCRIPTEN)
  target_link_options(cqrs_lab_options INTERFACE -sTOTAL_STACK=5MB)
endif()

if(CQRS_LAB_SANITIZE)
  # For everything in the build, so that no library is left out. A null pointer is found by the address
  # sanitizer too; asking before every access whether it is null, or odd, takes a third of the compiler's
  # time.
  add_compile_options(
    -fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer
  )
  # What the checks add to a function hides from g++ that a value is set.
  add_compile_options(-Wno-maybe-uninitialized)
  add_link_options(-fsanitize=address,undefined)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

if(CQRS_LAB_FUZZ)
  # Everything tells libFuzzer which branches an input took.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(EMSCRIPTEN)
  # One kind of exception for every object: the page's module and the tests share the libraries.
  add_compile_options(-fwasm-exceptions)
  add_link_options(-fwasm-exceptions)
endif()

find_program(CQRS_LAB_CCACHE ccache)
if(CQRS_LAB_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CQRS_LAB_CCACHE}")
endif()
