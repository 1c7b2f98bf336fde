// What the JSON Schema (schema.hpp) is put together from: the forms that a value may have.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "sim/kernel/time.hpp"

namespace scenario::schemas {

// Keys in the order in which they are written here, as people would read them.
using Json = nlohmann::ordered_json;

inline Json reference(std::string_view name) {
  return {{"$ref", "#/$defs/" + std::string(name)}};
}
inline Json constant(std::string_view word) {
  return {{"const", word}};
}
inline Json whole(std::int64_t from, std::int64_t to) {
  return {{"type", "integer"}, {"minimum", from}, {"maximum", to}};
}
inline Json number(double from, std::int64_t to) {
  return {{"type", "number"}, {"minimum", static_cast<std::int64_t>(from)}, {"maximum", to}};
}
inline Json one_of(std::span<const std::string_view> words) {
  Json list = Json::array();
  for (const std::string_view word : words)
    list.push_back(word);
  return {{"enum", list}};
}
// An object with these properties and no others.
inline Json object(Json properties, Json required) {
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}
inline Json list_of(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}
inline Json text() {
  return {{"type", "string"}};
}
inline Json time() {
  return whole(0, sim::time_max);
}
inline Json duration(std::int64_t from) {
  return whole(from, sim::duration_max);
}

// A lesson file, and one of its steps (schema_lesson.cpp).
[[nodiscard]] Json lesson_file();
[[nodiscard]] Json lesson_step();

}  // namespace scenario::schemas
