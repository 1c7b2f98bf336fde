#include "files.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "scenario/reader.hpp"

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

cqrs::Result<Runs, scenario::InputError> runs_of(std::string_view text) {
  auto opening = scenario::read_opening(text);
  if (!opening) return opening.error();
  scenario::Loaded& loaded = opening.value().loaded;
  if (!opening.value().is_lesson) return Runs{copy_of(loaded), std::move(loaded), {}};
  const auto lesson = scenario::read_lesson(text);
  if (!lesson) return lesson.error();
  Runs runs{told(lesson.value()), tried(lesson.value(), scenario::Attempt{}), {}};
  if (lesson.value().goal) runs.goal = all_of(*lesson.value().goal);
  return runs;
}

cqrs::Result<Runs, Exit> load(std::string_view name) {
  const std::optional<std::string> text = read_file(name);
  if (!text) return bad_file(name, "cannot be read");
  auto runs = runs_of(*text);
  if (!runs) return bad_file(name, scenario::sentence(runs.error()));
  return std::move(runs.value());
}

}  // namespace native
