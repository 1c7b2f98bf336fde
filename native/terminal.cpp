#include "terminal.hpp"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace native {
namespace {

// A terminal is a character device; a pipe or a file is none.
bool is_terminal(const char* device) {
  const char* term = std::getenv("TERM");
  if (term == nullptr || std::string_view(term) == "dumb") return false;
  std::error_code problem;
  return std::filesystem::is_character_file(device, problem);
}

}  // namespace

bool colours_wanted() {
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  return is_terminal("/dev/stdout");
}

bool errors_are_seen() {
  return is_terminal("/dev/stderr");
}

}  // namespace native
