// The core against the independent implementation (tests/reference): a scenario run by both.
#pragma once

#include <string>
#include <string_view>

namespace worlds {

// Where the two reports differ first and what each says there; empty if they are equal, hash
// included. Natively only: the reference needs a newer standard library than WebAssembly has here,
// and reports in WebAssembly are compared with native ones (`./lab test equal`).
#ifdef __EMSCRIPTEN__
[[nodiscard]] inline std::string difference_to_reference(std::string_view) {
  return "there is no reference in WebAssembly";
}
#else
[[nodiscard]] std::string difference_to_reference(std::string_view scenario_text);
#endif

}  // namespace worlds
