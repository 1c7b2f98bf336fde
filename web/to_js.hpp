// Values of C++ as values of JavaScript: numbers, texts, lists, and objects field by field. A
// struct of core/lab has its own to_js in namespace lab, where lists of it find it.
//
//   val to_js(const lab::Lamp& lamp) { return object(Field{"age_ms", lamp.age_ms}, ...); }
#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten/val.h>

#include "scenario/words.hpp"

namespace web {

using emscripten::val;

// Numbers cross as doubles: times and quantities of a run are whole and stay far below 2^53.
inline val to_js(bool flag) {
  return val(flag);
}
inline val to_js(double number) {
  return val(number);
}
inline val to_js(std::integral auto number) {
  return val(static_cast<double>(number));
}
inline val to_js(std::string_view text) {
  return val(std::string(text));
}
inline val to_js(const std::string& text) {
  return val(text);
}

template <class Value>
val to_js(const std::optional<Value>& value) {
  return value ? to_js(*value) : val::null();
}

template <class Item>
val to_js(const std::vector<Item>& items) {
  val list = val::array();
  std::uint32_t at = 0;
  for (const Item& item : items)
    list.set(at++, to_js(item));
  return list;
}

// The name of a field as JavaScript has it, made once for all objects.
inline const val& key_of(const char* name) {
  static std::map<const char*, val> keys;
  return keys.try_emplace(name, name).first->second;
}

// object(Field{"by", name}, Field{"qty", 1}): one field after the other.
struct Field {
  template <class Value>
  Field(const char* field_name, const Value& field_value)
      : name(key_of(field_name)), value(to_js(field_value)) {}
  const val& name;
  val value;
};

template <class... Fields>
val object(const Fields&... fields) {
  val result = val::object();
  (result.set(fields.name, fields.value), ...);
  return result;
}

// The word for an enumerator, '' where there is none.
template <class Enum>
std::string_view word(const std::optional<Enum>& value) {
  return value ? scenario::word_of(*value) : std::string_view{};
}

}  // namespace web
