// An action of the scenario file without `at`, being written: a key and a value after the other.
//
//   ActionText().with("operate", "stop").with("replica", replica).take()
#pragma once

#include <string>
#include <string_view>

#include "scenario/canonical_json.hpp"

namespace lab {

class ActionText {
 public:
  ActionText() { json_.open_object(); }

  template <class Value>
  ActionText& with(std::string_view key, const Value& value) {
    json_.member(key, value);
    return *this;
  }
  ActionText& with_null(std::string_view key) {
    json_.null_member(key);
    return *this;
  }
  // The text; nothing can be added to it.
  std::string take() {
    json_.close_object();
    return json_.take();
  }

 private:
  scenario::CanonicalJson json_;
};

}  // namespace lab
