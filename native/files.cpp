#include "files.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace native {
namespace {

std::optional<std::string> all_of(std::istream& in) {
  std::string text;
  std::array<char, 65'536> piece;
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  return in.bad() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

std::optional<std::string> read_file(std::string_view name) {
  if (name == "-") return all_of(std::cin);
  const std::filesystem::path path(name);
  std::error_code problem;
  if (std::filesystem::is_directory(path, problem)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  return file ? all_of(file) : std::nullopt;
}

cqrs::Result<scenario::Lesson, Exit> load(std::string_view name) {
  const std::optional<std::string> text = read_file(name);
  if (!text) return bad_file(name, "cannot be read");
  auto file = scenario::read_scenario_or_lesson(*text);
  if (!file) return bad_file(name, scenario::sentence(file.error()));
  return std::move(file.value());
}

}  // namespace native
