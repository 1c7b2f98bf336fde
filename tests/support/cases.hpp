// Golden files in folders of the clone: by what their names end with, in order.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace support {

inline const std::filesystem::path sources = CQRS_LAB_SOURCE_DIR;
inline const std::filesystem::path conformance = sources / "tests/golden/conformance";

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::filesystem::path with(std::filesystem::path stem, const std::string& ending) {
  return stem += ending;
}

// The files of a folder with this ending, sorted, without it.
inline std::vector<std::filesystem::path> stems(const std::filesystem::path& folder,
                                                const std::string& ending) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(ending)) {
      found.push_back(folder / name.substr(0, name.size() - ending.size()));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace support
