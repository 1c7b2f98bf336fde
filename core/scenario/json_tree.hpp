// A JSON text as a tree that forgets nothing a checker needs: the order of keys, which keys came
// twice, how a number was written, and where each value stands (its JSON pointer).
//
// The parser underneath is nlohmann_json's, used as a SAX reader: its DOM would keep one of two
// equal keys and say nothing. What is wrong with the text as a text is found here: what is no JSON,
// too long or too deep, a key given twice, half a surrogate pair, a number beyond all bounds.
//
//   cqrs::Result<JsonTree, InputError> tree = parse_json(text);
//   if (!tree) return tree.error();
//   for (JsonValue action : tree.value().root().member("actions").children()) ...
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "scenario/input_error.hpp"

namespace scenario {

// A scenario of 200,000 actions has about 20 MB and 1.5 million values.
inline constexpr std::size_t text_bytes_max = 100'000'000;
inline constexpr std::size_t values_max = 8'000'000;
inline constexpr std::size_t depth_max = 32;

enum class JsonKind : std::uint8_t { missing, null, boolean, number, text, list, object };

class JsonTree;

// A place in a tree; it may be one where nothing is (a key that is not there), so that whoever
// wants something of it can say what was expected, and where. Valid as long as its tree.
class JsonValue {
 public:
  [[nodiscard]] JsonKind kind() const;
  [[nodiscard]] bool exists() const { return kind() != JsonKind::missing; }
  [[nodiscard]] bool boolean() const;           // of a boolean
  [[nodiscard]] double number() const;          // of a number
  [[nodiscard]] std::string_view text() const;  // of a text
  [[nodiscard]] std::string_view key() const;   // in the object around it; else empty
  [[nodiscard]] std::size_t size() const;       // of a list or object; else 0

  // The value under a key of this object; a missing one if there is none.
  [[nodiscard]] JsonValue member(std::string_view key) const;
  // Its members or elements, in the order of the text: for (JsonValue child : value.children()).
  class Children;
  [[nodiscard]] Children children() const;

  [[nodiscard]] std::string pointer() const;
  // As an error shows it: `"two"`, `1.5`, `a list`, `nothing`.
  [[nodiscard]] std::string shown() const;
  // The value as JSON text, compact, its keys in the order of the text.
  [[nodiscard]] std::string json() const;

 private:
  friend class JsonTree;
  friend class JsonTreeBuilder;
  [[nodiscard]] bool has_children() const;

  JsonValue(const JsonTree* tree, std::uint32_t place) : tree_(tree), place_(place) {}

  const JsonTree* tree_;
  std::uint32_t place_;  // of the value; of the object around it, if it is missing
  std::string_view missing_key_;
  bool missing_ = false;
};

class JsonTree {
 public:
  [[nodiscard]] JsonValue root() const { return {this, 0}; }

 private:
  friend class JsonValue;
  friend class JsonTreeBuilder;

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Range {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
  };
  struct Node {
    JsonKind kind = JsonKind::null;
    bool truth = false;
    std::uint32_t parent = none;
    std::uint32_t next = none;  // the next child of the same parent
    Range key;
    Range content;  // a text; a number, as it was written; first child and number of children
    double number = 0;
  };

  [[nodiscard]] std::string_view text_of(Range range) const {
    return std::string_view(texts_).substr(range.at, range.size);
  }

  std::vector<Node> nodes_;
  std::string texts_;
};

class JsonValue::Children {
 public:
  class Iterator {
   public:
    Iterator(const JsonTree* tree, std::uint32_t place) : tree_(tree), place_(place) {}
    JsonValue operator*() const;
    Iterator& operator++();
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const JsonTree* tree_;
    std::uint32_t place_;
  };
  Children(const JsonTree* tree, std::uint32_t first) : tree_(tree), first_(first) {}
  [[nodiscard]] Iterator begin() const { return {tree_, first_}; }
  [[nodiscard]] Iterator end() const;

 private:
  const JsonTree* tree_;
  std::uint32_t first_;
};

[[nodiscard]] cqrs::Result<JsonTree, InputError> parse_json(std::string_view text);

}  // namespace scenario
