#include <string>

#include <emscripten/bind.h>

EMSCRIPTEN_BINDINGS(cqrs_lab) {
  emscripten::function(
      "version", +[] { return std::string(CQRS_LAB_VERSION); });
}
