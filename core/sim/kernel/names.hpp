// Names become dense ids once, at the edge; behind it everything is an index.
//
// A table of names is only ever added to, so it can be shared by a run, its checkpoints and its
// branches. Results never depend on the numbers, since they depend on what was named first.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include <tsl/robin_map.h>

namespace sim {

class Names {
 public:
  Names() = default;
  // Not copied: the index holds views into the texts.
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;
  Names(Names&&) = default;
  Names& operator=(Names&&) = default;

  // The id of the name, a new one if it was not known.
  std::uint32_t intern(std::string_view name) {
    const auto found = ids_.find(name);
    if (found != ids_.end()) return found->second;
    const auto id = static_cast<std::uint32_t>(texts_.size());
    const std::string& text = texts_.emplace_back(name);
    ids_.emplace(std::string_view(text), id);
    return id;
  }
  [[nodiscard]] const std::string& operator[](std::uint32_t id) const { return texts_[id]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }

 private:
  struct Hash {
    std::size_t operator()(std::string_view text) const {
      std::uint64_t hash = 0xCBF29CE484222325;
      for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
      return static_cast<std::size_t>(hash ^ (hash >> 32));
    }
  };
  std::deque<std::string> texts_;  // a deque: its elements stay where they are
  tsl::robin_map<std::string_view, std::uint32_t, Hash> ids_;
};

}  // namespace sim
