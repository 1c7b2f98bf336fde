# The command line (native/), natively and as WASM under node, and the page's module (web/bindings.cpp).

include(lessons)

find_package(Threads)

# A program that node runs: one .cjs file (package.json says "type": "module"), real files and
# standard input.
function(cqrs_lab_node_program name)
  if(EMSCRIPTEN)
    set_target_properties(${name} PROPERTIES SUFFIX ".cjs")
    target_link_options(
      ${name} PRIVATE ${ARGN} -sENVIRONMENT=node -sSINGLE_FILE=1 -sNODERAWFS=1
      -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
    )
  endif()
endfunction()

file(GLOB_RECURSE native_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/native/*.cpp")
list(FILTER native_sources EXCLUDE REGEX "/native/(exercises|sqlite)/")

# SQLite behind the ways of reading. As WebAssembly the program has none, and says so.
if(EMSCRIPTEN)
  target_sources(native_sqlite PRIVATE "${CMAKE_SOURCE_DIR}/native/sqlite/absent.cpp")
else()
  target_sources(native_sqlite PRIVATE "${CMAKE_SOURCE_DIR}/native/sqlite/database.cpp")
endif()

if(native_sources)
  add_executable(cqrs-lab ${native_sources})
  target_include_directories(cqrs-lab PRIVATE "${CMAKE_SOURCE_DIR}/native")
  target_compile_definitions(cqrs-lab PRIVATE CQRS_LAB_VERSION="${PROJECT_VERSION}")
  target_link_libraries(cqrs-lab PRIVATE ${CQRS_LAB_LINKS_native} cqrs_lab_options)
  if(NOT EMSCRIPTEN) # under node it is one thread
    target_link_libraries(cqrs-lab PRIVATE Threads::Threads)
  endif()
  cqrs_lab_embed_lessons(cqrs-lab)
  cqrs_lab_node_program(cqrs-lab -O3)
endif()

# The page's modules: `lesson` has what a lesson needs, `lab` everything (web/bindings.cpp). The page
# waits for the first, which Binaryen makes small (`level`: -Oz); the second runs long runs.
function(cqrs_lab_page_module name level)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*.cpp")
  set(target page_${name})
  add_executable(${target} ${sources})
  target_compile_definitions(${target} PRIVATE CQRS_LAB_VERSION="${PROJECT_VERSION}" ${ARGN})
  target_compile_options(${target} PRIVATE -Oz) # as the layers it speaks to: see layers.cmake
  target_link_libraries(${target} PRIVATE ${CQRS_LAB_LINKS_web} cqrs_lab_options)
  set_target_properties(
    ${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX ".mjs" RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/page"
  )
  # DYNAMIC_EXECUTION=0: without it Embind needs 'unsafe-eval' in the page's Content-Security-Policy.
  # MAXIMUM_MEMORY: a run that needs more is stopped and says so, before the browser ends the page.
  # USE_ES6_IMPORT_META=0: the glue holds no address; web/src/core hands it the compiled module.
  target_link_options(
    ${target} PRIVATE ${level} --bind -sMODULARIZE=1 -sEXPORT_ES6=1 -sUSE_ES6_IMPORT_META=0
    -sEXPORT_NAME=createLab -sENVIRONMENT=web,worker -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=512MB -sFILESYSTEM=0
    -sDYNAMIC_EXECUTION=0 -sMALLOC=emmalloc
    # Binaryen inlines again what the compiler had left apart to be small: only what is tiny. The
    # speed of commands is the same, the module a tenth smaller.
    -sBINARYEN_EXTRA_PASSES=--flexible-inline-max-function-size=10,--one-caller-inline-max-function-size=40
  )
  add_dependencies(lab_page ${target})
endfunction()

if(EMSCRIPTEN)
  add_custom_target(lab_page)
  cqrs_lab_page_module(lesson -Oz CQRS_LAB_LESSON)
  cqrs_lab_page_module(lab -O3)
endif()
