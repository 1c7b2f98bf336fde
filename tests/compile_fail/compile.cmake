# cmake -DCOMPILER=c++ -DINCLUDE=DIR -DCASE=FILE -DEXPECTED=TEXT -P compile.cmake

execute_process(
  COMMAND "${COMPILER}" -std=c++20 -fsyntax-only "-I${INCLUDE}" "${CASE}"
  RESULT_VARIABLE status
  ERROR_VARIABLE output
)
if(EXPECTED STREQUAL "")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "should compile, but:\n${output}")
  endif()
elseif(status EQUAL 0)
  message(FATAL_ERROR "compiles, but should be refused with: ${EXPECTED}")
else()
  string(FIND "${output}" "${EXPECTED}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "is refused, but not with: ${EXPECTED}\n${output}")
  endif()
endif()
