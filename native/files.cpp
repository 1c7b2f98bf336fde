#include "files.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace native {

std::optional<std::string> read_file(std::string_view name) {
  using Bytes = std::istreambuf_iterator<char>;
  if (name == "-") return std::string(Bytes(std::cin), Bytes());
  const std::filesystem::path path(name);
  std::error_code problem;
  if (std::filesystem::is_directory(path, problem)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text(Bytes(file), Bytes{});
  if (file.bad()) return std::nullopt;
  return text;
}

}  // namespace native
