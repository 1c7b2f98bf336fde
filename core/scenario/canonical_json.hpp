// A writer of canonical JSON: keys sorted by bytes, no spaces (semantics section 8). It streams
// into one text, so that a report of megabytes is never a tree in memory.
//
// Members may be written in any order: an object whose keys came out of order is put in order when
// it is closed.
//
//   CanonicalJson json;
//   json.open_object();
//   json.member("qty", 3);
//   json.key("lines");
//   json.open_list();
//   ...
//   json.text() == R"({"lines":[...],"qty":3})"
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/json_text.hpp"

namespace scenario {

class CanonicalJson {
 public:
  void open_object();
  void close_object();
  void open_list();
  void close_list();

  // Begins a member of the object; its value comes next. The key must outlive the object.
  void key(std::string_view key);

  void null();
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  template <std::integral Number>
  void value(Number number) {
    begin_value();
    append_whole(text_, static_cast<std::int64_t>(number));
  }
  void value(bool truth);

  template <class Value>
  void member(std::string_view name, const Value& of_it) {
    key(name);
    value(of_it);
  }
  void null_member(std::string_view name) {
    key(name);
    null();
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  struct Member {
    std::string_view key;
    std::size_t at;  // of its quoted key, in the text
  };
  struct Open {
    bool is_object;
    bool empty = true;
    bool in_order = true;
    std::size_t first_member = 0;  // in members_
  };

  void open(bool is_object);
  void begin_value();
  void put_in_order(std::size_t first_member);

  std::string text_;
  std::vector<Open> open_;
  std::vector<Member> members_;  // of the open objects, inner ones last
  std::string scratch_;
};

// FNV-1a, 64 bits, as 16 hex digits.
[[nodiscard]] std::string fnv1a64(std::string_view text);

}  // namespace scenario
