// Reading values out of a JSON tree, each with what is expected of it. The first thing that is
// wrong is kept; from then on every reading gives some value that does for the moment, and whoever
// started the reading looks at the error in the end.
//
// Order: what stands first in the text is complained about first; what is missing in an object,
// after what is wrong in it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "scenario/input_error.hpp"
#include "scenario/json_tree.hpp"

namespace scenario {

class Checker {
 public:
  [[nodiscard]] bool failed() const { return error_.has_value(); }
  [[nodiscard]] const InputError& error() const { return *error_; }

  // The value is not what was expected; only the first complaint counts.
  void refuse(JsonValue value, Expected expected, std::vector<std::string> details = {});
  void refuse_as(JsonValue value, Expected expected, std::vector<std::string> details,
                 std::string found);

  // Each complains unless the value is of that kind and within the bounds, which belong to it.
  bool object(JsonValue value);
  bool list(JsonValue value);
  std::string_view text(JsonValue value);
  bool boolean(JsonValue value);
  double number(JsonValue value, double from, double to);
  double number_above(JsonValue value, double above, double to);
  std::int64_t whole(JsonValue value, std::int64_t from, std::int64_t to);
  // Without a greatest: a very large one is given as a very large one.
  std::int64_t whole_from(JsonValue value, std::int64_t from);
  // The index of the word among those that are known.
  std::size_t word(JsonValue value, std::span<const std::string_view> words);

 private:
  bool is(JsonValue value, JsonKind kind, Expected expected);
  std::optional<double> whole_double(JsonValue value);

  std::optional<InputError> error_;
};

// How a key of an object is read into a target; of a missing key that is required, `read` gets a
// missing value to complain about.
template <class Target>
struct Field {
  std::string_view key;
  bool required = false;
  void (*read)(Checker& checker, JsonValue value, Target& target) = nullptr;
};

// "a, b, c".
[[nodiscard]] std::string joined(std::span<const std::string_view> words);

// Reads the members of an object in the order of the text; then misses those that are required.
template <class Target>
void read_fields(Checker& checker, JsonValue object, std::span<const Field<Target>> fields,
                 Target& target) {
  if (!checker.object(object)) return;
  for (const JsonValue member : object.children()) {
    const Field<Target>* known = nullptr;
    for (const Field<Target>& field : fields) {
      if (field.key == member.key()) known = &field;
    }
    if (known == nullptr) {
      std::vector<std::string_view> keys;
      for (const Field<Target>& field : fields)
        keys.push_back(field.key);
      return checker.refuse_as(member, Expected::known_key, {joined(keys)}, "an unknown key");
    }
    known->read(checker, member, target);
    if (checker.failed()) return;
  }
  for (const Field<Target>& field : fields) {
    const JsonValue member = object.member(field.key);
    if (field.required && !member.exists()) return field.read(checker, member, target);
  }
}

}  // namespace scenario
